import type { AnalysisDocument } from '../document.ts';
import type { Day, Period, Roster, Seat } from '../types.ts';
import { collectAgreements } from './agreements.ts';
import { statedPeriod } from './dates.ts';
import { collectGivenTies, givenTiesOn } from './given-ties.ts';
import type { Identities } from './identities.ts';
import { collectInterlocks } from './interlocks.ts';
import { OPEN, seatDays } from './seat-days.ts';
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
  const spanOf = spanFinder(ends);
  const tied = countTies(roster, identities, ends.length, spanOf);
  const seated = countSeats(roster.seats, ends.length, spanOf);
  const agreed = new SpanCount(ends.length);
  for (const { period } of roster.agreements) agreed.add(spanOf(period));
  const [ties, seats, agreements] = [tied.counts(), seated.counts(), agreed.counts()];
  return {
    months: ends.map((day, i) => ({
      month: day.slice(0, 7),
      ties: ties[i]!,
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

type SpanOf = (period: Period) => Span;

/** Through the columns: each day that seats begin or end on is placed among the months once. */
function countSeats(seats: readonly Seat[], days: number, spanOf: SpanOf): SpanCount {
  const { days: named, from, to } = seatDays(seats);
  const first = named.map((day) => spanOf({ from: day, to: null })[0]);
  const end = named.map((day) => spanOf({ from: null, to: day })[1]);
  const count = new SpanCount(days);
  for (let i = 0; i < seats.length; i++) {
    count.add([from[i] === OPEN ? 0 : first[from[i]!]!, to[i] === OPEN ? days : end[to[i]!]!]);
  }
  return count;
}

/** A pair is tied while anything that carries it lasts. */
function countTies(roster: Roster, identities: Identities, days: number, spanOf: SpanOf): SpanCount {
  const count = new SpanCount(days);
  for (const carriers of everyTie(roster, identities).carriers()) {
    const spans = carriers.map(({ startsOn, endsOn }) => spanOf({ from: startsOn, to: endsOn }));
    for (const span of spans.length > 1 ? union(spans) : spans) count.add(span);
  }
  return count;
}

/** What ties each pair on any day, by the network's rules. */
function everyTie(roster: Roster, identities: Identities): TieCollector {
  const collector = new TieCollector();
  collectInterlocks(roster.seats, identities, collector);
  collectAgreements(roster.agreements, 'third', collector);
  collectGivenTies(
    givenTiesOn(roster.ties, 'organizations', null),
    { weights: 'count', scale: 'high-is-strong' },
    collector,
  );
  return collector;
}

/** How many spans hold each day, from how many begin and end there. */
class SpanCount {
  readonly #changes: Int32Array;

  constructor(days: number) {
    this.#changes = new Int32Array(days + 1);
  }

  add([first, end]: Span): void {
    if (first >= end) return;
    this.#changes[first]!++;
    this.#changes[end]!--;
  }

  counts(): number[] {
    let count = 0;
    return Array.from(this.#changes.subarray(0, -1), (change) => {
      count += change;
      return count;
    });
  }
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
