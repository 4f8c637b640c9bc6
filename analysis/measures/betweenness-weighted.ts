// Betweenness along the strongest ties: a path over two strong ties is shorter than one over two weak ones.
//
// As betweenness.ts, with length = 1 / strength; lengths within 1e-9 of each other, relatively, are equal (measures.md,
// sections 0 and 2). Brandes 2001, doi:10.1080/0022250X.2001.9990249; Opsahl et al. 2010,
// doi:10.1016/j.socnet.2010.03.006. LENGTH, made in graph/tie-length.ts. Isolates and n < 3: 0. Range as betweenness.
// Oracle: igraph with weights = 1/w. graphology-metrics reads `weight` as a length: backwards for us.
import { tieLengths, wholeLengths } from '../graph/tie-length.ts';
import { addInto } from '../kernels/pair-sums.ts';
import { runInWaves } from '../kernels/run-sweeps.ts';
import type { WeightedSweepTask } from '../kernels/weighted-sweep.ts';
import { weightedSweep } from '../kernels/weighted-sweep.ts';
import type { Network, RunTasks } from '../types.ts';

/** Arcs that one task walks, some 50 ms of work, with no fewer and no more sources than these. */
const WORK = 2 ** 23;
const FEWEST = 8;
const MOST = 256;

/** Weighted betweenness of each vertex. */
export function betweennessWeighted(network: Network): number[] {
  const total = new Float64Array(network.ids.length);
  for (const task of weightedSweepTasks(network)) addInto(total, weightedSweep(task));
  return perPair(network, total);
}

/** The same by whoever runs tasks, to the bit. Rejects with the signal's reason when aborted. */
export async function runBetweennessWeighted(network: Network, run: RunTasks, signal?: AbortSignal): Promise<number[]> {
  const total = new Float64Array(network.ids.length);
  const add = (part: Float64Array) => addInto(total, part);
  await runInWaves('measures.weighted-sweep', weightedSweepTasks(network), add, run, signal);
  return perPair(network, total);
}

/** Blocks of sources, cut by the network alone and added in this order: the same bits on one thread or on many. */
function weightedSweepTasks({ out }: Network): WeightedSweepTask[] {
  const { n, offsets, targets } = out;
  const lengths = wholeLengths(out) ?? tieLengths(out);
  const size = Math.max(FEWEST, Math.min(MOST, Math.floor(WORK / (n + targets.length))));
  return Array.from({ length: Math.ceil(n / size) }, (_, i) => ({
    adjacency: { n, offsets, targets },
    lengths,
    from: i * size,
    to: Math.min(n, (i + 1) * size),
  }));
}

function perPair(network: Network, total: Float64Array): number[] {
  return Array.from(total, (value) => (network.directed ? value : value / 2));
}
