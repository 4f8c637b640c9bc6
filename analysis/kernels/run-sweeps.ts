import type { RunTasks } from '../types.ts';
import { createSweepTotal, planSweeps } from './all-pairs.ts';
import type { CoreSums } from './core-sums.ts';
import type { PairSums, Traversable } from './pair-sums.ts';

/** Tasks handed out at a time: enough to keep threads busy, few enough to hold their results in memory. */
const WAVE = 64;

/**
 * All pairs of a network by whoever runs tasks. `paths`: count them as well, or leave betweenness at 0. Rejects with the
 * signal's reason when aborted.
 */
export async function runSweeps(
  adjacency: Traversable,
  options: { paths: boolean },
  run: RunTasks,
  signal?: AbortSignal,
): Promise<PairSums> {
  const plan = planSweeps(adjacency, options);
  const total = createSweepTotal(plan);
  for (let i = 0; i < plan.tasks.length; i += WAVE) {
    signal?.throwIfAborted();
    const wave = plan.tasks.slice(i, i + WAVE).map((payload) => ({ name: 'measures.sweep', payload }));
    for (const part of (await run(wave, signal)) as CoreSums[]) total.add(part);
  }
  return total.sums();
}
