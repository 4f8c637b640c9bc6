import type { Day, Seat } from '../types.ts';
import { holdsOn, mayOverlap } from './dates.ts';
import type { Identities } from './identities.ts';
import type { TieCollector } from './tie-collector.ts';

/** Seats that hold on the day shown; all of them when no day is shown. */
export function seatsOn(seats: readonly Seat[], asOf: Day | null): readonly Seat[] {
  if (asOf === null) return seats;
  const days = shown.get(seats) ?? new Map<Day, readonly Seat[]>();
  shown.set(seats, days);
  const held = days.get(asOf) ?? keepAll(seats, (seat) => holdsOn(seat.period, asOf));
  days.set(asOf, held);
  return held;
}

/** One list for each day asked for, so that what is made of it can be kept as well. */
const shown = new WeakMap<readonly Seat[], Map<Day, readonly Seat[]>>();

/** The list itself when nothing of it goes. */
function keepAll(seats: readonly Seat[], holds: (seat: Seat) => boolean): readonly Seat[] {
  return seats.every(holds) ? seats : seats.filter(holds);
}

/** A delegated seat belongs to the organization that it represents and outlives its holder (findings, section 8). */
export function isDelegation(seat: Seat): boolean {
  return seat.representsId !== null || seat.basis === 'ex_officio' || seat.basis === 'appointed';
}

/**
 * Interlocks: two boards that share a director at the same time (Mizruchi 1996, doi:10.1146/annurev.soc.22.1.271).
 * The value of a tie is the number of distinct people shared; officers shared by contract are `shared_officer`.
 */
export function collectInterlocks(seats: readonly Seat[], identities: Identities, ties: TieCollector): void {
  for (const [person, held] of seatsByPerson(seats, identities)) {
    if (held.length < 2) continue;
    for (const pair of pairsOfBoards(held)) {
      ties.addBoth(pair.a, pair.b, pair.relation, 1, {
        kind: 'person',
        id: person,
        relation: pair.relation,
        delegated: pair.delegated,
        probable: pair.probable,
        startsOn: pair.startsOn,
        endsOn: pair.endsOn,
      });
    }
  }
}

/** How many interlocks there are, each as often as people make it: what the ties of `collectInterlocks` add up to. */
export function countInterlocks(seats: readonly Seat[], identities: Identities): number {
  let count = 0;
  for (const held of seatsByPerson(seats, identities).values()) {
    if (held.length < 2) continue;
    for (const { relation } of pairsOfBoards(held)) if (relation === 'interlock') count++;
  }
  return count;
}

/** The seats of a whole roster are read for coverage, network and timeline alike; forgotten with its identities. */
const grouped = new WeakMap<Identities, Map<readonly Seat[], ReadonlyMap<string, Seat[]>>>();

function seatsByPerson(seats: readonly Seat[], identities: Identities): ReadonlyMap<string, Seat[]> {
  const known = grouped.get(identities) ?? new Map<readonly Seat[], ReadonlyMap<string, Seat[]>>();
  grouped.set(identities, known);
  const byPerson = known.get(seats) ?? groupByPerson(seats, identities);
  known.set(seats, byPerson);
  return byPerson;
}

function groupByPerson(seats: readonly Seat[], identities: Identities): Map<string, Seat[]> {
  const byPerson = new Map<string, Seat[]>();
  for (const seat of seats) {
    const person = identities.personOf.get(seat.personId);
    if (person === undefined) continue;
    const held = byPerson.get(person);
    if (held) held.push(seat);
    else byPerson.set(person, [seat]);
  }
  return byPerson;
}

interface BoardPair {
  a: string;
  b: string;
  relation: string;
  delegated: boolean;
  /** Two records, one by their names alone: without a key and without a decision. */
  probable: boolean;
  startsOn: Day | null;
  endsOn: Day | null;
}

/** Every two boards that one person joins, once each: several seats on one board count as one director. */
function pairsOfBoards(seats: readonly Seat[]): BoardPair[] {
  const pairs: BoardPair[] = [];
  for (let i = 0; i < seats.length; i++) {
    for (let j = i + 1; j < seats.length; j++) {
      const pair = pairOf(seats[i]!, seats[j]!);
      if (pair === null) continue;
      // People hold few seats: looking through their pairs is quicker than a key for each.
      const known = pairs.find(({ a, b, relation }) => a === pair.a && b === pair.b && relation === pair.relation);
      // The tie lasts as long as its longest pair of seats, and is delegated as soon as one pair is.
      if (!known) pairs.push(pair);
      else {
        known.delegated ||= pair.delegated;
        known.probable &&= pair.probable;
        if (known.endsOn !== null && (pair.endsOn === null || pair.endsOn > known.endsOn)) known.endsOn = pair.endsOn;
        if (known.startsOn !== null && (pair.startsOn === null || pair.startsOn < known.startsOn)) {
          known.startsOn = pair.startsOn;
        }
      }
    }
  }
  return pairs;
}

/** What two seats of one person join, the smaller id first; `null` for one board or for different times. */
function pairOf(first: Seat, second: Seat): BoardPair | null {
  if (first.organizationId === second.organizationId || !mayOverlap(first.period, second.period)) return null;
  const ordered = first.organizationId < second.organizationId;
  return {
    a: ordered ? first.organizationId : second.organizationId,
    b: ordered ? second.organizationId : first.organizationId,
    relation: first.relation === 'interlock' && second.relation === 'interlock' ? 'interlock' : 'shared_officer',
    delegated: isDelegation(first) || isDelegation(second),
    probable: first.personId !== second.personId,
    startsOn: laterOf(first.period.from, second.period.from),
    endsOn: earlierOf(first.period.to, second.period.to),
  };
}

function laterOf(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function earlierOf(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
