// The longest way between two organizations that are connected at all.
//
// Largest finite d(i, j) (measures.md, section 14). Wasserman & Faust 1994, doi:10.1017/CBO9780511815478, p. 111.
// In ties, strength ignored. `null` when nobody reaches anybody. Range 1 .. n - 1. Oracle: igraph diameter(unconn).
// graphology-metrics answers Infinity as soon as one organization is isolated.
import { allPairs } from '../kernels/all-pairs.ts';
import type { PairSums } from '../kernels/pair-sums.ts';
import type { Network } from '../types.ts';

/** Longest finite distance. `pairs`: the sweep of `network.out`, when it is at hand. */
export function diameter(network: Network, pairs: PairSums = allPairs(network.out)): number | null {
  return pairs.diameter === 0 ? null : pairs.diameter;
}
