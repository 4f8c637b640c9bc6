// A browser's part in a bench: it speaks to the server of bench-server.ts by its API alone.

import { type ChildProcess, fork } from 'node:child_process';
import { openAsBlob } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectFile } from './measure-process.ts';

/** The tables of a generated roster. */
const FILES = ['organizations.csv', 'board_memberships.csv'];

/** What the gauges of bench-server.ts tell: stalls in milliseconds since the last reset, memory since the start. */
export interface Gauges {
  maximum: number;
  p99: number;
  peakMb: number;
}

/** A server in a process of its own, on an empty data folder. */
export function forkServer(dataDir: string): ChildProcess {
  // As the command has it (server/passerelle.js).
  const execArgv = ['--max-semi-space-size=8', '--heap-growing-percent=50'];
  module.enableCompileCache();
  const env = { ...process.env, NODE_COMPILE_CACHE: module.getCompileCacheDir() };
  const stdio = ['ignore', 'inherit', 'inherit', 'ipc'] as const;
  return fork(projectFile('test/bench/bench-server.ts'), [dataDir], { execArgv, env, stdio: [...stdio] });
}

export async function stopServer(child: ChildProcess): Promise<void> {
  child.send('stop');
  await new Promise((resolve) => child.once('exit', resolve));
}

export async function timed(address: string): Promise<{ status: number; body: string; milliseconds: number }> {
  const started = performance.now();
  const reply = await fetch(address);
  const body = await reply.text();
  return { status: reply.status, body, milliseconds: performance.now() - started };
}

/** Opens an import, sends the files and commits: the id of its job. */
export async function startImport(url: string, folder: string): Promise<string> {
  const ask = async (method: string, address: string, body?: BodyInit) => {
    const type = body instanceof Blob ? 'application/octet-stream' : 'application/json';
    const headers = { origin: url, 'content-type': type };
    const reply = await fetch(`${url}/api/${address}`, { method, headers, ...(body !== undefined && { body }) });
    if (!reply.ok) throw new Error(`${method} ${address}: ${reply.status} ${await reply.text()}`);
    return (await reply.json()) as { id: string; job: string };
  };
  const { id } = await ask('POST', 'imports?workspace=default');
  for (const name of FILES) await ask('PUT', `imports/${id}/files/${name}`, await openAsBlob(path.join(folder, name)));
  return (await ask('POST', `imports/${id}/commit`, '{}')).job;
}

export async function finished(url: string, job: string): Promise<void> {
  for (;;) {
    const { state, error } = (await (await fetch(`${url}/api/jobs/${job}`)).json()) as {
      state: string;
      error?: object;
    };
    if (state === 'done') return;
    if (state !== 'queued' && state !== 'running') throw new Error(`job ${state}: ${JSON.stringify(error)}`);
    await sleep(100);
  }
}

export function answerOf<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T));
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}
