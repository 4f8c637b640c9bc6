import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Measured {
  seconds: number;
  cpuSeconds: number;
  /** Largest resident memory, threads included. */
  peakMb: number;
  status: number;
  stdout: string;
}

const PRELOAD = new URL('report-usage.ts', import.meta.url).href;

/** Runs a script of this project in its own process and says what it took. */
export async function measureProcess(script: string, args: readonly string[], scratch: string): Promise<Measured> {
  const usageFile = path.join(scratch, `usage-${path.basename(script)}.json`);
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', PRELOAD, script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, BENCH_USAGE: usageFile },
  });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  const status = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
  const seconds = (performance.now() - started) / 1000;
  const usage = JSON.parse(readFileSync(usageFile, 'utf8')) as { peakMb: number; cpuSeconds: number };
  return { seconds, ...usage, status, stdout };
}

/** The path of a file of the project, from its root. */
export function projectFile(relative: string): string {
  return fileURLToPath(new URL(`../../${relative}`, import.meta.url));
}
