// On how many of the shortest paths between two others an organization stands: who could pass on, hold up or colour
// what circulates.
//
// b(v) = sum over s != v != t of paths(s, t through v) / paths(s, t), in ties; unordered pairs when undirected, ordered
// pairs when directed; end points excluded (measures.md, section 2). Freeman 1977, doi:10.2307/3033543. Ignores
// strength. Isolates and n < 3: 0; normalized: `null` for n < 3, n counts isolates. Range 0 .. (n-1)(n-2)/2, or
// (n-1)(n-2) directed; normalized 0 .. 1. Oracle: igraph, networkx.
// graphology-metrics agrees on an UndirectedGraph (its default graph type counts every pair twice), but keeps path
// counts in 32 bits and four times the time: see test/analysis/measures/graphology-peer.test.ts.
import { allPairs } from '../kernels/all-pairs.ts';
import type { PairSums } from '../kernels/pair-sums.ts';
import type { Network } from '../types.ts';

/** Betweenness of each vertex. `pairs`: the sweep of `network.out`, when it is at hand. */
export function betweenness(network: Network, pairs: PairSums = allPairs(network.out)): number[] {
  const share = network.directed ? 1 : 0.5;
  return Array.from(pairs.betweenness, (value) => value * share);
}

/** Betweenness as a share of the largest that n vertices allow. */
export function betweennessNormalized(network: Network, pairs: PairSums = allPairs(network.out)): (number | null)[] {
  const n = network.ids.length;
  if (n < 3) return network.ids.map(() => null);
  return Array.from(pairs.betweenness, (value) => value / ((n - 1) * (n - 2)));
}
