// For people and organizations in one picture: betweenness out of the largest that a vertex of its kind could have.
//
// Betweenness (unordered pairs) / its maximum in a two-mode network of these sizes (measures.md, section 16). Borgatti &
// Everett 1997, doi:10.1016/S0378-8733(96)00301-2. Ignores strength. Isolates: 0; `null` where the maximum is 0.
// Range 0 .. 1. Oracle: networkx bipartite betweenness_centrality. graphology-metrics has no two-mode measure.
import { allPairs } from '../kernels/all-pairs.ts';
import type { PairSums } from '../kernels/pair-sums.ts';
import type { Network } from '../types.ts';
import { modeSizes } from './two-mode-degree.ts';

/** Normalized betweenness of each vertex. `second`: true for the second mode. `pairs`: sweep of `network.symmetric`. */
export function twoModeBetweenness(
  network: Network,
  second: readonly boolean[],
  pairs: PairSums = allPairs(network.symmetric),
): (number | null)[] {
  const largest = twoModeMaxima(second);
  return Array.from(pairs.betweenness, (ordered, v) => {
    const most = largest[second[v] ? 1 : 0];
    return most === 0 ? null : ordered / 2 / most;
  });
}

/** Largest betweenness that a vertex of the first mode, and of the second, could have, over unordered pairs. */
export function twoModeMaxima(second: readonly boolean[]): readonly [first: number, second: number] {
  const sizes = modeSizes(second);
  return [mostBetween(sizes.first, sizes.second), mostBetween(sizes.second, sizes.first)];
}

/** Largest betweenness of a vertex among `own`, facing `others` of the other mode. */
function mostBetween(own: number, others: number): number {
  if (own === 0 || others === 0) return 0;
  const s = Math.floor((own - 1) / others);
  const t = (own - 1) % others;
  return (others ** 2 * (s + 1) ** 2 + others * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2;
}
