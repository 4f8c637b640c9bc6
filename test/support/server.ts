// A real server for the browser tests: its own process, data folder and port.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface RunningServer {
  /** `http://127.0.0.1:<port>`, without a final slash. */
  url: string;
  /** What it printed so far, for a failing test to show. */
  output: () => string;
  /** Ends it and removes its data folder. */
  stop: () => Promise<void>;
}

const READY_WITHIN = 60_000;
const STOPPED_WITHIN = 5_000;

/** Starts `passerelle serve` on a free port with an empty data folder and waits until it is ready. */
export async function startServer(): Promise<RunningServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-e2e-'));
  const port = await freePort();
  const entry = path.resolve('server', 'passerelle.js');
  const child = spawn(process.execPath, [entry, 'serve', '--no-open', '--port', String(port), '--data-dir', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const keep = (chunk: Buffer) => {
    printed += chunk.toString('utf8');
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const server: RunningServer = {
    url: `http://127.0.0.1:${port}`,
    output: () => printed,
    stop: async () => {
      await end(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
  try {
    await untilReady(server, child);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

async function untilReady(server: RunningServer, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + READY_WITHIN;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${server.output()}`);
    const reply = await fetch(`${server.url}/readyz`).catch(() => null);
    if (reply?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the server was not ready within ${READY_WITHIN} ms:\n${server.output()}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN);
  await ended;
  clearTimeout(late);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
