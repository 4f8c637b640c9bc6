import { parentPort, workerData } from 'node:worker_threads';
import { createCommands } from './commands.ts';
import { openConnection } from './connection.ts';
import { eraseIfPending } from './erase.ts';
import { migrate } from './migrate.ts';
import { StoreError } from './store-error.ts';
import type { Stop } from './write-imports.ts';
import { failInterruptedJobs } from './write-jobs.ts';

// The one thread that writes. Its calls run one after the other, so that a transaction never meets another of ours.

/** Raised (not 0) by the thread that asked, when the call is to stop. */
export type StopFlag = Int32Array<SharedArrayBuffer>;

export interface WriterCall {
  id: number;
  method: string;
  args: unknown[];
  stop?: StopFlag;
}

export type WriterAnswer =
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; code: string | null; params: Record<string, string | number>; message: string };

const port = parentPort;
if (!port) throw new Error('writer.worker.ts runs as a worker thread');

const { path } = workerData as { path: string };

async function open() {
  const connection = openConnection(path, 'write');
  const at = new Date().toISOString();
  await migrate(connection.db, at);
  await connection.db
    .insertInto('actors')
    .values({ id: 'owner', kind: 'owner', created_at: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  await failInterruptedJobs(connection.db);
  await eraseIfPending(connection.db);
  return connection;
}

const opened = open();
opened.then(
  () => port.postMessage({ id: 0, ok: true, value: null } satisfies WriterAnswer),
  (error: unknown) => port.postMessage(failure(0, error)),
);

let queue: Promise<void> = opened.then(
  () => undefined,
  () => undefined,
);
port.on('message', (call: WriterCall) => {
  queue = queue.then(async () => {
    port.postMessage(await answer(call));
    // Nothing comes any more: the thread ends by itself, and nobody has to break it off.
    if (call.method === 'close') port.close();
  });
});

async function answer(call: WriterCall): Promise<WriterAnswer> {
  try {
    const connection = await opened;
    if (call.method === 'close') {
      await connection.close();
      return { id: call.id, ok: true, value: null };
    }
    const commands = createCommands(connection) as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
    const command = commands[call.method];
    if (!command) throw new Error(`no command ${call.method}`);
    const stop = call.stop ? [stopOf(call.stop)] : [];
    return { id: call.id, ok: true, value: await command(...call.args, ...stop) };
  } catch (error) {
    return failure(call.id, error);
  }
}

function stopOf(flag: StopFlag): Stop {
  return {
    get aborted() {
      return Atomics.load(flag, 0) !== 0;
    },
  };
}

function failure(id: number, error: unknown): WriterAnswer {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (error instanceof StoreError) return { id, ok: false, code: error.code, params: error.params, message };
  const code = (error as { code?: unknown })?.code;
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_WRITE') {
    return { id, ok: false, code: 'disk_full', params: {}, message };
  }
  return { id, ok: false, code: null, params: {}, message };
}
