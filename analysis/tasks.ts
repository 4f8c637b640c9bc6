import { MEASURE_TASKS } from './measures/tasks.ts';
import { SILO_TASKS } from './silos/tasks.ts';
import type { RunTasks } from './types.ts';

const TASKS: Record<string, (payload: never) => unknown> = { ...MEASURE_TASKS, ...SILO_TASKS };

/** Runs one named task of the analysis: what a worker of a pool does. Throws a RangeError for an unknown name. */
export function runTask(name: string, payload: unknown): unknown {
  const task = TASKS[name];
  if (!task) throw new RangeError(`no such task: ${name}`);
  return task(payload as never);
}

/** Runs tasks where they are asked for, one after the other: the default of `RunTasks`, equal to any pool to the bit. */
export const runTasksInPlace: RunTasks = async (tasks) => tasks.map(({ name, payload }) => runTask(name, payload));
