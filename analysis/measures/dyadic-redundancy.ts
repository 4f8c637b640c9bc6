// How far one partner duplicates an organization's other partners: the part of a tie that opens no new door.
//
// r_ij = sum over q of p_iq m_jq, m_jq = z_jq / max z_jk (measures.md, section 9), whole-network model; effective size is
// the sum of 1 - r_ij over the partners. Burt 1992, doi:10.4159/9780674029095, p. 52. STRENGTH when `weighted`.
// Isolates have no partner, hence no value. Range 0 .. 1 (a little above with strengths). Oracle: written-out definition.
import type { BurtOptions } from '../kernels/investments.ts';
import { investments } from '../kernels/investments.ts';
import type { Network } from '../types.ts';

/** r_ij for every neighbour j of every vertex i, parallel to `network.symmetric.targets`. */
export function dyadicRedundancy(network: Network, options: BurtOptions = {}): Float64Array {
  const { n, offsets, targets } = network.symmetric;
  const { z, total, largest } = investments(network, options);
  const redundancy = new Float64Array(targets.length);
  const share = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) share[targets[e]!] = z[e]! / total[i]!;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const j = targets[e]!;
      for (let f = offsets[j]!; f < offsets[j + 1]!; f++) {
        redundancy[e]! += (share[targets[f]!]! * z[f]!) / largest[j]!;
      }
    }
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) share[targets[e]!] = 0;
  }
  return redundancy;
}

/** p_ij, the share of i's strength that goes to each neighbour j, parallel to `network.symmetric.targets`. */
export function investmentShares(network: Network, options: BurtOptions = {}): Float64Array {
  const { n, offsets } = network.symmetric;
  const { z, total } = investments(network, options);
  const shares = new Float64Array(z.length);
  for (let i = 0; i < n; i++) for (let e = offsets[i]!; e < offsets[i + 1]!; e++) shares[e] = z[e]! / total[i]!;
  return shares;
}
