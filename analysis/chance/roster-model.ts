import { agreementsOn, NOT_A_TIE, partiesOf } from '../graph/agreements.ts';
import type { Identities } from '../graph/identities.ts';
import { seatsOn } from '../graph/interlocks.ts';
import type { Agreement, AnalyzeOptions, Projection, Roster, Seat } from '../types.ts';
import type { Rows, TrackedRows } from './curveball.ts';

/** What an agreement ties: nobody (a venue), every two participants, or those in a leading place to each other one. */
export const TIES_NOBODY = 0;
export const TIES_ALL = 1;
export const TIES_HUBS = 2;

/** The roster as it is shuffled, layer by layer; organizations are vertices of the projection. Crosses to workers. */
export interface RosterModel {
  n: number;
  /** Group number per vertex, -1 outside any. */
  groupOf: Int32Array;
  groups: number;
  /** Boards (a row per vertex) and those people on them who have more than one place: the others tie nobody. */
  seats: TrackedRows;
  /** Officers shared by contract, people numbered as in `seats`. */
  officers: TrackedRows;
  /** Which ties the seats make: two boards with a director in common; two organizations with an officer in common. */
  interlocks: boolean;
  sharedOfficers: boolean;
  /** Agreements and who takes part. */
  agreements: Rows;
  /** Per agreement: TIES_NOBODY, TIES_ALL or TIES_HUBS. */
  ties: Uint8Array;
  /** Per place of an agreement: 1 for a leading one. */
  leading: Uint8Array;
  /** Ties given as such: tied pairs, each once. */
  sources: Uint32Array;
  targets: Uint32Array;
}

/** The roster of a projection in the form in which it is shuffled: same day, same layers, same organizations. */
export function rosterModel(
  roster: Roster,
  options: AnalyzeOptions,
  projection: Projection,
  identities: Identities,
  groups: readonly { members: readonly string[] }[],
): RosterModel {
  const index = new Map(projection.vertices.map((vertex, v) => [vertex.id, v]));
  const n = projection.vertices.length;
  const groupOf = new Int32Array(n).fill(-1);
  groups.forEach(({ members }, g) => {
    for (const id of members) groupOf[index.get(id)!] = g;
  });
  const keeps = (relation: string) => options.relations === null || options.relations.includes(relation);
  const { seats, officers } = seatRows(seatsOn(roster.seats, projection.asOf), index, identities);
  return {
    n,
    groupOf,
    groups: groups.length,
    seats,
    officers,
    interlocks: keeps('interlock'),
    sharedOfficers: keeps('shared_officer') && officers.members.length > 0,
    ...agreementRows(
      agreementsOn(roster.agreements, projection.asOf).filter(({ form }) => form !== NOT_A_TIE && keeps(form)),
      options.venues,
      projection,
      index,
    ),
    ...givenPairs(projection, index),
  };
}

function seatRows(seats: readonly Seat[], index: ReadonlyMap<string, number>, identities: Identities) {
  const people = new Map<string, number>();
  const boards = { interlock: emptySets(index.size), shared_officer: emptySets(index.size) };
  for (const { organizationId, personId, relation } of seats) {
    const v = index.get(organizationId);
    const person = identities.personOf(personId);
    if (v === undefined || person === undefined) continue;
    if (!people.has(person)) people.set(person, people.size);
    boards[relation][v]!.add(people.get(person)!);
  }
  const places = new Uint32Array(people.size);
  for (const lists of Object.values(boards)) for (const list of lists) for (const person of list) places[person]!++;
  let columns = 0;
  const number = Int32Array.from(places, (times) => (times > 1 ? columns++ : -1));
  return {
    seats: toTracked(boards.interlock, number, columns),
    officers: toTracked(boards.shared_officer, number, columns),
  };
}

function agreementRows(
  agreements: readonly Agreement[],
  venuesAs: AnalyzeOptions['venues'],
  projection: Projection,
  index: ReadonlyMap<string, number>,
) {
  const venues = new Set(projection.venues.map((venue) => venue.id));
  const lists: number[][] = [];
  const ties: number[] = [];
  const leading: number[] = [];
  for (const agreement of agreements) {
    const { ids, hubs } = partiesOf(agreement);
    if (ids.length < 2) continue;
    const third = ids.length > 2 && hubs.length === 0 && venuesAs === 'third';
    // A concertation table that was set aside is no meeting place, and its seats are nobody's.
    if (third && !venues.has(agreement.id)) continue;
    const present = ids.filter((id) => index.has(id));
    if (present.length === 0) continue;
    lists.push(present.map((id) => index.get(id)!));
    ties.push(third ? TIES_NOBODY : ids.length > 2 && hubs.length > 0 ? TIES_HUBS : TIES_ALL);
    for (const id of present) leading.push(hubs.includes(id) ? 1 : 0);
  }
  return { agreements: toRows(lists, index.size), ties: Uint8Array.from(ties), leading: Uint8Array.from(leading) };
}

function givenPairs(projection: Projection, index: ReadonlyMap<string, number>) {
  const pairs = new Map<string, [number, number]>();
  for (const { source, target, carriers } of projection.ties) {
    if (!carriers.some((carrier) => carrier.kind === 'tie')) continue;
    const [u, v] = [index.get(source)!, index.get(target)!];
    pairs.set(u < v ? `${u} ${v}` : `${v} ${u}`, u < v ? [u, v] : [v, u]);
  }
  const list = [...pairs.values()].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  return { sources: Uint32Array.from(list, ([u]) => u), targets: Uint32Array.from(list, ([, v]) => v) };
}

function emptySets(n: number): Set<number>[] {
  return Array.from({ length: n }, () => new Set());
}

function toRows(lists: readonly Iterable<number>[], columns: number): Rows {
  const offsets = new Uint32Array(lists.length + 1);
  const members: number[] = [];
  lists.forEach((list, r) => {
    // In order of their numbers, so that the order of the rows in a file does not change a draw.
    members.push(...[...list].sort((a, b) => a - b));
    offsets[r + 1] = members.length;
  });
  return { offsets, members: Uint32Array.from(members), columns };
}

/** Rows with room for all, and those alone in them who have a number. */
function toTracked(lists: readonly ReadonlySet<number>[], number: Int32Array, columns: number): TrackedRows {
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, r) => {
    offsets[r + 1] = offsets[r]! + list.size;
  });
  const members = new Uint32Array(offsets[lists.length]!);
  const lengths = Uint32Array.from(lists, (list, r) => {
    const tracked = Uint32Array.from(list, (member) => number[member]! + 1).filter((member) => member > 0);
    members.set(tracked.map((member) => member - 1).sort(), offsets[r]);
    return tracked.length;
  });
  return { offsets, members, columns, lengths };
}
