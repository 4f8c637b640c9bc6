import { byCodeUnits } from '../random.ts';
import { seatPlaces } from '../roster/seat-places.ts';
import type { Adjacency, AnalyzeOptions, Network, Projection, Roster, Seat, Vertex } from '../types.ts';
import { mayOverlap, resolveAsOf } from './dates.ts';
import { collectGivenTies, givenTiesOn } from './given-ties.ts';
import { holdersOf, NOBODY } from './holders.ts';
import { type Identities, identify } from './identities.ts';
import { directorSeats, isDelegation, seatsOn } from './interlocks.ts';
import { layersOf, networkOf } from './layers.ts';
import { newmanStrengths } from './newman-strength.ts';
import { TieCollector } from './tie-collector.ts';

const SHARED_BOARD = 'shared_board';

/**
 * The people network: two persons are tied when they sit on one board at the same time (relation `shared_board`, value
 * the number of boards), or by a ties table between known people. A board of k makes k(k - 1)/2 ties by itself, so its
 * clustering says nothing (domain, section 2.4).
 */
export function projectPeople(roster: Roster, options: AnalyzeOptions): Projection {
  const asOf = resolveAsOf(roster, options.asOf);
  const identities = identify(roster, options.identity, options.names);
  const seats = directorSeats(seatsOn(roster.seats, asOf));
  const collector = new TieCollector();
  collectSharedBoards(seats, identities, collector);
  const given = givenTiesOn(roster.ties, 'people', asOf);
  const counted = given.map((tie) => ({
    ...tie,
    source: identities.personOf(tie.source) ?? tie.source,
    target: identities.personOf(tie.target) ?? tie.target,
  }));
  collectGivenTies(counted, options, collector);
  const keep = (relation: string) => options.relations === null || options.relations.includes(relation);
  const all = collector.ties(options.directed, options.symmetrize, keep);
  const ties = options.weights === 'newman' ? newmanStrengths(all, seats, identities) : all;
  const vertices = peopleVertices(roster, identities, seats, asOf === null || given.length > 0);
  return {
    mode: 'people',
    network: networkOf(vertices, ties, options.directed),
    ties,
    venues: [],
    vertices,
    asOf,
    layers: layersOf(
      collector.ties(options.directed, options.symmetrize, () => true),
      [],
      keep,
    ),
  };
}

/**
 * The network of `projectPeople`, without what carries its ties: for paths, where nothing else is asked. Each tie counts
 * one. `null` where more than shared boards makes a tie, or a direction counts.
 */
export function peopleNetwork(roster: Roster, options: AnalyzeOptions): Network | null {
  const { directed, relations } = options;
  const asOf = resolveAsOf(roster, options.asOf);
  if (directed || (relations !== null && !relations.includes(SHARED_BOARD))) return null;
  if (givenTiesOn(roster.ties, 'people', asOf).length > 0) return null;
  const identities = identify(roster, options.identity, options.names);
  const { persons } = identities;
  const seats = directorSeats(seatsOn(roster.seats, asOf));
  const holders = holdersOf(seats, identities);
  const seated = new Uint8Array(persons.length);
  for (const holder of holders) if (holder !== NOBODY) seated[holder] = 1;
  const counted = [...persons.keys()].filter((p) => asOf === null || seated[p] === 1);
  counted.sort((a, b) => byCodeUnits(persons[a]!, persons[b]!));
  const vertex = new Uint32Array(persons.length);
  counted.forEach((p, v) => {
    vertex[p] = v;
  });
  const most = membersOf(seats).reduce((pairs, [, { length: k }]) => pairs + (k * (k - 1)) / 2, 0);
  const ends = { from: new Uint32Array(most), to: new Uint32Array(most) };
  let met = 0;
  eachMeeting(seats, identities, (i, j) => {
    ends.from[met] = vertex[holders[i]!]!;
    ends.to[met++] = vertex[holders[j]!]!;
  });
  const all = adjacencyOf(ends.from.subarray(0, met), ends.to.subarray(0, met), counted.length);
  return { ids: counted.map((p) => persons[p]!), directed: false, out: all, in: all, symmetric: all };
}

/** Both ways, neighbours ascending, each once however often the pair is named. */
function adjacencyOf(from: Uint32Array, to: Uint32Array, n: number): Adjacency {
  const starts = new Uint32Array(n + 1);
  for (const v of from) starts[v + 1]!++;
  for (const v of to) starts[v + 1]!++;
  for (let v = 0; v < n; v++) starts[v + 1]! += starts[v]!;
  const met = new Uint32Array(2 * from.length);
  let next = starts.slice();
  for (let i = 0; i < from.length; i++) {
    met[next[from[i]!]!++] = to[i]!;
    met[next[to[i]!]!++] = from[i]!;
  }
  // Read from the other side, one vertex after the other, every list comes out in order.
  const sorted = new Uint32Array(met.length);
  next = starts.slice();
  for (let v = 0; v < n; v++) for (let i = starts[v]!; i < starts[v + 1]!; i++) sorted[next[met[i]!]!++] = v;
  const offsets = new Uint32Array(n + 1);
  let end = 0;
  for (let v = 0; v < n; v++) {
    for (let i = starts[v]!; i < starts[v + 1]!; i++) {
      if (i === starts[v] || sorted[i] !== sorted[end - 1]) sorted[end++] = sorted[i]!;
    }
    offsets[v + 1] = end;
  }
  return { n, offsets, targets: sorted.slice(0, end), weights: new Float64Array(end).fill(1) };
}

/** Persons counted who hold a seat among `seats`; with `everyone`, those of the people table without a seat as well. */
export function peopleVertices(
  roster: Roster,
  identities: Identities,
  seats: readonly Seat[],
  everyone: boolean,
): Vertex[] {
  const seated = new Set(Array.from(holdersOf(seats, identities), (holder) => identities.persons[holder]));
  const vertices = new Map<string, Vertex>();
  for (const record of roster.people) {
    const id = identities.personOf(record.id)!;
    if (vertices.has(id) || !(everyone || seated.has(id))) continue;
    vertices.set(id, {
      id,
      name: identities.nameOf(id) ?? record.name,
      kind: 'person',
      inScope: true,
      received: true,
      // Attributes of a person stay with the person's name: masked, they could tell who it is.
      attributes: {},
      connectorMandate: 'unknown',
      parentId: null,
    });
  }
  return [...vertices.values()].sort((a, b) => byCodeUnits(a.id, b.id));
}

function collectSharedBoards(seats: readonly Seat[], identities: Identities, collector: TieCollector): void {
  const holders = holdersOf(seats, identities);
  const byName = identities.persons.map((person) => identities.byName.has(person));
  const delegated = seats.map(isDelegation);
  eachMeeting(seats, identities, (i, j, organization) => {
    const [a, b] = [holders[i]!, holders[j]!];
    collector.addBoth(identities.persons[a]!, identities.persons[b]!, SHARED_BOARD, 1, {
      kind: 'organization',
      id: organization,
      relation: SHARED_BOARD,
      delegated: delegated[i]! || delegated[j]!,
      probable: byName[a]! || byName[b]!,
      startsOn: null,
      endsOn: null,
    });
  });
}

/** Every two persons who sit on one board at the same time, once a board, by the places of their seats in the list. */
function eachMeeting(
  seats: readonly Seat[],
  identities: Identities,
  meet: (i: number, j: number, organization: string) => void,
): void {
  const holders = holdersOf(seats, identities);
  for (const [organization, members] of membersOf(seats)) {
    // With one seat each, as nearly everywhere, no two people meet twice on a board.
    const met = new Set(members.map((i) => holders[i]!)).size < members.length ? new Set<number>() : null;
    for (let k = 0; k < members.length; k++) {
      for (let l = k + 1; l < members.length; l++) {
        const [i, j] = [members[k]!, members[l]!];
        const [a, b] = [holders[i]!, holders[j]!];
        const pair = Math.min(a, b) * identities.persons.length + Math.max(a, b);
        if (a === b || met?.has(pair) || !mayOverlap(seats[i]!.period, seats[j]!.period)) continue;
        met?.add(pair);
        meet(i, j, organization);
      }
    }
  }
}

/** Each board with the places of its seats in the list. */
function membersOf(seats: readonly Seat[]): [organization: string, members: number[]][] {
  const { boards, board } = seatPlaces(seats);
  const members = boards.map((): number[] => []);
  board.forEach((b, i) => {
    members[b]!.push(i);
  });
  return boards.map((organization, b) => [organization, members[b]!]);
}
