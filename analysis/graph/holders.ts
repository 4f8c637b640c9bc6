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
  const holders =
    bySeats.get(seats) ?? Int32Array.from(seats, (seat) => identities.placeOf.get(seat.personId) ?? NOBODY);
  bySeats.set(seats, holders);
  return holders;
}
