import { type AnalysisDocument, SCHEMA_ID } from './document.ts';
import { RosterError } from './errors.ts';
import { findGaps } from './gaps/gaps.ts';
import { coverageOf } from './graph/coverage.ts';
import { type Identities, identify } from './graph/identities.ts';
import { seatsOn } from './graph/interlocks.ts';
import { project } from './graph/project.ts';
import { timelineOf } from './graph/timeline.ts';
import { readGroups } from './groups.ts';
import { computeMeasures } from './measures/compute.ts';
import { asked, statedOptions } from './options.ts';
import { keyPlayersOf } from './result/key-players.ts';
import { networkSummary } from './result/network.ts';
import { organizationsOf } from './result/organizations.ts';
import { peopleOf } from './result/people.ts';
import { roundNumbers } from './result/round.ts';
import { tiesOf, venuesOf } from './result/ties.ts';
import { groupings } from './silos/groups.ts';
import { runTasksInPlace } from './tasks.ts';
import type { AnalyzeContext, AnalyzeOptions, Projection, Roster } from './types.ts';
import { VERSION } from './version.ts';

/** Beyond this many people their betweenness is left null: it needs the paths between all of them. */
const MOST_PEOPLE_MEASURED = 2_500;

/**
 * The one pipeline, for the command line, the server's workers and the tests: roster -> network -> reading and groups ->
 * measures -> gaps -> brokers -> findings. The same roster and options give the same document to the byte, whatever the
 * order of rows and files, with or without workers. Throws OptionError for a choice that the roster does not offer,
 * RosterError `nothing_to_analyze` when no row names an organization, and the signal's reason when aborted.
 */
export async function analyze(
  roster: Roster,
  options: AnalyzeOptions,
  context: AnalyzeContext = {},
): Promise<AnalysisDocument> {
  const wanted = asked(options.measures);
  const step = (fraction: number, name: string) => {
    context.signal?.throwIfAborted();
    context.onProgress?.(fraction, name);
  };
  step(0, 'network');
  const identities = identify(roster, options.identity, options.names);
  const projection = project(roster, options);
  if (projection.vertices.length === 0) throw new RosterError('nothing_to_analyze');
  step(0.05, 'groups');
  const read = await readGroups(projection, options, context);
  step(0.5, 'measures');
  const measures = await computeMeasures(
    projection.network,
    {
      weights: options.weights !== 'none',
      groups: read.groups.length > 0 ? read.membership : null,
      detected: read.detection !== null,
      secondMode: projection.mode === 'two-mode' ? projection.vertices.map((vertex) => vertex.kind === 'person') : null,
      fields: wanted.fields,
      seed: options.seed,
    },
    context.run ?? runTasksInPlace,
  );
  step(0.8, 'gaps');
  const gaps = findGaps(projection, read.groups, {
    reading: read.reading.reading,
    detection: read.detection,
    expectedLinks: roster.expectedLinks,
    options,
    rules: [],
  });
  step(0.95, 'findings');
  const people = wanted.part('people')
    ? await listPeople(roster, options, projection, identities, read.membership)
    : [];
  const document: AnalysisDocument = {
    schema: SCHEMA_ID,
    method: {
      version: VERSION,
      seed: options.seed,
      options: statedOptions(options, projection.asOf),
      null_model: 'configuration_formula',
    },
    coverage: coverageOf(roster, options, projection),
    problems: roster.problems,
    network: networkSummary(roster, projection, identities, read.reading, read.membership, measures, options),
    layers: projection.layers,
    groupings: groupings(projection, read.column),
    organizations: organizationsOf(
      projection,
      measures,
      { membership: read.membership, stability: read.detection?.stability ?? null },
      new Map(),
    ),
    ties: tiesOf(projection, measures),
    venues: venuesOf(projection),
    groups: read.groups,
    gaps: gaps.gaps,
    gaps_summary: gaps.summary,
    gaps_without_mandated: gaps.withoutMandated,
    brokers: { stands_out: false, not_mandated: [], mandated: [], designated_without_bridge: [] },
    families: [],
    key_players: keyPlayersOf(measures, projection.network.ids),
    findings: [],
    people,
    timeline: timelineOf(roster, identities),
  };
  step(1, 'findings');
  return roundNumbers(document);
}

async function listPeople(
  roster: Roster,
  options: AnalyzeOptions,
  projection: Projection,
  identities: Identities,
  membership: readonly (string | null)[],
) {
  const groups = new Map(projection.vertices.map((vertex, v) => [vertex.id, membership[v] ?? null]));
  const network = project(roster, { ...options, network: 'people' }).network;
  const betweenness = new Map<string, number | null>();
  if (network.ids.length > 0 && network.ids.length <= MOST_PEOPLE_MEASURED) {
    const { organizations } = await computeMeasures(network, {
      weights: false,
      groups: null,
      fields: new Set(['betweenness']),
      seed: options.seed,
    });
    network.ids.forEach((id, v) => {
      betweenness.set(id, (organizations.betweenness?.[v] ?? null) as number | null);
    });
  }
  return peopleOf(seatsOn(roster.seats, projection.asOf), identities, (id) => groups.get(id) ?? null, betweenness);
}
