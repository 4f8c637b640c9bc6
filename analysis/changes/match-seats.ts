import type { IdentityDecision } from '../identities/types.ts';
import type { PersonRecord, Roster, Seat } from '../types.ts';
import { decidedPairs } from './match-organizations.ts';
import { nearestPairs } from './nearest-pairs.ts';
import { personNearness } from './similar-names.ts';

export interface SeatPair {
  before: Seat;
  after: Seat;
}

export interface SeatMatches {
  pairs: SeatPair[];
  ended: Seat[];
  added: Seat[];
  /** Person of before -> person of after, where the name or the key changed; both as `personKey` gives them. */
  renamed: ReadonlyMap<string, { after: string; probable: boolean }>;
}

/** One person as the roster counts her before anybody decides: by key, else by folded name. */
export function personKey({ key, folded }: Pick<PersonRecord, 'key' | 'folded'>): string {
  return key === null ? `name:${folded}` : `key:${key}`;
}

/**
 * Which seat of after each one of before is. On the same board and in the same relation: the same person by key or name, else
 * by a decision, else by the name alone where one side has no key, else by the nearest name. `boardAfter` gives the board's id in after.
 */
export function matchSeats(
  before: Roster,
  after: Roster,
  boardAfter: (id: string) => string | null,
  decisions: readonly IdentityDecision[],
): SeatMatches {
  const [old, now] = [peopleOf(before), peopleOf(after)];
  const boards = new Map<string, { before: Seat[]; after: Seat[] }>();
  const boardOf = (id: string) => {
    const board = boards.get(id) ?? { before: [], after: [] };
    boards.set(id, board);
    return board;
  };
  const matches: SeatMatches & { renamed: Map<string, { after: string; probable: boolean }> } = {
    pairs: [],
    ended: [],
    added: [],
    renamed: new Map(),
  };
  for (const seat of before.seats) {
    const board = boardAfter(seat.organizationId);
    if (board === null) matches.ended.push(seat);
    else boardOf(`${board} ${seat.relation}`).before.push(seat);
  }
  for (const seat of after.seats) boardOf(`${seat.organizationId} ${seat.relation}`).after.push(seat);
  const decided = new Map(decidedPairs(before, after, decisions, 'people'));
  for (const board of boards.values()) {
    const rounds: [(seat: Seat) => string, (seat: Seat) => string][] = [
      [(seat) => personKey(old.get(seat.personId)!), (seat) => personKey(now.get(seat.personId)!)],
      [(seat) => decided.get(seat.personId) ?? '', (seat) => seat.personId],
      [(seat) => old.get(seat.personId)!.folded, (seat) => now.get(seat.personId)!.folded],
    ];
    let left = board;
    rounds.forEach(([keyBefore, keyAfter], round) => {
      const { pairs, ...rest } = pairUp(left, keyBefore, keyAfter);
      matches.pairs.push(...pairs);
      if (round > 0) for (const pair of pairs) note(pair, false);
      left = rest;
    });
    const named = (people: ReadonlyMap<string, PersonRecord>) => (seat: Seat) => ({
      id: seat.id,
      name: people.get(seat.personId)!.name,
      seat,
    });
    const near = nearestPairs(left.before.map(named(old)), left.after.map(named(now)), personNearness);
    for (const [first, second] of near) {
      const [x, y] = [old.get(first.seat.personId)!, now.get(second.seat.personId)!];
      // Two keys of the roster's own are two people.
      if (x.key !== null && y.key !== null) continue;
      const pair = { before: first.seat, after: second.seat };
      matches.pairs.push(pair);
      note(pair, true);
      left = {
        before: left.before.filter((s) => s !== pair.before),
        after: left.after.filter((s) => s !== pair.after),
      };
    }
    matches.ended.push(...left.before);
    matches.added.push(...left.after);
  }
  return matches;

  function note(pair: SeatPair, probable: boolean): void {
    const from = personKey(old.get(pair.before.personId)!);
    const to = personKey(now.get(pair.after.personId)!);
    if (from !== to && !matches.renamed.has(from)) matches.renamed.set(from, { after: to, probable });
  }
}

export function peopleOf(roster: Roster): Map<string, PersonRecord> {
  return new Map(roster.people.map((record) => [record.id, record]));
}

/** Seats of one key on both sides, those of equal dates first, then in the order of time. */
function pairUp(
  { before, after }: { before: readonly Seat[]; after: readonly Seat[] },
  keyBefore: (seat: Seat) => string,
  keyAfter: (seat: Seat) => string,
): { pairs: SeatPair[]; before: Seat[]; after: Seat[] } {
  const waiting = new Map<string, Seat[]>();
  for (const seat of after) {
    const list = waiting.get(keyAfter(seat));
    if (list) list.push(seat);
    else waiting.set(keyAfter(seat), [seat]);
  }
  const pairs: SeatPair[] = [];
  const paired = new Set<Seat>();
  const take = (seat: Seat, other: Seat | undefined) => {
    if (!other) return;
    pairs.push({ before: seat, after: other });
    paired.add(seat).add(other);
  };
  const free = (seat: Seat) => (waiting.get(keyBefore(seat)) ?? []).filter((other) => !paired.has(other));
  for (const seat of before)
    take(
      seat,
      free(seat).find((other) => samePeriod(seat, other)),
    );
  for (const seat of before) if (!paired.has(seat)) take(seat, free(seat)[0]);
  const rest = (list: readonly Seat[]) => list.filter((seat) => !paired.has(seat));
  return { pairs, before: rest(before), after: rest(after) };
}

function samePeriod({ period: a }: Seat, { period: b }: Seat): boolean {
  return a.from === b.from && a.to === b.to;
}
