// Rows that seat people -> seats: put side by side by numbers, merged, sorted.

import { pairOrder } from '../pair-order.ts';
import { byCodeUnits } from '../random.ts';
import type { Period, Seat } from '../types.ts';
import { nextDay } from './dates.ts';
import type { PersonRegistry } from './person-registry.ts';
import { keepSeatPlaces, NameList } from './seat-places.ts';
import { codesOf } from './vocabulary.ts';

const ROLE_RANK = new Map(codesOf('role').map((code, rank) => [code, rank]));

/** Rows with their boards and people as numbers: so they are put side by side, and later told apart, without a name. */
export class SeatDrafts {
  readonly #people: PersonRegistry;
  readonly #rows: Seat[] = [];
  readonly #boards = new NameList();
  readonly #board: number[] = [];
  readonly #holder: number[] = [];

  constructor(people: PersonRegistry) {
    this.#people = people;
  }

  /** What a row says of a seat, which has no id yet; `holder`: the number of its person's record. */
  add(row: Seat, holder: number): void {
    this.#rows.push(row);
    this.#board.push(this.#boards.placeOf(row.organizationId));
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
    const board = Uint32Array.from(this.#board, (b) => rankOfBoard[b]!);
    // An officer is not a director, even where they are one person.
    const holder = Uint32Array.from(this.#holder, (h, i) => 2 * rankOfPerson[h]! + (isOfficer(rows[i]!) ? 1 : 0));
    const order = pairOrder(board, holder, Math.max(boards.length, 2 * rankOfPerson.length));
    const seats: Seat[] = [];
    const places: number[] = [];
    const keep = (seat: Seat, place: number) => {
      seats.push(seat);
      places.push(place);
    };
    for (let start = 0; start < order.length; ) {
      const row = order[start]!;
      let end = start + 1;
      while (end < order.length && board[order[end]!] === board[row] && holder[order[end]!] === holder[row]) end++;
      // Nearly everybody has one row for one board.
      if (end - start === 1) keep(withId(rows[row]!, 0), row);
      else for (const seat of mergeSeats(Array.from(order.subarray(start, end), (i) => rows[i]!))) keep(seat, row);
      start = end;
    }
    const byId = idOrder(seats, boards);
    const sorted = byId ? Array.from(byId, (i) => seats[i]!) : seats;
    const placed = byId ? Uint32Array.from(byId, (i) => places[i]!) : Uint32Array.from(places);
    keepSeatPlaces(sorted, {
      boards,
      board: placed.map((row) => board[row]!),
      records: people.list().map(({ id }) => id),
      record: placed.map((row) => holder[row]! >> 1),
    });
    return sorted;
  }
}

/**
 * The order of seats by id where it is not that of their boards and people: ids that begin like others are the exception.
 * `null` where it is.
 */
function idOrder(seats: readonly Seat[], boards: readonly string[]): Uint32Array | null {
  const alike = boards.some((board, i) => boards[i + 1]?.startsWith(board));
  if (!alike && seats.every((seat) => seat.id.length === seat.organizationId.length + 1 + seat.personId.length))
    return null;
  return Uint32Array.from(seats.keys()).sort((i, j) => byCodeUnits(seats[i]!.id, seats[j]!.id));
}

/** Merges the rows of one person on one board; what remains apart is numbered in the order of time. */
function mergeSeats(rows: Seat[]): Seat[] {
  const merged: Seat[] = [];
  for (const draft of rows.sort(byPeriod)) {
    const last = merged.find((seat) => isOneSeat(seat, draft));
    if (last) absorb(last, draft);
    else merged.push(draft);
  }
  return merged.map(withId);
}

function withId(seat: Seat, i: number): Seat {
  const officer = isOfficer(seat) ? ':officer' : '';
  seat.id = `${seat.organizationId}:${seat.personId}${officer}${i > 0 ? `#${i + 1}` : ''}`;
  return seat;
}

function isOfficer({ relation }: Seat): boolean {
  return relation === 'shared_officer';
}

function isOneSeat(seat: Seat, next: Seat): boolean {
  if (isUndated(seat.period) || isUndated(next.period)) return true;
  const { to } = seat.period;
  const { from } = next.period;
  if (to === null || from === null || from <= to) return true;
  return seat.role === next.role && from === nextDay(to);
}

function absorb(seat: Seat, next: Seat): void {
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

function byPeriod(a: Seat, b: Seat): number {
  return (
    byCodeUnits(a.period.from ?? '', b.period.from ?? '') ||
    byCodeUnits(a.period.to ?? '~', b.period.to ?? '~') ||
    rankOf(a.role) - rankOf(b.role)
  );
}
