import type { Day, Period, Roster } from '../types.ts';

/** Does the period hold on that day? An unknown start or end never excludes (interface, Dates). */
export function holdsOn(period: Period, day: Day): boolean {
  return (period.from === null || period.from <= day) && (period.to === null || period.to >= day);
}

/** May the two periods share a day? Two seats make an interlock only then. */
export function mayOverlap(a: Period, b: Period): boolean {
  return (a.from === null || b.to === null || a.from <= b.to) && (b.from === null || a.to === null || b.from <= a.to);
}

/**
 * First and last day of which the roster states something: starts, activity, reviews done, ratings, events and the
 * dates of sources. Ends are left out: most are planned, and a mandate that ends in two years says nothing of that day.
 * Both null for an undated roster.
 */
export function statedPeriod(roster: Roster): StatedPeriod {
  const period = periods.get(roster) ?? readPeriod(roster);
  periods.set(roster, period);
  return period;
}

interface StatedPeriod {
  first: Day | null;
  last: Day | null;
}

/** Asked for several times in an analysis; forgotten with its roster. */
const periods = new WeakMap<Roster, StatedPeriod>();

function readPeriod(roster: Roster): StatedPeriod {
  let first: Day | null = null;
  let last: Day | null = null;
  const see = (day: unknown) => {
    if (typeof day !== 'string' || (first !== null && last !== null && first <= day && day <= last)) return;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return;
    if (first === null || day < first) first = day;
    if (last === null || day > last) last = day;
  };
  for (const seat of roster.seats) {
    see(seat.period.from);
    see(seat.attributes.source_date);
  }
  for (const agreement of roster.agreements) {
    see(agreement.period.from);
    see(agreement.lastActivityOn);
    see(agreement.lastReviewOn);
    see(agreement.attributes.source_date);
  }
  for (const tie of roster.ties) {
    see(tie.period.from);
    see(tie.attributes.source_date);
  }
  for (const assessment of roster.assessments) see(assessment.assessedOn);
  for (const event of roster.events) see(event.date);
  for (const organization of roster.organizations) see(organization.attributes.source_date);
  return { first, last };
}

/** The day an analysis shows, from the option: `latest` is the roster's own last word, never the clock's. */
export function resolveAsOf(roster: Roster, asOf: string): Day | null {
  if (asOf === 'all') return null;
  return asOf === 'latest' ? statedPeriod(roster).last : asOf;
}
