import type { AnalysisCoverage } from '../document.ts';
import { seatedOrganizations } from '../roster/seat-places.ts';
import type { AnalyzeOptions, Projection, Roster } from '../types.ts';
import { resolveAsOf } from './dates.ts';
import { collectGivenTies, givenTiesOn } from './given-ties.ts';
import { identify } from './identities.ts';
import { countInterlocks, seatsOn } from './interlocks.ts';
import { TieCollector } from './tie-collector.ts';
import { unverifiedRows } from './unverified-rows.ts';

/**
 * What the result rests on: files, boards, organizations whose data were received, ties that both ends report, and
 * how many interlocks hang on names alone (low: none of them; high: every open candidate too).
 */
export function coverageOf(roster: Roster, options: AnalyzeOptions, projection: Projection): AnalysisCoverage {
  const asOf = resolveAsOf(roster, options.asOf);
  const inScope = projection.vertices.filter((vertex) => vertex.kind === 'organization' && vertex.inScope);
  const missing = inScope.filter((vertex) => !vertex.received).map((vertex) => vertex.id);
  const scope = new Set(inScope.map((vertex) => vertex.id));
  const seated = seatedOrganizations(roster.seats);
  const boards = roster.organizations.filter((organization) => scope.has(organization.id));
  const counted = identify(roster, options.identity, options.names);
  const seats = seatsOn(roster.seats, asOf);
  const count = countInterlocks(seats, counted);
  // Where every person has a key there is one reading, and no range.
  const named = roster.people.some((person) => person.key === null);
  const interlocks = (identity: 'key' | 'candidate') =>
    named ? countInterlocks(seats, identify(roster, identity, options.names)) : count;
  const given = new TieCollector();
  collectGivenTies(
    givenTiesOn(roster.ties, 'organizations', asOf).filter((tie) => tie.directed !== false),
    options,
    given,
  );
  return {
    files: roster.tables.map(({ file, kind, rows, used, quarantined }) => ({
      name: file,
      kind,
      rows,
      used,
      quarantined,
    })),
    boards: {
      complete: boards.filter((organization) => organization.boardComplete === 'yes').length,
      known: boards.filter((organization) => organization.boardComplete !== 'unknown' || seated.has(organization.id))
        .length,
      total: boards.length,
    },
    received: { organizations: inScope.length - missing.length, total: inScope.length, missing },
    population: {
      declared: options.population,
      listed: inScope.length,
      share: options.population === null || inScope.length === 0 ? null : inScope.length / options.population,
    },
    unverified_rows:
      projection.mode === 'organizations' ? unverifiedRows(roster, options, projection, counted).count : 0,
    ties_confirmed: given.confirmed(),
    identities: {
      by_key: counted.byKey,
      by_name: counted.byName.size,
      by_decision: counted.byDecision,
      interlocks: { low: interlocks('key'), counted: count, high: interlocks('candidate') },
    },
  };
}
