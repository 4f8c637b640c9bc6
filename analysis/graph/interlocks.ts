import { keepSeatPlaces, seatPlaces } from '../roster/seat-places.ts';
import type { Carrier, Day, Seat } from '../types.ts';
import { mayOverlap } from './dates.ts';
import { holdersOf, NOBODY } from './holders.ts';
import type { Identities } from './identities.ts';
import { OPEN, seatDays } from './seat-days.ts';
import type { TieCollector } from './tie-collector.ts';

/** Seats that hold on the day shown; all of them when no day is shown. */
export function seatsOn(seats: readonly Seat[], asOf: Day | null): readonly Seat[] {
  if (asOf === null) return seats;
  const days = shown.get(seats) ?? new Map<Day, readonly Seat[]>();
  shown.set(seats, days);
  const held = days.get(asOf) ?? seatsHeld(seats, asOf);
  days.set(asOf, held);
  return held;
}

/** One list for each day asked for, so that what is made of it can be kept as well. */
const shown = new WeakMap<readonly Seat[], Map<Day, readonly Seat[]>>();

/** As `holdsOn` of each period, by the columns; the list itself when nothing of it goes. */
function seatsHeld(seats: readonly Seat[], asOf: Day): readonly Seat[] {
  const { days, from, to } = seatDays(seats);
  const past = days.filter((day) => day < asOf).length;
  const begun = past + (days[past] === asOf ? 1 : 0);
  const holds = (i: number) => (from[i] === OPEN || from[i]! < begun) && (to[i] === OPEN || to[i]! >= past);
  let held = 0;
  for (let i = 0; i < seats.length; i++) if (holds(i)) held++;
  if (held === seats.length) return seats;
  const kept = Uint32Array.from(from.keys()).filter(holds);
  const left = Array.from(kept, (i) => seats[i]!);
  const { board, record, ...names } = seatPlaces(seats);
  keepSeatPlaces(left, { ...names, board: kept.map((i) => board[i]!), record: kept.map((i) => record[i]!) });
  return left;
}

/** Seats of directors; those of officers shared by contract make no interlock. */
export function directorSeats(seats: readonly Seat[]): readonly Seat[] {
  const isDirector = ({ relation }: Seat) => relation === 'interlock';
  return seats.every(isDirector) ? seats : seats.filter(isDirector);
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
  for (const { a, b, carrier } of sharedPeople(seats, identities)) ties.addBoth(a, b, carrier.relation, 1, carrier);
}

/** How many interlocks there are, each as often as people make it: what the ties of `collectInterlocks` add up to. */
export function countInterlocks(seats: readonly Seat[], identities: Identities): number {
  let count = 0;
  for (const { carrier } of sharedPeople(seats, identities)) if (carrier.relation === 'interlock') count++;
  return count;
}

/** Two boards and the person that they share. */
interface SharedPerson {
  a: string;
  b: string;
  carrier: Carrier;
}

/** The seats of a whole roster are read for coverage, network and timeline alike; forgotten with its identities. */
const known = new WeakMap<Identities, Map<readonly Seat[], readonly SharedPerson[]>>();

function sharedPeople(seats: readonly Seat[], identities: Identities): readonly SharedPerson[] {
  const bySeats = known.get(identities) ?? new Map<readonly Seat[], readonly SharedPerson[]>();
  known.set(identities, bySeats);
  const shared = bySeats.get(seats) ?? findShared(seats, identities);
  bySeats.set(seats, shared);
  return shared;
}

function findShared(seats: readonly Seat[], identities: Identities): SharedPerson[] {
  const shared: SharedPerson[] = [];
  for (const [place, held] of severalSeats(seats, holdersOf(seats, identities), identities.persons.length)) {
    pushPairs(held, identities.persons[place]!, shared);
  }
  return shared;
}

/** The seats of everybody who holds more than one: most people hold one, and join nothing. */
function severalSeats(seats: readonly Seat[], holders: Int32Array, persons: number): Map<number, Seat[]> {
  const first = new Int32Array(persons).fill(NOBODY);
  const several = new Map<number, Seat[]>();
  holders.forEach((holder, i) => {
    if (holder === NOBODY) return;
    const earlier = first[holder]!;
    if (earlier === NOBODY) {
      first[holder] = i;
      return;
    }
    const held = several.get(holder);
    if (held) held.push(seats[i]!);
    else several.set(holder, [seats[earlier]!, seats[i]!]);
  });
  return several;
}

/** Every two boards that one person joins, once each: several seats on one board count as one director. */
function pushPairs(seats: readonly Seat[], id: string, shared: SharedPerson[]): void {
  // With one seat a board, as most people have, no pair is met twice; nor with two seats in all.
  const repeated = seats.length > 2 && new Set(seats.map((seat) => seat.organizationId)).size < seats.length;
  const met = repeated ? new Map<string, SharedPerson>() : null;
  for (let i = 0; i < seats.length; i++) {
    for (let j = i + 1; j < seats.length; j++) {
      const pair = pairOf(seats[i]!, seats[j]!, id);
      if (pair === null) continue;
      if (met !== null) {
        const key = `${pair.a}\u0000${pair.b}\u0000${pair.carrier.relation}`;
        const known = met.get(key);
        if (known) {
          prolong(known.carrier, pair.carrier);
          continue;
        }
        met.set(key, pair);
      }
      shared.push(pair);
    }
  }
}

/** The tie lasts as long as its longest pair of seats, and is delegated as soon as one pair is. */
function prolong(known: Carrier, pair: Carrier): void {
  known.delegated ||= pair.delegated;
  known.probable &&= pair.probable;
  if (known.endsOn !== null && (pair.endsOn === null || pair.endsOn > known.endsOn)) known.endsOn = pair.endsOn;
  if (known.startsOn !== null && (pair.startsOn === null || pair.startsOn < known.startsOn)) {
    known.startsOn = pair.startsOn;
  }
}

/** What two seats of one person join, the smaller id first; `null` for one board or for different times. */
function pairOf(first: Seat, second: Seat, id: string): SharedPerson | null {
  if (first.organizationId === second.organizationId || !mayOverlap(first.period, second.period)) return null;
  const ordered = first.organizationId < second.organizationId;
  return {
    a: ordered ? first.organizationId : second.organizationId,
    b: ordered ? second.organizationId : first.organizationId,
    carrier: {
      kind: 'person',
      id,
      relation: first.relation === 'interlock' && second.relation === 'interlock' ? 'interlock' : 'shared_officer',
      delegated: isDelegation(first) || isDelegation(second),
      // Two records, one by their names alone: without a key and without a decision.
      probable: first.personId !== second.personId,
      startsOn: laterOf(first.period.from, second.period.from),
      endsOn: earlierOf(first.period.to, second.period.to),
    },
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
