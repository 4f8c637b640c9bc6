// Rows that seat people -> seats: put side by side by numbers, merged, sorted.

import { pairOrder } from '../pair-order.ts';
import { byCodeUnits } from '../random.ts';
import type { Period, Seat } from '../types.ts';
import { nextDay } from './dates.ts';
import type { PersonRegistry } from './person-registry.ts';
import { keepSeatPlaces, NameList } from './seat-places.ts';
import { codesOf } from './vocabulary.ts';

const ROLE_RANK = new Map(codesOf('role').map((code, rank) => [code, rank]));

/** What a row says of a seat; whose seat it is, and its name, come later. */
export type SeatRow = Omit<Seat, 'id' | 'personId'>;

type Draft = Seat;

/** Rows with their boards and people as numbers: so they are put side by side, and later told apart, without a name. */
export class SeatDrafts {
  readonly #people: PersonRegistry;
  readonly #rows: Draft[] = [];
  readonly #boards = new NameList();
  readonly #board: number[] = [];
  readonly #holder: number[] = [];

  constructor(people: PersonRegistry) {
    this.#people = people;
  }

  /** `holder`: the number of its person's record. */
  add(row: SeatRow, holder: number): void {
    const { organizationId, relation, role, basis, representsId, period, attributes, source } = row;
    const personId = this.#people.idOf(holder);
    this.#rows.push({
      id: '',
      organizationId,
      personId,
      relation,
      role,
      basis,
      representsId,
      period,
      attributes,
      source,
    });
    this.#board.push(this.#boards.placeOf(organizationId));
    this.#holder.push(holder);
  }

  /** The seats: rows of one person on one board merged, sorted by id. */
  list(): Seat[] {
    const rows = this.#rows;
    const people = this.#people;
    const boards = [...this.#boards.names].sort(byCodeUnits);
    const rankOfBoard = new Uint32Array(boards.length);
    for (const [rank, board] of boards.entries()) rankOfBoard[this.#boards.placeOf(board)] = rank;
    const rankOfPerson = people.ranks();
    const board = this.#board.map((b) => rankOfBoard[b]!);
    // An officer is not a director, even where they are one person.
    const holder = this.#holder.map((h, i) => 2 * rankOfPerson[h]! + (rows[i]!.relation === 'interlock' ? 0 : 1));
    const order = pairOrder(board, holder, Math.max(boards.length, 2 * rankOfPerson.length));
    const seats: Seat[] = [];
    const places: number[] = [];
    for (let start = 0; start < order.length; ) {
      const row = order[start]!;
      let end = start + 1;
      while (end < order.length && board[order[end]!] === board[row] && holder[order[end]!] === holder[row]) end++;
      // Nearly everybody has one row for one board.
      const own = end - start === 1 ? [rows[row]!] : Array.from(order.subarray(start, end), (i) => rows[i]!);
      for (const seat of mergeSeats(own)) {
        seats.push(seat);
        places.push(row);
      }
      start = end;
    }
    // Almost in order: what is left to sort are ids that begin like others.
    const byId = [...seats.keys()].sort((i, j) => byCodeUnits(seats[i]!.id, seats[j]!.id));
    const sorted = byId.map((i) => seats[i]!);
    keepSeatPlaces(sorted, {
      boards,
      board: Uint32Array.from(byId, (i) => board[places[i]!]!),
      records: people.list().map(({ id }) => id),
      record: Uint32Array.from(byId, (i) => holder[places[i]!]! >> 1),
    });
    return sorted;
  }
}

/** Merges the rows of one person on one board; what remains apart is numbered in the order of time. */
function mergeSeats(rows: Draft[]): Seat[] {
  if (rows.length === 1) return named(rows);
  const merged: Draft[] = [];
  for (const draft of rows.sort(byPeriod)) {
    const last = merged.find((seat) => isOneSeat(seat, draft));
    if (last) absorb(last, draft);
    else merged.push(draft);
  }
  return named(merged);
}

function named(seats: Seat[]): Seat[] {
  seats.forEach((seat, i) => {
    const officer = seat.relation === 'shared_officer' ? ':officer' : '';
    seat.id = `${seat.organizationId}:${seat.personId}${officer}${i > 0 ? `#${i + 1}` : ''}`;
  });
  return seats;
}

function isOneSeat(seat: Draft, next: Draft): boolean {
  if (isUndated(seat.period) || isUndated(next.period)) return true;
  const { to } = seat.period;
  const { from } = next.period;
  if (to === null || from === null || from <= to) return true;
  return seat.role === next.role && from === nextDay(to);
}

function absorb(seat: Draft, next: Draft): void {
  seat.period = union(seat.period, next.period);
  if (rankOf(next.role) < rankOf(seat.role)) seat.role = next.role;
  seat.basis ??= next.basis;
  seat.representsId ??= next.representsId;
  seat.attributes = { ...next.attributes, ...seat.attributes };
  seat.source.push(...next.source);
}

/** An undated row says nothing about time: the dated one speaks for both. */
function union(a: Period, b: Period): Period {
  if (isUndated(a)) return b;
  if (isUndated(b)) return a;
  return {
    from: a.from === null || b.from === null ? null : a.from < b.from ? a.from : b.from,
    to: a.to === null || b.to === null ? null : a.to > b.to ? a.to : b.to,
  };
}

function isUndated(period: Period): boolean {
  return period.from === null && period.to === null;
}

function rankOf(role: string | null): number {
  return role === null ? ROLE_RANK.size + 1 : (ROLE_RANK.get(role) ?? ROLE_RANK.size);
}

function byPeriod(a: Draft, b: Draft): number {
  return (
    byCodeUnits(a.period.from ?? '', b.period.from ?? '') ||
    byCodeUnits(a.period.to ?? '~', b.period.to ?? '~') ||
    rankOf(a.role) - rankOf(b.role)
  );
}
