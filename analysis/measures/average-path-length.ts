// Through how many ties, on average, one organization is from another that it can reach at all.
//
// Mean of d(i, j) over reachable ordered pairs (measures.md, section 14); fragmentation says how many are not reachable.
// Watts & Strogatz 1998, doi:10.1038/30918. In ties, strength ignored. `null` when nobody reaches anybody.
// Range 1 .. n - 1. Oracle: igraph average_path_length, networkx shortest paths. graphology-metrics has none.
import { allPairs } from '../kernels/all-pairs.ts';
import type { DistanceSums } from '../kernels/weighted-distances.ts';
import type { Network } from '../types.ts';

/** Mean distance between reachable pairs. `sums`: the sweep of `network.out`, when it is at hand. */
export function averagePathLength(network: Network, sums: DistanceSums = allPairs(network.out)): number | null {
  const reachable = sums.reachedFrom.reduce((a, b) => a + b, 0);
  return reachable === 0 ? null : sums.distanceFrom.reduce((a, b) => a + b, 0) / reachable;
}
