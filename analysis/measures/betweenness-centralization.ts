// Whether all paths run through one organization (1 = a star) or through many.
//
// sum(max b - b_i) / ((n-1)^2 (n-2)), twice that when undirected (measures.md, section 14). Freeman 1977,
// doi:10.2307/3033543. Ignores strength. `null` for n < 3. Range 0 .. 1. Oracle: igraph, sna.
// graphology-metrics has no centralization.
import { allPairs } from '../kernels/all-pairs.ts';
import type { PairSums } from '../kernels/pair-sums.ts';
import type { Network } from '../types.ts';

/** Betweenness centralization. `pairs`: the sweep of `network.out`, when it is at hand. */
export function betweennessCentralization(network: Network, pairs: PairSums = allPairs(network.out)): number | null {
  const n = network.ids.length;
  if (n < 3) return null;
  // Over ordered pairs in both cases: the halves of an undirected network cancel.
  const largest = pairs.betweenness.reduce((a, b) => Math.max(a, b), 0);
  const excess = pairs.betweenness.reduce((sum, b) => sum + largest - b, 0);
  return excess / ((n - 1) ** 2 * (n - 2));
}
