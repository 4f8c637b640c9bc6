import { byCodeUnits } from '../random.ts';
import { NameList } from '../roster/seat-places.ts';
import type { Day, Seat } from '../types.ts';

/** A seat whose beginning or end is not known. */
export const OPEN = -1;

/** When the seats of a list begin and end, as places in a list of days; each column is parallel to the seats. */
export interface SeatDays {
  /** Ascending. */
  days: readonly Day[];
  /** First and last day; OPEN where it is not known. */
  from: Int32Array;
  to: Int32Array;
}

const known = new WeakMap<readonly Seat[], SeatDays>();

/** The days of a list of seats, read once and forgotten with the list. */
export function seatDays(seats: readonly Seat[]): SeatDays {
  const days = known.get(seats) ?? read(seats);
  known.set(seats, days);
  return days;
}

function read(seats: readonly Seat[]): SeatDays {
  const met = new NameList();
  const from = new Int32Array(seats.length);
  const to = new Int32Array(seats.length);
  seats.forEach(({ period }, i) => {
    from[i] = period.from === null ? OPEN : met.placeOf(period.from);
    to[i] = period.to === null ? OPEN : met.placeOf(period.to);
  });
  const days = [...met.names].sort(byCodeUnits);
  const rank = new Int32Array(days.length);
  for (const [place, day] of days.entries()) rank[met.placeOf(day)] = place;
  const ranked = (place: number) => (place === OPEN ? OPEN : rank[place]!);
  return { days, from: from.map(ranked), to: to.map(ranked) };
}
