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
