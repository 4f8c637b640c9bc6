import { byCodeUnits } from '../random.ts';
import type { AnalyzeOptions, Projection, Roster } from '../types.ts';
import { identify } from './identities.ts';
import { directorSeats, isDelegation, seatsOn } from './interlocks.ts';
import { layersOf, networkOf } from './layers.ts';
import { projectOrganizations } from './organizations.ts';
import { peopleVertices } from './people.ts';
import { TieCollector } from './tie-collector.ts';

/**
 * The two-mode network: persons on one side, the boards they sit on at the other, a tie a seat (relation `seat`).
 * A person whose id is also an organization's takes the prefix `person:`.
 */
export function projectTwoMode(roster: Roster, options: AnalyzeOptions): Projection {
  const identities = identify(roster, options.identity, options.names);
  const organizations = projectOrganizations(roster, { ...options, network: 'organizations' }, identities);
  const seats = directorSeats(seatsOn(roster.seats, organizations.asOf));
  const taken = new Set(organizations.vertices.map((vertex) => vertex.id));
  const personId = (id: string) => (taken.has(id) ? `person:${id}` : id);
  const people = peopleVertices(roster, identities, seats, organizations.asOf === null).map((vertex) => ({
    ...vertex,
    id: personId(vertex.id),
  }));
  const collector = new TieCollector();
  const seen = new Set<string>();
  for (const seat of seats) {
    const person = personId(identities.personOf(seat.personId)!);
    const key = `${person}\u0000${seat.organizationId}`;
    if (seen.has(key)) continue;
    seen.add(key);
    collector.addBoth(person, seat.organizationId, 'seat', 1, {
      kind: 'person',
      id: person,
      relation: 'seat',
      delegated: isDelegation(seat),
      probable: identities.byName.has(person),
      startsOn: seat.period.from,
      endsOn: seat.period.to,
    });
  }
  const vertices = [...organizations.vertices, ...people].sort((a, b) => byCodeUnits(a.id, b.id));
  const ties = collector.ties(false, 'union', () => true);
  return {
    mode: 'two-mode',
    network: networkOf(vertices, ties, false),
    ties,
    venues: [],
    vertices,
    asOf: organizations.asOf,
    layers: layersOf(ties, [], () => true),
  };
}
