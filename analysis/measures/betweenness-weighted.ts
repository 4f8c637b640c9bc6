// Betweenness along the strongest ties: a path over two strong ties is shorter than one over two weak ones.
//
// As betweenness.ts, with length = 1 / strength; lengths within 1e-9 of each other, relatively, are equal (measures.md,
// sections 0 and 2). Brandes 2001, doi:10.1080/0022250X.2001.9990249; Opsahl et al. 2010,
// doi:10.1016/j.socnet.2010.03.006. LENGTH, made in graph/tie-length.ts. Isolates and n < 3: 0. Range as betweenness.
// Oracle: igraph with weights = 1/w. graphology-metrics reads `weight` as a length: backwards for us.
import { tieLengths, wholeLengths } from '../graph/tie-length.ts';
import { addInto, sourceBlocks } from '../kernels/pair-sums.ts';
import type { WeightedSweepTask } from '../kernels/weighted-sweep.ts';
import { weightedSweep } from '../kernels/weighted-sweep.ts';
import type { Network } from '../types.ts';

/** Weighted betweenness of each vertex. */
export function betweennessWeighted(network: Network): number[] {
  return joinWeightedSweeps(network, weightedSweepTasks(network).map(weightedSweep));
}

/** The blocks of sources that make it up, for a pool of workers. */
export function weightedSweepTasks({ out }: Network): WeightedSweepTask[] {
  const { n, offsets, targets } = out;
  const lengths = wholeLengths(out) ?? tieLengths(out);
  return sourceBlocks(n).map((block) => ({ adjacency: { n, offsets, targets }, lengths, ...block }));
}

/** Blocks, in their order, to the measure. */
export function joinWeightedSweeps(network: Network, parts: readonly Float64Array[]): number[] {
  const total = new Float64Array(network.ids.length);
  for (const part of parts) addInto(total, part);
  return Array.from(total, (value) => (network.directed ? value : value / 2));
}
