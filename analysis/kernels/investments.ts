import type { Network } from '../types.ts';

/** Burt's z_ij and what it is divided by, for every tie of the symmetrized network. */
export interface Investments {
  /** z_ij, parallel to `network.symmetric.targets`. */
  z: Float64Array;
  /** Sum of z_ij over j. */
  total: Float64Array;
  /** Largest z_ij over j. */
  largest: Float64Array;
}

/** What Burt's measures take: strengths where `weighted`, else the presence of ties (a mutual tie counts 2). */
export interface BurtOptions {
  weighted?: boolean;
}

/** Summed strength in both directions between neighbours (measures.md, section 9). */
export function investments(network: Network, { weighted = false }: BurtOptions = {}): Investments {
  const { n, offsets, weights } = network.symmetric;
  const z = weighted ? weights : presence(network);
  const total = new Float64Array(n);
  const largest = new Float64Array(n);
  for (let v = 0; v < n; v++) {
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      total[v]! += z[e]!;
      largest[v] = Math.max(largest[v]!, z[e]!);
    }
  }
  return { z, total, largest };
}

function presence({ directed, out, in: inward, symmetric }: Network): Float64Array {
  const { n, offsets, targets } = symmetric;
  if (!directed) return new Float64Array(targets.length).fill(1);
  const z = new Float64Array(targets.length);
  // Arcs between v and each neighbour, in both directions; set back to 0 as they are read.
  const arcs = new Uint8Array(n);
  for (let v = 0; v < n; v++) {
    for (let e = out.offsets[v]!; e < out.offsets[v + 1]!; e++) arcs[out.targets[e]!]!++;
    for (let e = inward.offsets[v]!; e < inward.offsets[v + 1]!; e++) arcs[inward.targets[e]!]!++;
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      z[e] = arcs[targets[e]!]!;
      arcs[targets[e]!] = 0;
    }
  }
  return z;
}
