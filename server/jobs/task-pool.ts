import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { runTask } from '../../analysis/index.ts';
import type { RunTasks } from '../../analysis/types.ts';

export interface TaskPool {
  run: RunTasks;
  close: () => Promise<void>;
}

/** Threads for the tasks of one analysis; none is started for a task that comes alone. */
export function createTaskPool(threads = Math.min(4, availableParallelism())): TaskPool {
  const filename = new URL('./task.worker.ts', import.meta.url).href;
  const pool = new Piscina({ filename, minThreads: 0, maxThreads: threads, idleTimeout: 5_000 });
  return {
    run: (tasks) =>
      tasks.length < 2 || threads < 2
        ? Promise.resolve(tasks.map(({ name, payload }) => runTask(name, payload)))
        : Promise.all(tasks.map((task) => pool.run(task))),
    close: () => pool.destroy(),
  };
}
