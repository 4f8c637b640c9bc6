// How much an organization's partners work with each other, with the direction of every tie counted.
//
// Directed triangles of all kinds / those that its ties allow: sum over j, h of (a_ij + a_ji)(a_jh + a_hj)(a_hi + a_ih) /
// (2 (d(d-1) - 2m)), d ties in and out, m mutual pairs (measures.md, section 8). Fagiolo 2007,
// doi:10.1103/PhysRevE.76.026107. Ignores strength. 0 where no triangle is possible, as networkx gives. Range 0 .. 1.
// Oracle: networkx clustering of a DiGraph. graphology-metrics has none.
import { investments } from '../kernels/investments.ts';
import type { Network } from '../types.ts';
import { degree, totalDegree } from './degree.ts';

/** Directed local clustering of each vertex. */
export function clusteringDirected(network: Network): number[] {
  const { n, offsets, targets } = network.symmetric;
  // 1 or 2 arcs between neighbours.
  const { z } = investments(network);
  const neighbours = degree(network);
  const arcsTo = new Uint8Array(n);
  return totalDegree(network).map((d, i) => {
    const mutual = network.directed ? d - neighbours[i]! : 0;
    const possible = 2 * (d * (d - 1) - 2 * mutual);
    if (possible <= 0) return 0;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) arcsTo[targets[e]!] = z[e]!;
    let triangles = 0;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const j = targets[e]!;
      for (let f = offsets[j]!; f < offsets[j + 1]!; f++) triangles += z[e]! * z[f]! * arcsTo[targets[f]!]!;
    }
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) arcsTo[targets[e]!] = 0;
    return triangles / possible;
  });
}
