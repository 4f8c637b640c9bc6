// In the whole network, how often two partners of one organization are partners themselves.
//
// 3 x triangles / connected triples, in the symmetrized network (measures.md, section 8). Wasserman & Faust 1994,
// doi:10.1017/CBO9780511815478, p. 243. Ignores strength. `null` without a connected triple. Range 0 .. 1.
// Oracle: igraph transitivity_undirected, networkx transitivity. graphology-metrics has none.
import { triangles } from '../kernels/triangles.ts';
import type { Network } from '../types.ts';
import { degree } from './degree.ts';

/** Transitivity of the network. `counts`: triangles of each vertex, when they are at hand. */
export function transitivity(network: Network, counts: Float64Array = triangles(network.symmetric)): number | null {
  const triples = degree(network).reduce((sum, k) => sum + (k * (k - 1)) / 2, 0);
  return triples === 0 ? null : counts.reduce((a, b) => a + b, 0) / triples;
}
