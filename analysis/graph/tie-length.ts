import type { Adjacency } from '../types.ts';

/**
 * The one place where a tie's STRENGTH becomes a LENGTH: length = 1 / strength, so that twice as strong is half as far
 * (measures.md, section 0; Opsahl, Agneessens & Skvoretz 2010, doi:10.1016/j.socnet.2010.03.006, with alpha = 1).
 * Parallel to `adjacency.targets`; a tie of strength 0 or less has no length and counts as infinitely long.
 */
export function tieLengths(adjacency: Adjacency): Float64Array {
  return adjacency.weights.map((strength) => (strength > 0 ? 1 / strength : Number.POSITIVE_INFINITY));
}

/** Longest whole length: beyond it, lists by distance are longer than they are worth. */
const LONGEST = 4_096;

/**
 * The same lengths in a unit that makes all of them whole (1/2 and 1/3 are 3 and 2 sixths), so that equal ways are equal
 * without a tolerance. `null` where strengths are no whole numbers, or too different for a common unit.
 */
export function wholeLengths({ weights }: Pick<Adjacency, 'weights'>): Uint32Array | null {
  if (!weights.every((strength) => strength > 0 && Number.isSafeInteger(strength))) return null;
  const unit = weights.reduce(greatestDivisor, 0);
  let multiple = 1;
  for (const strength of new Set(weights)) {
    const whole = strength / unit;
    multiple = (multiple / greatestDivisor(multiple, whole)) * whole;
    // The weakest tie is the longest: no length may come out above the limit.
    if (multiple > LONGEST) return null;
  }
  return Uint32Array.from(weights, (strength) => multiple / (strength / unit));
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
