import type { Seat } from '../types.ts';

/**
 * Who sits where, as places in lists of names: each column is parallel to a list of seats. Network, coverage and time line
 * all go through the seats, and through numbers much faster than through names.
 */
export interface SeatPlaces {
  /** Organizations, among them all that have a seat of the list. */
  boards: readonly string[];
  board: Uint32Array;
  /** Records of people, likewise. */
  records: readonly string[];
  record: Uint32Array;
}

const known = new WeakMap<readonly Seat[], SeatPlaces>();

/** The places of a list of seats: those that came with it, or looked up once. Forgotten with the list. */
export function seatPlaces(seats: readonly Seat[]): SeatPlaces {
  const places = known.get(seats) ?? lookUp(seats);
  known.set(seats, places);
  return places;
}

/** Whoever makes a list of seats and knows their places spares everybody else the look-up. */
export function keepSeatPlaces(seats: readonly Seat[], places: SeatPlaces): void {
  known.set(seats, places);
}

/** Organizations with a seat of the list. */
export function seatedOrganizations(seats: readonly Seat[]): Set<string> {
  const { boards, board } = seatPlaces(seats);
  const seated = new Uint8Array(boards.length);
  for (const place of board) seated[place] = 1;
  return new Set(boards.filter((_, place) => seated[place] === 1));
}

function lookUp(seats: readonly Seat[]): SeatPlaces {
  const [boards, records] = [new NameList(), new NameList()];
  const board = Uint32Array.from(seats, ({ organizationId }) => boards.placeOf(organizationId));
  const record = Uint32Array.from(seats, ({ personId }) => records.placeOf(personId));
  return { boards: boards.names, board, records: records.names, record };
}

/** Names in the order in which they are met, each with its place. */
export class NameList {
  readonly names: string[] = [];
  readonly #places = new Map<string, number>();
  #last: string | null = null;
  #lastPlace = 0;

  placeOf(name: string): number {
    // Rows come board by board and day by day: most name what the row before named.
    if (name === this.#last) return this.#lastPlace;
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
