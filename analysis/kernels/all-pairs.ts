import type { PairSums, Traversable } from './pair-sums.ts';
import { addPairSums, emptyPairSums, sourceBlocks } from './pair-sums.ts';
import { sweep } from './sweep.ts';

/** A block of sources to sweep: the payload of the task `measures.sweep`. */
export interface SweepTask {
  adjacency: Traversable;
  from: number;
  to: number;
}

/** The blocks that make up all pairs of an adjacency; strengths are left behind, they are not needed elsewhere. */
export function sweepTasks({ n, offsets, targets }: Traversable): SweepTask[] {
  return sourceBlocks(n).map((block) => ({ adjacency: { n, offsets, targets }, ...block }));
}

/** One block, wherever it runs. */
export function runSweep({ adjacency, from, to }: SweepTask): PairSums {
  return sweep(adjacency, from, to);
}

/** Blocks, in their order, to the sums over all sources. */
export function joinSweeps(n: number, parts: readonly PairSums[]): PairSums {
  const total = emptyPairSums(n);
  for (const part of parts) addPairSums(total, part);
  return total;
}

/**
 * Betweenness, distances and reach of every vertex in one pass over sources: what betweenness, closeness, harmonic
 * closeness, path length and diameter are read from. O(n x ties) time, O(n + ties) memory, in ties (strengths ignored).
 */
export function allPairs(adjacency: Traversable): PairSums {
  const total = emptyPairSums(adjacency.n);
  for (const task of sweepTasks(adjacency)) addPairSums(total, runSweep(task));
  return total;
}
