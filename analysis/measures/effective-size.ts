// How many of an organization's partners are really different doors: partners who work together count less.
//
// ES_i = sum over partners j of 1 - sum over q of p_iq m_jq, m_jq = z_jq / max z_jk (measures.md, section 9),
// whole-network model; undirected and unweighted: N - 2t/N with t ties among partners. Burt 1992,
// doi:10.4159/9780674029095, p. 52; Borgatti 1997, Connections 20(1):35-38. STRENGTH when `weighted`. Isolates: `null`;
// one partner: 1. Range 1 .. N (a little below 1 is possible with strengths).
// Oracle: networkx effective_size, UCINET's arithmetic (xucinet). graphology-metrics has none.
import type { BurtOptions } from '../kernels/investments.ts';
import { investments } from '../kernels/investments.ts';
import { triangles } from '../kernels/triangles.ts';
import type { Network } from '../types.ts';
import { degree } from './degree.ts';

/** Effective size of the surroundings of each vertex. */
export function effectiveSize(network: Network, options: BurtOptions = {}): (number | null)[] {
  const { n, offsets, targets } = network.symmetric;
  const { z, total, largest } = investments(network, options);
  const partner = new Int32Array(n).fill(-1);
  return Array.from({ length: n }, (_, i) => {
    const start = offsets[i]!;
    const end = offsets[i + 1]!;
    if (start === end) return null;
    for (let e = start; e < end; e++) partner[targets[e]!] = i;
    let redundancy = 0;
    for (let e = start; e < end; e++) {
      const q = targets[e]!;
      const share = z[e]! / total[i]!;
      for (let f = offsets[q]!; f < offsets[q + 1]!; f++) {
        const j = targets[f]!;
        // z is symmetric: q's tie to j is j's tie to q.
        if (partner[j] === i) redundancy += (share * z[f]!) / largest[j]!;
      }
    }
    return end - start - redundancy;
  });
}

/**
 * N - 2t/N on the symmetrized network without strengths, t ties among the N partners (Borgatti 1997): equal to the above
 * when undirected and unweighted, another number when directed.
 */
export function effectiveSizeBorgatti(network: Network): (number | null)[] {
  const ties = triangles(network.symmetric);
  return degree(network).map((k, v) => (k === 0 ? null : k - (2 * ties[v]!) / k));
}
