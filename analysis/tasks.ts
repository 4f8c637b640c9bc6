import { CHANCE_TASKS } from './chance/tasks.ts';
import { GAP_TASKS } from './gaps/tasks.ts';
import { MEASURE_TASKS } from './measures/tasks.ts';
import { SILO_TASKS } from './silos/tasks.ts';
import type { RunTasks } from './types.ts';

const TASKS: Record<string, (payload: never) => unknown> = {
  ...MEASURE_TASKS,
  ...SILO_TASKS,
  ...CHANCE_TASKS,
  ...GAP_TASKS,
};

/** Runs one named task of the analysis: what a worker of a pool does. Throws a RangeError for an unknown name. */
export function runTask(name: string, payload: unknown): unknown {
  const task = TASKS[name];
  if (!task) throw new RangeError(`no such task: ${name}`);
  return task(payload as never);
}

/** The timers of Node, workers and browsers alike, of which this layer needs one: to let others speak. */
const platform = globalThis as unknown as { setTimeout: (run: () => void, milliseconds: number) => unknown };

/**
 * Runs tasks where they are asked for, one after the other: the default of `RunTasks`, equal to any pool to the bit.
 * With a signal it pauses before each, so that whoever wants to abort gets a turn.
 */
export const runTasksInPlace: RunTasks = async (tasks, signal, onDone) => {
  const results: unknown[] = [];
  for (const { name, payload } of tasks) {
    if (signal) await new Promise<void>((resolve) => platform.setTimeout(resolve, 0));
    signal?.throwIfAborted();
    results.push(runTask(name, payload));
    onDone?.(results.length);
  }
  return results;
};

/** Are tasks run beside the work of whoever asks for them? */
function isBeside(run: RunTasks | undefined): boolean {
  return run !== undefined && run !== runTasksInPlace;
}

/** Between two long stretches of work: lets whoever runs tasks hand out the next ones. Nothing where they run in place. */
export async function breathe(run: RunTasks | undefined): Promise<void> {
  if (isBeside(run)) await new Promise<void>((resolve) => platform.setTimeout(resolve, 0));
}

/**
 * Starts work now where other threads do its tasks, so that they have it at hand while this one goes on; where tasks run in
 * place, only once it is asked for: it would hold up what comes before. A failure is told to whoever asks.
 */
export function ahead<T>(run: RunTasks | undefined, work: () => Promise<T>): () => Promise<T> {
  if (!isBeside(run)) {
    let started: Promise<T> | null = null;
    return () => {
      started ??= work();
      return started;
    };
  }
  const started = work();
  started.catch(() => undefined);
  return () => started;
}
