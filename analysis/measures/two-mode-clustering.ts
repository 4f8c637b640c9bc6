// For people and organizations in one picture: whether two who meet in one place meet in a second one too.
//
// 4 x four-cycles / three-paths (measures.md, section 16). Robins & Alexander 2004,
// doi:10.1023/B:CMOT.0000032580.12184.c0. Ignores strength. `null` without a path of three ties. Range 0 .. 1.
// Oracle: networkx bipartite robins_alexander_clustering. graphology-metrics has no two-mode measure.
import type { Network } from '../types.ts';
import { degree } from './degree.ts';

/** Robins-Alexander clustering of a network whose ties all join the two modes. */
export function twoModeClustering(network: Network): number | null {
  const { n, offsets, targets } = network.symmetric;
  const k = degree(network);
  let threePaths = 0;
  let cycles = 0;
  const shared = new Uint32Array(n);
  for (let v = 0; v < n; v++) {
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      const u = targets[e]!;
      if (v < u) threePaths += (k[v]! - 1) * (k[u]! - 1);
      // Each pair that shares s partners closes s(s-1)/2 cycles: adding the partners met so far, one by one.
      for (let f = offsets[u]!; f < offsets[u + 1]!; f++) {
        const w = targets[f]!;
        if (w > v) cycles += shared[w]!++;
      }
    }
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      const u = targets[e]!;
      for (let f = offsets[u]!; f < offsets[u + 1]!; f++) shared[targets[f]!] = 0;
    }
  }
  // Both diagonals of a cycle were counted.
  return threePaths === 0 ? null : (4 * (cycles / 2)) / threePaths;
}
