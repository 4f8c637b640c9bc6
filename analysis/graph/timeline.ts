import type { AnalysisDocument } from '../document.ts';
import type { Day, Period, Roster } from '../types.ts';
import { collectAgreements } from './agreements.ts';
import { statedPeriod } from './dates.ts';
import { collectGivenTies, givenTiesOn } from './given-ties.ts';
import type { Identities } from './identities.ts';
import { collectInterlocks } from './interlocks.ts';
import { TieCollector } from './tie-collector.ts';

const MOST_STEPS = 84;

/**
 * How many pairs were tied, seats held and agreements in force at the end of each month, up to the last day of which
 * the roster states something. A long history is read every third or twelfth month, so that it stays readable.
 * Undated ties count in every month. Empty for a roster without a date.
 */
export function timelineOf(roster: Roster, identities: Identities): AnalysisDocument['timeline'] {
  const { first, last } = statedPeriod(roster);
  const events = roster.events.map(({ date, label, territory }) => ({ date, label, territory }));
  if (first === null || last === null) return { months: [], events };
  const ends = monthEnds(first, last);
  const ties = tiedPeriods(roster, identities);
  const count = (dated: readonly { period: Period }[]) =>
    countUnionsAt(
      ends,
      dated.map(({ period }) => [period]),
    );
  const seats = count(roster.seats);
  const agreements = count(roster.agreements);
  const tied = countUnionsAt(ends, ties);
  return {
    months: ends.map((day, i) => ({
      month: day.slice(0, 7),
      ties: tied[i]!,
      seats: seats[i]!,
      agreements: agreements[i]!,
    })),
    events,
  };
}

function monthEnds(first: Day, last: Day): Day[] {
  const monthOf = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const [from, to] = [monthOf(first), monthOf(last)];
  const step = [1, 3, 12].find((months) => (to - from) / months < MOST_STEPS) ?? 12;
  const days: Day[] = [];
  for (let month = to; month >= from && days.length < MOST_STEPS; month -= step) {
    const year = Math.floor(month / 12);
    const name = `${String(year).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
    days.unshift(`${name}-${lastOfMonth(year, month % 12)}`);
  }
  // The last step stands on the roster's own last word.
  days[days.length - 1] = last;
  return days;
}

function lastOfMonth(year: number, month: number): number {
  if (month === 1) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [3, 5, 8, 10].includes(month) ? 30 : 31;
}

/** The periods during which each pair is tied, one list a pair: those of what carries the tie, by the network's rules. */
function tiedPeriods(roster: Roster, identities: Identities): Period[][] {
  const collector = new TieCollector();
  collectInterlocks(roster.seats, identities, collector);
  collectAgreements(roster.agreements, 'third', collector);
  collectGivenTies(
    givenTiesOn(roster.ties, 'organizations', null),
    { weights: 'count', scale: 'high-is-strong' },
    collector,
  );
  return collector
    .ties(false, 'union', () => true)
    .map((tie) => tie.carriers.map(({ startsOn, endsOn }) => ({ from: startsOn, to: endsOn })));
}

/** For each day, how many of the lists hold a period that contains it. Days ascend. */
function countUnionsAt(days: readonly Day[], lists: readonly (readonly Period[])[]): number[] {
  const spanOf = spanFinder(days);
  // How many lists begin and end to hold at each day; a list that holds in several stretches does so several times.
  const changes = new Int32Array(days.length + 1);
  const note = ([first, end]: Span) => {
    if (first >= end) return;
    changes[first]!++;
    changes[end]!--;
  };
  for (const periods of lists) {
    if (periods.length === 1) note(spanOf(periods[0]!));
    else for (const span of union(periods.map(spanOf))) note(span);
  }
  let count = 0;
  return days.map((_, i) => {
    count += changes[i]!;
    return count;
  });
}

/** Days by their places: from the first that a period holds, up to and without the second. */
type Span = readonly [first: number, end: number];

/** Which of the days a period contains. Rosters repeat a few dates many times: each is looked up once. */
function spanFinder(days: readonly Day[]): (period: Period) => Span {
  const before = new Map<Day, number>();
  const upTo = new Map<Day, number>();
  const place = (known: Map<Day, number>, day: Day, comesAfter: (other: Day) => boolean) => {
    let at = known.get(day);
    if (at === undefined) {
      const found = days.findIndex(comesAfter);
      at = found < 0 ? days.length : found;
      known.set(day, at);
    }
    return at;
  };
  return ({ from, to }) => [
    from === null ? 0 : place(before, from, (day) => day >= from),
    to === null ? days.length : place(upTo, to, (day) => day > to),
  ];
}

/** The spans without their overlaps. */
function union(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (span[0] >= span[1]) continue;
    if (last && span[0] <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], span[1])];
    else joined.push(span);
  }
  return joined;
}
