import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { runTasksInPlace } from '../../analysis/index.ts';
import type { InputFile } from '../../analysis/roster/input.ts';
import type { Roster, RunTasks } from '../../analysis/types.ts';
import { URGENT, UrgentFirst } from './urgent-first.ts';

export interface TaskPool {
  run: RunTasks;
  close: () => Promise<void>;
}

/** Below this many organizations an analysis is done before a thread has started. */
const WORTH_THREADS = 1_000;
/** What that many organizations with their boards take up in files, about, and what a row of a sheet does. */
const WORTH_THREADS_CHARACTERS = 250_000;
const CHARACTERS_A_ROW = 50;
const MOST_THREADS = 4;
/** Tasks hold typed arrays; what else they make is short-lived. A small nursery keeps a thread from hoarding it. */
const NURSERY = { maxYoungGenerationSizeMb: 24 };
/** A thread has the next tasks at hand while the one that shares them out is busy with something else. */
const AT_HAND = 8;

/** How many threads an analysis of the roster is worth, of those that the machine can spare. */
export function threadsFor(roster: Pick<Roster, 'organizations'>, spare = availableParallelism()): number {
  return roster.organizations.length < WORTH_THREADS ? 1 : Math.max(1, Math.min(MOST_THREADS, spare));
}

/** The same by files that are yet to be read: threads that start meanwhile have cost no time when the network is there. */
export function threadsForFiles(
  files: readonly Pick<InputFile, 'text' | 'records'>[],
  spare = availableParallelism(),
): number {
  const characters = files.reduce(
    (n, { text, records = [] }) => n + text.length + CHARACTERS_A_ROW * records.length,
    0,
  );
  return characters < WORTH_THREADS_CHARACTERS ? 1 : Math.max(1, Math.min(MOST_THREADS, spare));
}

/**
 * Threads for the tasks of one analysis, started at once so that they are there when the network is; with one thread,
 * tasks run where they are asked for. An abort ends the threads in the middle of their tasks.
 */
export function createTaskPool(threads: number): TaskPool {
  if (threads < 2) return { run: runTasksInPlace, close: async () => undefined };
  const filename = new URL('./task.worker.ts', import.meta.url).href;
  const size = { minThreads: threads, maxThreads: threads, concurrentTasksPerWorker: AT_HAND };
  const order = { taskQueue: new UrgentFirst(), stricterFIFO: true };
  const pool = new Piscina({ filename, ...size, ...order, resourceLimits: NURSERY });
  return {
    run: (tasks, signal, onDone) => {
      if (tasks.length < 2) return runTasksInPlace(tasks, signal, onDone);
      let done = 0;
      const runOne = async ({ urgent, ...task }: (typeof tasks)[number]) => {
        const result = await runIn(pool, urgent ? { ...task, ...URGENT } : task, signal);
        onDone?.(++done);
        return result;
      };
      return Promise.all(tasks.map(runOne));
    },
    close: () => pool.destroy(),
  };
}

/** Piscina rejects with an error of its own; who aborts expects the reason that they gave. */
async function runIn(pool: Piscina, task: object, signal: AbortSignal | undefined): Promise<unknown> {
  try {
    return await pool.run(task, signal ? { signal } : {});
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}
