import { byCodeUnits } from '../random.ts';
import type { AnalyzeOptions, Projection, Roster, Seat, Vertex } from '../types.ts';
import { mayOverlap, resolveAsOf } from './dates.ts';
import { collectGivenTies, givenTiesOn } from './given-ties.ts';
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
  const seated = new Set(seats.map((seat) => identities.personOf(seat.personId)));
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
  const boards = new Map<string, Seat[]>();
  for (const seat of seats) {
    const board = boards.get(seat.organizationId);
    if (board) board.push(seat);
    else boards.set(seat.organizationId, [seat]);
  }
  for (const [organization, members] of boards) {
    const seen = new Set<string>();
    for (let i = 0; i < members.length; i++) {
      for (let j = i + 1; j < members.length; j++) {
        const [first, second] = [members[i]!, members[j]!];
        const a = identities.personOf(first.personId)!;
        const b = identities.personOf(second.personId)!;
        const pair = a < b ? `${a}\u0000${b}` : `${b}\u0000${a}`;
        if (a === b || seen.has(pair) || !mayOverlap(first.period, second.period)) continue;
        seen.add(pair);
        collector.addBoth(a, b, 'shared_board', 1, {
          kind: 'organization',
          id: organization,
          relation: 'shared_board',
          delegated: isDelegation(first) || isDelegation(second),
          probable: identities.byName.has(a) || identities.byName.has(b),
          startsOn: null,
          endsOn: null,
        });
      }
    }
  }
}
