import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

const ENTRY = resolve(import.meta.dirname, '../../../server/passerelle.js');

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Starts `passerelle` as a process of its own, far from this one's environment. */
export function spawnCommand(args: readonly string[], environment: Record<string, string> = {}): ChildProcess {
  const env = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', CI: '1', ...environment };
  return spawn(process.execPath, [ENTRY, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env });
}

/** Runs `passerelle` to its end. */
export async function runCommand(args: readonly string[], environment: Record<string, string> = {}): Promise<Ended> {
  const child = spawnCommand(args, environment);
  const printed = collect(child);
  const status = await new Promise<number | null>((done) => child.on('close', done));
  return { status, ...printed };
}

/** What a process has printed so far. */
export function collect(child: ChildProcess): { stdout: string; stderr: string } {
  const printed = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    printed.stdout += chunk;
  });
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    printed.stderr += chunk;
  });
  return printed;
}

/** Waits until a condition holds; fails loudly instead of hanging. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what: () => string,
  within = 30_000,
): Promise<void> {
  const deadline = Date.now() + within;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`waited in vain: ${what()}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
