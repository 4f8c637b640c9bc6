import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openReader } from './reader.ts';
import type { Store } from './types.ts';
import { startWriter } from './writer.ts';

/** The store's file inside a data folder. */
export function storePath(dataDir: string): string {
  return join(dataDir, 'passerelle.sqlite');
}

/**
 * Opens (or makes) the SQLite store of a data folder: one writer thread, one read connection for the calling thread.
 * Throws StoreError: `store_newer`, `store_engine`.
 */
export async function openSqliteStore(dataDir: string): Promise<Store> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const path = storePath(dataDir);
  const writer = await startWriter(path);
  const reader = openReader(path);
  return {
    ...reader,
    ...writer,
    close: async () => {
      await reader.close();
      await writer.close();
    },
  };
}
