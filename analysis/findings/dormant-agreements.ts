import { byCodeUnits } from '../random.ts';
import { finding, type Rule } from './finding.ts';
import { addMonths } from './months.ts';

const STATUSES = new Set(['announced', 'active']);
const QUIET_MONTHS = 12;

/**
 * Agreements said to be announced or active whose last recorded activity is a year old: to verify with their partners. An
 * empty date is unknown, not inactivity; the day is the roster's own, never the clock's.
 */
export const dormantAgreements: Rule = ({ document, agreements }) => {
  const { as_of } = document.network;
  if (as_of === null) return [];
  const before = addMonths(as_of, -QUIET_MONTHS);
  const quiet = agreements
    .filter(({ status, lastActivityOn, period }) => {
      const running = (period.from === null || period.from <= as_of) && (period.to === null || period.to >= as_of);
      return running && status !== null && STATUSES.has(status) && lastActivityOn !== null && lastActivityOn <= before;
    })
    .sort((x, y) => byCodeUnits(x.lastActivityOn!, y.lastActivityOn!) || byCodeUnits(x.id, y.id));
  if (quiet.length === 0) return [];
  return [
    finding(
      'dormant_agreements',
      'low',
      'to_verify',
      quiet.map(({ id }) => ({ kind: 'agreement', id })),
      { agreements: quiet.length, oldest: quiet[0]!.lastActivityOn, since: before },
    ),
  ];
};
