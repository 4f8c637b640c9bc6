// For people and organizations in one picture: how near each is to all others, out of the nearest that its kind allows.
//
// (o + 2(s - 1)) / T x r/(n - 1): o other mode, s own mode, T sum of the distances to the r reached (measures.md, section
// 16). Borgatti & Everett 1997, doi:10.1016/S0378-8733(96)00301-2. In ties, strength ignored. Isolates: 0; `null` for
// n < 2. Range 0 .. 1. Oracle: networkx bipartite closeness_centrality. graphology-metrics has no two-mode measure.
import { allPairs } from '../kernels/all-pairs.ts';
import type { PairSums } from '../kernels/pair-sums.ts';
import type { Network } from '../types.ts';
import { modeSizes } from './two-mode-degree.ts';

/** Normalized closeness of each vertex. `second`: true for the second mode. `pairs`: sweep of `network.symmetric`. */
export function twoModeCloseness(
  network: Network,
  second: readonly boolean[],
  pairs: PairSums = allPairs(network.symmetric),
): (number | null)[] {
  const sizes = modeSizes(second);
  const n = network.ids.length;
  return network.ids.map((_, v) => {
    if (n < 2) return null;
    const reached = pairs.reachedFrom[v]!;
    if (reached === 0) return 0;
    const [own, others] = second[v] ? [sizes.second, sizes.first] : [sizes.first, sizes.second];
    return ((others + 2 * (own - 1)) / pairs.distanceFrom[v]!) * (reached / (n - 1));
  });
}
