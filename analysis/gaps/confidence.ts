import type { Confidence } from '../document.ts';
import type { AnalyzeOptions } from '../types.ts';

/** Share of the members concerned whose data may be missing before an absence is only something to verify. */
export const MISSING_AT_MOST = 0.1;

/**
 * How far an absence may be claimed (findings, section 6): `notReceived` of the `concerned` organizations did not supply
 * their data. Solid only when all did and the list is declared to cover the whole territory.
 */
export function absenceConfidence(
  notReceived: number,
  concerned: number,
  boundary: AnalyzeOptions['boundary'],
): Confidence {
  if (notReceived === 0) return boundary === 'complete' ? 'solid' : 'indicative';
  return notReceived <= MISSING_AT_MOST * concerned ? 'indicative' : 'to_verify';
}

const ORDER: readonly Confidence[] = ['to_verify', 'indicative', 'solid'];

/** The weaker of two confidences. */
export function weaker(a: Confidence, b: Confidence): Confidence {
  return ORDER[Math.min(ORDER.indexOf(a), ORDER.indexOf(b))]!;
}
