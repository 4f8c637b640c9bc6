// How strong an organization's ties are together: with two partners at six joint agreements each, 12.
//
// Sum of the strengths of its ties, in and out together when directed (measures.md, section 1). Barrat et al. 2004,
// doi:10.1073/pnas.0400087101. STRENGTH. Isolates: 0; no minimum of n. Range 0 ..; unit: that of the weights.
// Oracle: igraph, networkx (`strength`, `strength_total`).
import type { Network } from '../types.ts';

/** Sum of tie strengths of each vertex: of all its ties, of those that leave it, or of those that arrive. */
export function strength(network: Network, direction: 'symmetric' | 'out' | 'in' = 'symmetric'): number[] {
  const { n, offsets, weights } = network[direction];
  return Array.from({ length: n }, (_, v) => weights.subarray(offsets[v]!, offsets[v + 1]!).reduce((a, b) => a + b, 0));
}
