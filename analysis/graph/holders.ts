import { seatPlaces } from '../roster/seat-places.ts';
import type { Seat } from '../types.ts';
import type { Identities } from './identities.ts';

/** Nobody that the roster knows holds the seat. */
export const NOBODY = -1;

const known = new WeakMap<Identities, Map<readonly Seat[], Int32Array>>();

/**
 * The person counted who holds each seat, as a place in `identities.persons`. Network, coverage and time line all ask who
 * sits where: names are looked up once for them all, and forgotten with the identities.
 */
export function holdersOf(seats: readonly Seat[], identities: Identities): Int32Array {
  const bySeats = known.get(identities) ?? new Map<readonly Seat[], Int32Array>();
  known.set(identities, bySeats);
  const holders = bySeats.get(seats) ?? lookUp(seats, identities);
  bySeats.set(seats, holders);
  return holders;
}

function lookUp(seats: readonly Seat[], { records, places, placeOf }: Identities): Int32Array {
  const { records: named, record } = seatPlaces(seats);
  // The seats of a whole roster name its records in the roster's own order: then no name is looked up at all.
  const same = named.length === records.length && named.every((id, i) => id === records[i]);
  const found = same ? places : Int32Array.from(named, (id) => placeOf(id) ?? NOBODY);
  return Int32Array.from(record, (r) => found[r]!);
}

/** How many different people hold the seats. */
export function countHolders(seats: readonly Seat[], identities: Identities): number {
  const met = new Uint8Array(identities.persons.length);
  let count = 0;
  for (const holder of holdersOf(seats, identities)) {
    if (holder === NOBODY || met[holder] === 1) continue;
    met[holder] = 1;
    count++;
  }
  return count;
}
