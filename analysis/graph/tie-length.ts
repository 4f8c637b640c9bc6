import type { Adjacency } from '../types.ts';

/**
 * The one place where a tie's STRENGTH becomes a LENGTH: length = 1 / strength, so that twice as strong is half as far
 * (measures.md, section 0; Opsahl, Agneessens & Skvoretz 2010, doi:10.1016/j.socnet.2010.03.006, with alpha = 1).
 * Parallel to `adjacency.targets`; a tie of strength 0 or less has no length and counts as infinitely long.
 */
export function tieLengths(adjacency: Adjacency): Float64Array {
  return adjacency.weights.map((strength) => (strength > 0 ? 1 / strength : Number.POSITIVE_INFINITY));
}
