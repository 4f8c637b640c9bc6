import { Worker } from 'node:worker_threads';
import type { ThreadAnswer, ThreadCall } from './job.worker.ts';
import { WorkError } from './types.ts';

export interface ThreadWork {
  /** A task of job.worker.ts. */
  name: string;
  payload: object;
  signal?: AbortSignal;
  /** What the task tells on its way. */
  onMessage?: (message: never) => void;
}

export interface JobThreads {
  /**
   * Runs one task as soon as a thread is free. Rejects with the signal's reason, once the thread that was at it has ended;
   * with WorkError `worker_lost` when its thread dies; and with what the task throws.
   */
  run(work: ThreadWork): Promise<unknown>;
  /** Ends the threads there are, with all they remember: at once those without work, the others after their task. */
  retire(): Promise<void>;
  /** Ends all threads; what was under way is rejected. */
  close(): Promise<void>;
}

export interface JobThreadsOptions {
  /** At most so many threads, each at one task. */
  threads: number;
  /** Milliseconds that a thread without work is kept. */
  idleMs: number;
  /** A thread whose heap is larger after a task that leaves nothing for the next is not kept; 256 MB unless said. */
  grownBytes?: number;
  /** Told why a thread died. */
  onDeath: (error: Error) => void;
}

interface Entry extends ThreadWork {
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
}

/** Mostly rows of a file that was read: idle, the thread would hold on to them. */
const GROWN_BYTES = 256 * 2 ** 20;

const FILE = new URL('./job.worker.ts', import.meta.url);

/**
 * Threads for jobs, started when there is work. An abort ends the thread in the middle of whatever it does, with the
 * threads that it started itself; a thread that dies takes its own task down alone, and the next task gets a new one.
 */
export function createJobThreads({
  threads,
  idleMs,
  grownBytes = GROWN_BYTES,
  onDeath,
}: JobThreadsOptions): JobThreads {
  const queue: Entry[] = [];
  const alive = new Set<Worker>();
  /** Threads without work, with the timer that ends them. */
  const idle = new Map<Worker, NodeJS.Timeout>();
  /** Threads that take no further task. */
  const retired = new WeakSet<Worker>();
  let closed = false;

  function next(): void {
    while (queue.length > 0 && (idle.size > 0 || alive.size < threads)) {
      const entry = queue.shift();
      if (entry) start(entry, takeIdle() ?? open());
    }
  }

  function takeIdle(): Worker | null {
    const [entry] = idle;
    if (!entry) return null;
    const [worker, timer] = entry;
    clearTimeout(timer);
    idle.delete(worker);
    worker.ref();
    return worker;
  }

  function open(): Worker {
    const worker = new Worker(FILE, { workerData: { grownBytes } });
    alive.add(worker);
    worker.on('error', (error) => onDeath(error as Error));
    worker.on('exit', () => {
      alive.delete(worker);
      clearTimeout(idle.get(worker));
      idle.delete(worker);
      next();
    });
    return worker;
  }

  function rest(worker: Worker): void {
    if (retired.has(worker)) {
      void worker.terminate();
      return;
    }
    const timer = setTimeout(() => {
      idle.delete(worker);
      void worker.terminate();
    }, idleMs);
    idle.set(worker, timer.unref());
    worker.unref();
    next();
  }

  function start({ name, payload, signal, onMessage, resolve, reject }: Entry, worker: Worker): void {
    const hear = (answer: ThreadAnswer) => {
      if ('told' in answer) return onMessage?.(answer.told as never);
      release();
      const settle = () => ('error' in answer ? reject(answer.error) : resolve(answer.value));
      if ('spent' in answer && answer.spent) {
        // What comes next may need as much memory: not before this thread's is free.
        retired.add(worker);
        void worker.terminate().then(settle);
        return;
      }
      settle();
      rest(worker);
    };
    const abort = () => void worker.terminate();
    const exit = () => {
      release();
      reject(signal?.aborted ? signal.reason : new WorkError({ code: 'worker_lost', params: {} }));
    };
    const release = () => {
      worker.off('message', hear).off('exit', exit);
      signal?.removeEventListener('abort', abort);
    };
    worker.on('message', hear).on('exit', exit);
    signal?.addEventListener('abort', abort);
    worker.postMessage({ name, payload } satisfies ThreadCall);
  }

  function enqueue(entry: Entry): void {
    const { signal, reject } = entry;
    if (closed || signal?.aborted) {
      reject(signal?.aborted ? signal.reason : new WorkError({ code: 'stopping', params: {} }));
      return;
    }
    queue.push(entry);
    const leave = () => {
      const place = queue.indexOf(entry);
      if (place < 0) return;
      queue.splice(place, 1);
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', leave, { once: true });
    next();
  }

  return {
    run: (work) => new Promise((resolve, reject) => enqueue({ ...work, resolve, reject })),

    retire: async () => {
      for (const worker of alive) retired.add(worker);
      const resting = [...idle.keys()];
      for (const worker of resting) clearTimeout(idle.get(worker));
      idle.clear();
      await Promise.all(resting.map((worker) => worker.terminate()));
    },

    close: async () => {
      closed = true;
      for (const { reject } of queue.splice(0)) reject(new WorkError({ code: 'stopping', params: {} }));
      await Promise.all([...alive].map((worker) => worker.terminate()));
    },
  };
}
