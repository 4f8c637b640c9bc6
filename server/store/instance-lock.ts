import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { StoreError } from './store-error.ts';

/** Who holds a data folder: `port` is 0 until it listens, and for a command that writes without listening. */
export interface Holder {
  pid: number;
  port: number;
}

export interface InstanceLock {
  /** Says where the server listens, so that commands can go through it. */
  announce(port: number): void;
  release(): void;
}

const lockPath = (dataDir: string) => join(dataDir, 'instance.lock');
const holderPath = (dataDir: string) => join(dataDir, 'instance.json');

/**
 * One process per data folder. The lock is the operating system's own, on a file of its own: it ends with its process,
 * however that ends, so that a kill never leaves a stale one. Throws StoreError `data_dir_in_use` {pid, port}.
 */
export function lockInstance(dataDir: string): InstanceLock {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = new Sqlite(lockPath(dataDir), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch {
    lock.close();
    const holder = readHolder(dataDir);
    throw new StoreError('data_dir_in_use', { pid: holder?.pid ?? 0, port: holder?.port ?? 0, folder: dataDir });
  }
  const announce = (port: number) => {
    writeFileSync(holderPath(dataDir), JSON.stringify({ pid: process.pid, port } satisfies Holder), { mode: 0o600 });
  };
  announce(0);
  return {
    announce,
    release: () => {
      rmSync(holderPath(dataDir), { force: true });
      lock.close();
    },
  };
}

/** The lock, or who holds the folder and listens: a command then goes through that server. Throws as `lockInstance`. */
export function holderOrLock(dataDir: string): InstanceLock | Holder {
  try {
    return lockInstance(dataDir);
  } catch (error) {
    if (!(error instanceof StoreError) || !error.params.port) throw error;
    return { pid: Number(error.params.pid), port: Number(error.params.port) };
  }
}

function readHolder(dataDir: string): Holder | null {
  try {
    return JSON.parse(readFileSync(holderPath(dataDir), 'utf8')) as Holder;
  } catch {
    return null;
  }
}
