// How much of an organization's room for manoeuvre is bound up, directly and through others, with one partner.
//
// c_ij = (p_ij + sum over q of p_iq p_qj)^2, p_ij = z_ij / sum of z_ik, z_ij = w_ij + w_ji; whole-network model
// (measures.md, section 9). Burt 1992, doi:10.4159/9780674029095, ch. 2. STRENGTH when `weighted`, presence otherwise.
// Isolates have no partner, hence no value. Range 0 .. 1 for a tie's own share, above 1 possible through others.
// Oracle: igraph, networkx local_constraint. graphology-metrics has none of Burt's measures.
import type { BurtOptions } from '../kernels/investments.ts';
import { investments } from '../kernels/investments.ts';
import type { Network } from '../types.ts';

/** c_ij for every neighbour j of every vertex i, parallel to `network.symmetric.targets`. */
export function dyadicConstraint(network: Network, options: BurtOptions = {}): Float64Array {
  const { n, offsets, targets } = network.symmetric;
  const { z, total } = investments(network, options);
  const constraint = new Float64Array(targets.length);
  const through = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const start = offsets[i]!;
    const end = offsets[i + 1]!;
    for (let e = start; e < end; e++) through[targets[e]!] = 0;
    for (let e = start; e < end; e++) {
      const q = targets[e]!;
      const share = z[e]! / total[i]!;
      for (let f = offsets[q]!; f < offsets[q + 1]!; f++) through[targets[f]!]! += (share * z[f]!) / total[q]!;
    }
    for (let e = start; e < end; e++) constraint[e] = (z[e]! / total[i]! + through[targets[e]!]!) ** 2;
  }
  return constraint;
}

/** What i and j are to each other in a column parallel to `network.symmetric.targets`: [i, j, ij, ji], i < j, sorted. */
export function dyadicPairs({ symmetric }: Network, dyadic: Float64Array): [number, number, number, number][] {
  const { n, offsets, targets } = symmetric;
  const pairs: [number, number, number, number][] = [];
  // Neighbours ascend: the arcs back from j are met in the order of i, one cursor per vertex.
  const cursor = offsets.slice(0, n);
  for (let i = 0; i < n; i++) {
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const j = targets[e]!;
      const back = cursor[j]!++;
      if (i < j) pairs.push([i, j, dyadic[e]!, dyadic[back]!]);
    }
  }
  return pairs;
}
