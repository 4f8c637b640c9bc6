// The longest way between two organizations that are connected at all.
//
// Largest finite d(i, j) (measures.md, section 14). Wasserman & Faust 1994, doi:10.1017/CBO9780511815478, p. 111.
// In ties, strength ignored. `null` when nobody reaches anybody. Range 1 .. n - 1. Oracle: igraph diameter(unconn).
// graphology-metrics answers Infinity as soon as one organization is isolated.
import { allPairs } from '../kernels/all-pairs.ts';
import type { DistanceSums } from '../kernels/weighted-distances.ts';
import type { Network } from '../types.ts';

/** Longest finite distance. `sums`: the sweep of `network.out`, when it is at hand. */
export function diameter(network: Network, sums: DistanceSums = allPairs(network.out)): number | null {
  return sums.diameter === 0 ? null : sums.diameter;
}
