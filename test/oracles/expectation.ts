import type { Network } from '../../analysis/types.ts';

/** Values by key: a vertex id, `a|b` for a tie, a group's name, or '' for the network. `null` = undefined there. */
export type Values = Record<string, number | null>;

/**
 * How near a value must come to the oracle's: counts exactly, closed forms 1e-9 of the largest value, iterative ones
 * 1e-6, permutation p-values within the noise of 1,000 draws.
 */
export type Precision = 'count' | 'closed' | 'iterative' | 'drawn';

export const TOLERANCE: Record<Precision, number> = { count: 0, closed: 1e-9, iterative: 1e-6, drawn: 0.06 };

/** One column of one oracle: what a measure must be on a network. */
export interface Expectation {
  /** Our name of the measure, with the choice in brackets: `pagerank (weighted)`, `roles.liaison [sector]`. */
  measure: string;
  precision: Precision;
  values: Values;
}

/** A network with all that other programs say about it. */
export interface Oracle {
  name: string;
  network: Network;
  weighted: boolean;
  /** Groupings by name, parallel to `network.ids`. */
  groupings: Record<string, (string | null)[]>;
  secondMode: boolean[] | null;
  expectations: Expectation[];
}

/** Largest deviation of one column, and whether it is within its tolerance. */
export interface Agreement {
  network: string;
  measure: string;
  values: number;
  /** Largest absolute difference divided by the largest oracle value (by 1 when that is smaller than 1). */
  deviation: number;
  agrees: boolean;
  /** What is wrong, when something is. */
  fault: string | null;
}

/** Compares key sets first, then undefined values, then numbers. */
export function agreement(network: string, expectation: Expectation, ours: Values | undefined): Agreement {
  const { measure, precision, values: theirs } = expectation;
  const verdict = (deviation: number, fault: string | null): Agreement => {
    return { network, measure, values: Object.keys(theirs).length, deviation, agrees: fault === null, fault };
  };
  if (!ours) return verdict(Number.POSITIVE_INFINITY, 'not computed');
  const missing = Object.keys(theirs).filter((key) => !(key in ours));
  const extra = Object.keys(ours).filter((key) => !(key in theirs));
  if (missing.length + extra.length > 0) return verdict(Number.POSITIVE_INFINITY, `keys -${missing} +${extra}`);
  const largest = Math.max(1, ...Object.values(theirs).map((value) => Math.abs(value ?? 0)));
  const limit = precision === 'count' ? 0 : TOLERANCE[precision];
  let deviation = 0;
  for (const [key, expected] of Object.entries(theirs)) {
    const value = ours[key]!;
    if ((expected === null) !== (value === null)) {
      return verdict(Number.POSITIVE_INFINITY, `${key}: ${value} for ${expected}`);
    }
    deviation = Math.max(deviation, Math.abs((value ?? 0) - (expected ?? 0)) / largest);
  }
  return verdict(deviation, deviation <= limit ? null : `off by ${deviation}`);
}
