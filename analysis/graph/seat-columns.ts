import { byCodeUnits } from '../random.ts';
import type { Day, Seat } from '../types.ts';

/** A seat whose beginning or end is not known. */
export const OPEN = -1;

/**
 * The seats of a list as columns, each parallel to it: who sits where and when, as places in lists of what they name.
 * Network, coverage and time line go through all seats many times, and through numbers much faster than through names.
 */
export interface SeatColumns {
  /** Organizations with a seat, in no order. */
  boards: readonly string[];
  board: Uint32Array;
  /** Records of people who hold one, in no order. */
  records: readonly string[];
  record: Uint32Array;
  /** Days on which a seat begins or ends, ascending. */
  days: readonly Day[];
  /** First and last day; OPEN where it is not known. */
  from: Int32Array;
  to: Int32Array;
}

const known = new WeakMap<readonly Seat[], SeatColumns>();

/** The columns of a list of seats, made once and forgotten with the list. */
export function seatColumns(seats: readonly Seat[]): SeatColumns {
  const columns = known.get(seats) ?? read(seats);
  known.set(seats, columns);
  return columns;
}

function read(seats: readonly Seat[]): SeatColumns {
  const [boards, records, days] = [new Listed(), new Listed(), new Listed()];
  const board = new Uint32Array(seats.length);
  const record = new Uint32Array(seats.length);
  const from = new Int32Array(seats.length);
  const to = new Int32Array(seats.length);
  seats.forEach(({ organizationId, personId, period }, i) => {
    board[i] = boards.placeOf(organizationId);
    record[i] = records.placeOf(personId);
    from[i] = period.from === null ? OPEN : days.placeOf(period.from);
    to[i] = period.to === null ? OPEN : days.placeOf(period.to);
  });
  const sorted = [...days.names].sort(byCodeUnits);
  const rank = new Int32Array(sorted.length);
  for (const [place, day] of sorted.entries()) rank[days.placeOf(day)] = place;
  const ranked = (place: number) => (place === OPEN ? OPEN : rank[place]!);
  return {
    boards: boards.names,
    board,
    records: records.names,
    record,
    days: sorted,
    from: from.map(ranked),
    to: to.map(ranked),
  };
}

/** Names in the order in which they are met, and their places. */
class Listed {
  readonly names: string[] = [];
  readonly #places = new Map<string, number>();
  #last = '';
  #lastPlace = -1;

  placeOf(name: string): number {
    // Seats come board by board: most rows name what the row before named.
    if (name === this.#last && this.#lastPlace >= 0) return this.#lastPlace;
    let place = this.#places.get(name);
    if (place === undefined) {
      place = this.names.push(name) - 1;
      this.#places.set(name, place);
    }
    this.#last = name;
    this.#lastPlace = place;
    return place;
  }
}
