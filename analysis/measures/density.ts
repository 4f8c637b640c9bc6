// Of all the ties that could exist, which share does.
//
// m / (n(n-1)/2), directed m / (n(n-1)); isolates are part of n (measures.md, section 14). Wasserman & Faust 1994,
// doi:10.1017/CBO9780511815478, p. 101. Ignores strength. `null` for n < 2. Range 0 .. 1. Oracle: igraph, networkx.
// Computed by graphology-metrics, told the kind of network: its `density(graph)` on the default mixed graph divides an
// undirected network by 1.5 n(n-1).
import { directedDensity, undirectedDensity } from 'graphology-metrics/graph/density.js';
import type { Network } from '../types.ts';

/** Density of the network. */
export function density(network: Network): number | null {
  const n = network.ids.length;
  if (n < 2) return null;
  const arcs = network.out.targets.length;
  return network.directed ? directedDensity(n, arcs) : undirectedDensity(n, arcs / 2);
}
