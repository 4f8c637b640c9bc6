import type { GapReason, GapStatus, Reading } from '../document.ts';

/** Below this many ties by chance, having none is ordinary (findings, section 4). */
export const FEWEST_EXPECTED = 3;
/** Divisions, of 50, that must find a detected pair broker-free. */
export const FOUND_IN_AT_LEAST = 45;

export interface PairFacts {
  reading: Reading;
  status: GapStatus;
  distance: number | null;
  structuralZero: boolean;
  expectedTies: number | null;
  /** Too many of the members concerned did not supply their data. */
  uncovered: boolean;
  bothUsable: boolean;
  /** Divisions where the pair is broker-free; `null` for given groups. */
  foundIn: number | null;
}

/**
 * Why a pair of groups is not spoken of; `null` when it is. Tested in this order: the reading of the network, separate
 * sets, ties that cannot exist, too few to miss any, data not received, unstable detected groups. Missing data and
 * instability silence claims of absence only (no route, or hardly one): a tie that is there is there.
 */
export function reasonNotToSpeak(facts: PairFacts): GapReason | null {
  const absence = facts.status === 'broker_free' || facts.status === 'fragile';
  if (facts.reading !== 'structured' && facts.reading !== 'wide') return 'reading';
  if (facts.distance === null) return 'separate';
  if (facts.structuralZero) return 'structural_zero';
  if ((facts.expectedTies ?? 0) < FEWEST_EXPECTED) return 'too_few_expected';
  if (absence && facts.uncovered) return 'coverage';
  if (!facts.bothUsable) return 'unstable';
  if (facts.foundIn !== null && facts.status === 'broker_free' && facts.foundIn < FOUND_IN_AT_LEAST) return 'unstable';
  return null;
}
