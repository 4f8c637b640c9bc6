// Whether everybody is near through one organization (1 = a star) or all are equally near to each other.
//
// sum(max c - c_i) / [(n-1)(n-2) / (2n-3)], c classical closeness (measures.md, section 14). Freeman 1978,
// doi:10.1016/0378-8733(78)90021-7. Ignores strength. `null` unless connected, undirected and n > 2. Range 0 .. 1.
// Oracle: igraph centr_clo, sna. graphology-metrics has no centralization.
import { allPairs } from '../kernels/all-pairs.ts';
import type { PairSums } from '../kernels/pair-sums.ts';
import type { Network } from '../types.ts';
import { closeness } from './closeness.ts';

/** Closeness centralization. `pairs`: the sweep of `network.out`, when it is at hand. */
export function closenessCentralization(network: Network, pairs: PairSums = allPairs(network.out)): number | null {
  const n = network.ids.length;
  const values = closeness(network, pairs, 'classical');
  if (network.directed || n < 3 || values.includes(null)) return null;
  const largest = values.reduce<number>((most, value) => Math.max(most, value!), 0);
  const excess = values.reduce<number>((sum, value) => sum + largest - value!, 0);
  return excess / (((n - 1) * (n - 2)) / (2 * n - 3));
}
