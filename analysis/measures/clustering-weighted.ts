// How much an organization's partners work with each other, when some ties are stronger than others.
//
// On the symmetrized network with strengths w, k neighbours, s strength (measures.md, section 8):
// `barrat` (igraph): sum over closed pairs {j, h} of (w_ij + w_ih) / (s (k-1)). Barrat et al. 2004,
// doi:10.1073/pnas.0400087101. `onnela` (networkx): sum over closed pairs of 2 (w_ij w_jh w_hi)^(1/3) / (k (k-1)), w over
// the largest of the network. Onnela et al. 2005, doi:10.1103/PhysRevE.71.065103. STRENGTH. Below two neighbours: 0, as
// both programs give. Range 0 .. 1. graphology-metrics has none.
import type { Network } from '../types.ts';

/** Weighted local clustering of each vertex, by one of the two definitions in use. */
export function clusteringWeighted({ symmetric }: Network, form: 'barrat' | 'onnela'): number[] {
  const { n, offsets, targets, weights } = symmetric;
  const largest = weights.reduce((a, b) => Math.max(a, b), 0);
  const strengthTo = new Float64Array(n);
  return Array.from({ length: n }, (_, i) => {
    const start = offsets[i]!;
    const end = offsets[i + 1]!;
    const k = end - start;
    if (k < 2) return 0;
    let total = 0;
    for (let e = start; e < end; e++) {
      strengthTo[targets[e]!] = weights[e]!;
      total += weights[e]!;
    }
    let closed = 0;
    for (let e = start; e < end; e++) {
      const j = targets[e]!;
      for (let f = offsets[j]!; f < offsets[j + 1]!; f++) {
        const there = strengthTo[targets[f]!]!;
        if (there === 0) continue;
        closed +=
          form === 'barrat' ? (weights[e]! + there) / 2 : Math.cbrt(weights[e]! * weights[f]! * there) / largest;
      }
    }
    for (let e = start; e < end; e++) strengthTo[targets[e]!] = 0;
    return closed / (form === 'barrat' ? total * (k - 1) : k * (k - 1));
  });
}
