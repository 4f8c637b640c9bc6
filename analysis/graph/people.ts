import { byCodeUnits } from '../random.ts';
import { seatPlaces } from '../roster/seat-places.ts';
import type { AnalyzeOptions, Projection, Roster, Seat, Vertex } from '../types.ts';
import { mayOverlap, resolveAsOf } from './dates.ts';
import { collectGivenTies, givenTiesOn } from './given-ties.ts';
import { holdersOf } from './holders.ts';
import { type Identities, identify } from './identities.ts';
import { directorSeats, isDelegation, seatsOn } from './interlocks.ts';
import { layersOf, networkOf } from './layers.ts';
import { newmanStrengths } from './newman-strength.ts';
import { TieCollector } from './tie-collector.ts';

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
  for (const [organization, members] of membersOf(seats)) {
    // With one seat each, as nearly everywhere, no two people meet twice on a board.
    const met = new Set(members.map((i) => holders[i]!)).size < members.length ? new Set<number>() : null;
    for (const [k, i] of members.entries()) {
      for (const j of members.slice(k + 1)) {
        const [a, b] = [holders[i]!, holders[j]!];
        const pair = Math.min(a, b) * identities.persons.length + Math.max(a, b);
        if (a === b || met?.has(pair) || !mayOverlap(seats[i]!.period, seats[j]!.period)) continue;
        met?.add(pair);
        collector.addBoth(identities.persons[a]!, identities.persons[b]!, 'shared_board', 1, {
          kind: 'organization',
          id: organization,
          relation: 'shared_board',
          delegated: delegated[i]! || delegated[j]!,
          probable: byName[a]! || byName[b]!,
          startsOn: null,
          endsOn: null,
        });
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
