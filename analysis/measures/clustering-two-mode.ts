// For people and organizations in one picture: how alike the circles of those who share a place are.
//
// Mean over the vertices u at two ties' distance of |N(u) and N(v)| / |N(u) or N(v)| (measures.md, section 16, "dot").
// Latapy, Magnien & Del Vecchio 2008, doi:10.1016/j.socnet.2007.04.006. Ignores strength. Without such a vertex: 0, as
// networkx gives. Range 0 .. 1. Oracle: networkx bipartite latapy_clustering. graphology-metrics has none.
import type { Network } from '../types.ts';
import { degree } from './degree.ts';

/** Pairwise overlap clustering of each vertex of a network whose ties all join the two modes. */
export function clusteringTwoMode(network: Network): number[] {
  const { n, offsets, targets } = network.symmetric;
  const k = degree(network);
  const shared = new Uint32Array(n);
  return Array.from({ length: n }, (_, v) => {
    const met: number[] = [];
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      const place = targets[e]!;
      for (let f = offsets[place]!; f < offsets[place + 1]!; f++) {
        const u = targets[f]!;
        if (u !== v && shared[u]!++ === 0) met.push(u);
      }
    }
    let sum = 0;
    for (const u of met) {
      sum += shared[u]! / (k[v]! + k[u]! - shared[u]!);
      shared[u] = 0;
    }
    return met.length === 0 ? 0 : sum / met.length;
  });
}
