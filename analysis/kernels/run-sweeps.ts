import type { RunTasks } from '../types.ts';
import type { SweepAims } from './all-pairs.ts';
import { createSweepTotal, planSweeps } from './all-pairs.ts';
import type { CoreSums } from './core-sums.ts';
import type { PairSums, Traversable } from './pair-sums.ts';

/** Tasks handed out at a time: enough to keep threads busy, few enough to hold their results in memory. */
const WAVE = 64;

/**
 * All pairs of a network by whoever runs tasks. What was not aimed at may be left at 0. Rejects with the signal's reason
 * when aborted.
 */
export async function runSweeps(
  adjacency: Traversable,
  aims: SweepAims,
  run: RunTasks,
  signal?: AbortSignal,
): Promise<PairSums> {
  const plan = planSweeps(adjacency, aims);
  const total = createSweepTotal(plan);
  await runInWaves<CoreSums>('measures.sweep', plan.tasks, total.add, run, signal);
  return total.sums();
}

/** Runs many tasks of one name, few at a time, and hands over their results in order. */
export async function runInWaves<Part>(
  name: string,
  payloads: readonly unknown[],
  add: (part: Part) => void,
  run: RunTasks,
  signal?: AbortSignal,
): Promise<void> {
  for (let i = 0; i < payloads.length; i += WAVE) {
    signal?.throwIfAborted();
    const wave = payloads.slice(i, i + WAVE).map((payload) => ({ name, payload }));
    for (const part of (await run(wave, signal)) as Part[]) add(part);
  }
}
