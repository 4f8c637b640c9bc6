import { Worker } from 'node:worker_threads';
import type { PackedTables } from './packed-tables.ts';
import { StoreError } from './store-error.ts';
import type { StoreWriter } from './types.ts';
import type { StopFlag, WriterAnswer, WriterCall } from './writer.worker.ts';

/** The thread hands on what it is given and makes little of its own: it needs no room for short-lived objects. */
const NURSERY = { maxYoungGenerationSizeMb: 6 };

interface Pending {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

/** The HTTP thread's end of the writer thread: every call is a message, nothing here touches the file. */
export async function startWriter(path: string): Promise<StoreWriter & { close: () => Promise<void> }> {
  const worker = new Worker(new URL('./writer.worker.ts', import.meta.url), {
    workerData: { path },
    resourceLimits: NURSERY,
  });
  const pending = new Map<number, Pending>();
  let next = 1;
  /** Why there is no thread any more: whoever calls then must not wait for ever. */
  let gone: Error | null = null;

  const failAll = (error: Error) => {
    gone = error;
    for (const call of pending.values()) call.reject(error);
    pending.clear();
  };
  worker.on('message', (answer: WriterAnswer) => {
    const call = pending.get(answer.id);
    pending.delete(answer.id);
    if (answer.ok) call?.resolve(answer.value);
    else call?.reject(answer.code === null ? new Error(answer.message) : new StoreError(answer.code, answer.params));
  });
  worker.on('error', failAll);
  worker.on('exit', () => failAll(new StoreError('store_closed')));

  const send = (method: string, args: unknown[], transfer: ArrayBuffer[] = [], stop?: StopFlag): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (gone) return reject(gone);
      const id = next++;
      pending.set(id, { resolve, reject });
      worker.postMessage({ id, method, args, ...(stop && { stop }) } satisfies WriterCall, transfer);
    });

  const commitImport: StoreWriter['commitImport'] = async (importId, tables, options, signal) => {
    const flag = signal ? flagOf(signal) : null;
    try {
      const args = [importId, tables, options];
      const report = await send('commitImport', args, buffers(tables), flag?.flag);
      return report as Awaited<ReturnType<StoreWriter['commitImport']>>;
    } finally {
      flag?.release();
    }
  };

  await new Promise((resolve, reject) => {
    pending.set(0, { resolve, reject });
  }).catch(async (error) => {
    await worker.terminate();
    throw error;
  });

  return {
    createWorkspace: (...args) => send('createWorkspace', args) as Promise<void>,
    updateWorkspace: (...args) => send('updateWorkspace', args) as Promise<void>,
    duplicateWorkspace: (...args) => send('duplicateWorkspace', args) as Promise<void>,
    archiveWorkspace: (...args) => send('archiveWorkspace', args) as Promise<void>,
    deleteWorkspace: (...args) => send('deleteWorkspace', args) as ReturnType<StoreWriter['deleteWorkspace']>,
    setReceived: (...args) => send('setReceived', args) as Promise<number>,
    undoReceived: (...args) => send('undoReceived', args) as Promise<void>,
    openImport: (...args) => send('openImport', args) as Promise<void>,
    putFile: (...args) => send('putFile', args) as Promise<void>,
    reportImport: (...args) => send('reportImport', args, buffers(args[1])) as ReturnType<StoreWriter['reportImport']>,
    commitImport,
    undoImport: (...args) => send('undoImport', args) as Promise<void>,
    sweepImports: (...args) => send('sweepImports', args) as Promise<number>,
    redoImport: (...args) => send('redoImport', args) as Promise<void>,
    createJob: (...args) => send('createJob', args) as Promise<string>,
    updateJob: (...args) => send('updateJob', args) as Promise<void>,
    putResult: (...args) => send('putResult', args) as Promise<void>,
    nameGroup: (...args) => send('nameGroup', args) as Promise<void>,
    keepGroups: (...args) => send('keepGroups', args) as Promise<void>,
    decideIdentities: (...args) => send('decideIdentities', args) as Promise<void>,
    saveMapping: (...args) => send('saveMapping', args) as Promise<void>,
    renameMapping: (...args) => send('renameMapping', args) as Promise<void>,
    addKit: (...args) => send('addKit', args) as Promise<void>,
    undoDecisions: (...args) => send('undoDecisions', args) as Promise<void>,
    recordAudit: (...args) => send('recordAudit', args) as Promise<void>,
    probe: () => send('probe', []) as Promise<void>,
    close: async () => {
      const ended = new Promise((resolve) => worker.once('exit', resolve));
      await send('close', []);
      await ended;
    },
  };
}

/** The signal as the writer thread can see it: no message reaches that thread while it writes. */
function flagOf(signal: AbortSignal): { flag: StopFlag; release: () => void } {
  const flag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const raise = () => void Atomics.store(flag, 0, 1);
  if (signal.aborted) raise();
  signal.addEventListener('abort', raise);
  return { flag, release: () => signal.removeEventListener('abort', raise) };
}

/** Tables are handed over, not copied: a copy of 100,000 rows would stall the HTTP thread. */
function buffers({ head, blocks }: PackedTables): ArrayBuffer[] {
  return [head, ...blocks.map(({ json }) => json)].flatMap((bytes) => {
    if (!(bytes instanceof Uint8Array)) return [];
    const { buffer, byteOffset, byteLength } = bytes;
    return buffer instanceof ArrayBuffer && byteOffset === 0 && byteLength === buffer.byteLength ? [buffer] : [];
  });
}
