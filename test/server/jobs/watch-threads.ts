import type { Worker } from 'node:worker_threads';
import { onTestFinished } from 'vitest';

/** The threads that this process starts during a test and that have not ended. */
export function watchThreads(): Set<Worker> {
  const alive = new Set<Worker>();
  const hear = (worker: Worker) => {
    alive.add(worker);
    worker.on('exit', () => alive.delete(worker));
  };
  process.on('worker', hear);
  onTestFinished(() => {
    process.off('worker', hear);
  });
  return alive;
}

/** Processor time that this process, all its threads together, uses in so many milliseconds, as a share of them. */
export async function busyShare(milliseconds: number): Promise<number> {
  const before = process.cpuUsage();
  const start = performance.now();
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / (performance.now() - start);
}
