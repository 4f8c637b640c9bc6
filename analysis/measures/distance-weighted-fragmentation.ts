// How far apart organizations are, the unreachable counting as infinitely far: 0 = everybody tied to everybody.
//
// DF = 1 - mean of 1/d(i, j) over pairs = 1 - global efficiency (measures.md, section 14), symmetrized. Borgatti 2006,
// doi:10.1007/s10588-006-7084-x. In ties, strength ignored. `null` for n < 2. Range 0 .. 1.
// Oracle: networkx global_efficiency. graphology-metrics has none.
import { allPairs } from '../kernels/all-pairs.ts';
import type { PairSums } from '../kernels/pair-sums.ts';
import type { Network } from '../types.ts';

/** Distance-weighted fragmentation. `pairs`: the sweep of `network.symmetric`, when it is at hand. */
export function distanceWeightedFragmentation(
  network: Network,
  pairs: PairSums = allPairs(network.symmetric),
): number | null {
  const n = network.ids.length;
  return n < 2 ? null : 1 - pairs.inverseFrom.reduce((a, b) => a + b, 0) / (n * (n - 1));
}
