import { byCodeUnits } from '../random.ts';
import type { AnalyzeOptions, Day, Tie } from '../types.ts';
import { NOT_A_TIE } from './agreements.ts';
import { holdsOn } from './dates.ts';
import type { TieCollector } from './tie-collector.ts';

/** Ties of the roster's own ties tables that hold on the day shown, of one level, between vertices that exist. */
export function givenTiesOn(ties: readonly Tie[], level: Tie['level'], asOf: Day | null): Tie[] {
  return ties.filter(
    (tie) => tie.level === level && tie.relation !== NOT_A_TIE && (asOf === null || holdsOn(tie.period, asOf)),
  );
}

/**
 * Adds given ties with their strength: the weight column (1 where there is none), or 1 a row under `--weights count`.
 * `--scale low-is-strong` turns each relation's column round between its own smallest and largest value, so that a
 * strength is a strength from here on.
 */
export function collectGivenTies(
  ties: readonly Tie[],
  options: Pick<AnalyzeOptions, 'weights' | 'scale'>,
  collector: TieCollector,
): void {
  const spans = new Map<string, { low: number; high: number }>();
  for (const { relation, weight } of ties) {
    if (weight === null) continue;
    const span = spans.get(relation);
    if (!span) spans.set(relation, { low: weight, high: weight });
    else {
      span.low = Math.min(span.low, weight);
      span.high = Math.max(span.high, weight);
    }
  }
  for (const tie of [...ties].sort((a, b) => byCodeUnits(a.id, b.id))) {
    const span = spans.get(tie.relation);
    let value = options.weights === 'count' ? 1 : (tie.weight ?? 1);
    if (options.weights !== 'count' && options.scale === 'low-is-strong' && tie.weight !== null && span) {
      value = span.low + span.high - tie.weight;
    }
    const carrier = {
      kind: 'tie',
      id: tie.id,
      relation: tie.relation,
      delegated: false,
      probable: false,
      startsOn: tie.period.from,
      endsOn: tie.period.to,
    } as const;
    if (tie.directed === false) collector.addBoth(tie.source, tie.target, tie.relation, value, carrier);
    else collector.add(tie.source, tie.target, tie.relation, value, carrier);
  }
}
