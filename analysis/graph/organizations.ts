import { byCodeUnits } from '../random.ts';
import { seatedOrganizations } from '../roster/seat-places.ts';
import type { AnalyzeOptions, Day, Organization, Projection, Roster, Vertex } from '../types.ts';
import { agreementsOn, collectAgreements } from './agreements.ts';
import { resolveAsOf } from './dates.ts';
import { collectGivenTies, givenTiesOn } from './given-ties.ts';
import type { Identities } from './identities.ts';
import { collectInterlocks, seatsOn } from './interlocks.ts';
import { layersOf, networkOf } from './layers.ts';
import { newmanStrengths } from './newman-strength.ts';
import { receivedOf } from './received.ts';
import { TieCollector } from './tie-collector.ts';

/** The organization network before any organization is set aside, with a given reading of identities. */
export function projectOrganizations(roster: Roster, options: AnalyzeOptions, identities: Identities): Projection {
  const asOf = resolveAsOf(roster, options.asOf);
  const seats = seatsOn(roster.seats, asOf);
  const agreements = agreementsOn(roster.agreements, asOf);
  const given = givenTiesOn(roster.ties, 'organizations', asOf);
  const collector = new TieCollector();
  collectInterlocks(seats, identities, collector);
  const allVenues = collectAgreements(agreements, options.venues, collector);
  collectGivenTies(given, options, collector);
  const keep = (relation: string) => options.relations === null || options.relations.includes(relation);
  const counted = collector.ties(options.directed, options.symmetrize, keep);
  const ties = options.weights === 'newman' ? newmanStrengths(counted, seats, identities) : counted;
  const venues = allVenues.filter((venue) => keep(venue.form));

  const spokenOf = seatedOrganizations(seats);
  for (const agreement of agreements) for (const p of agreement.participants) spokenOf.add(p.organizationId);
  for (const tie of given) spokenOf.add(tie.source).add(tie.target);
  const vertices = roster.organizations
    .filter(
      (organization) =>
        (roster.hasOrganizationTable && organization.inScope && !endedBefore(organization, asOf)) ||
        spokenOf.has(organization.id),
    )
    .map((organization) => toVertex(organization, receivedOf(roster, organization).received))
    .sort((a, b) => byCodeUnits(a.id, b.id));
  return {
    mode: 'organizations',
    network: networkOf(vertices, ties, options.directed),
    ties,
    venues,
    vertices,
    asOf,
    layers: layersOf(
      options.relations === null ? ties : collector.ties(options.directed, options.symmetrize, () => true),
      allVenues,
      keep,
    ),
  };
}

/** One that has ended is there as long as something of that day still speaks of it. */
function endedBefore({ attributes }: Organization, asOf: Day | null): boolean {
  const last = attributes.dissolved_on;
  return asOf !== null && typeof last === 'string' && last < asOf;
}

function toVertex(organization: Organization, received: boolean): Vertex {
  return {
    id: organization.id,
    name: organization.name,
    kind: 'organization',
    inScope: organization.inScope,
    received,
    attributes: organization.attributes,
    connectorMandate: organization.connectorMandate,
    parentId: organization.parentId,
  };
}
