import structuralZeros from '../data/contract/structural-zeros.json' with { type: 'json' };
import { type AnalysisDocument, type AnalysisGroup, type AnalysisMethod, SCHEMA_ID } from './document.ts';
import type { OrganizationDossier } from './dossier.ts';
import { OptionError, RosterError } from './errors.ts';
import { findFindings } from './findings/find.ts';
import { findBrokers, withIntervals } from './gaps/brokers.ts';
import { proposeConnectors } from './gaps/connectors.ts';
import { designatedBrokers } from './gaps/designated.ts';
import { findFamilies } from './gaps/families.ts';
import { findGaps, NO_GAPS } from './gaps/gaps.ts';
import { gapsWithChance, silosWithChance } from './gaps/with-chance.ts';
import { coverageOf } from './graph/coverage.ts';
import { type Identities, identify } from './graph/identities.ts';
import { project } from './graph/project.ts';
import { timelineOf } from './graph/timeline.ts';
import { readGroups } from './groups.ts';
import { APPROXIMATION_CONFIDENCE } from './measures/betweenness-approximate.ts';
import { computeMeasures, type MeasureResults, sweepPairs } from './measures/compute.ts';
import { computeVariants } from './measures/variants.ts';
import { type Asked, asked, assertVariants, statedOptions } from './options.ts';
import { listPeople, measurePeople } from './people.ts';
import {
  CHANCE_FROM,
  holdAgainstChance,
  holdAgainstMissing,
  RANKS_TO,
  type Refinement,
  toldAfter,
  UNREFINED,
} from './refine.ts';
import { dossierOf } from './result/dossier.ts';
import { keyPlayersOf } from './result/key-players.ts';
import { networkSummary } from './result/network.ts';
import { brokerFields, organizationsOf } from './result/organizations.ts';
import { lookThrough, roundNumbers } from './result/round.ts';
import { keepAsked } from './result/selection.ts';
import { tiesOf, unmeasuredTies, venuesOf } from './result/ties.ts';
import { withVariants } from './result/variants.ts';
import type { ScenarioResult, ScenarioStep } from './scenario.ts';
import { assertKnown } from './scenarios/known-ids.ts';
import { whatIfLeaves } from './scenarios/leave.ts';
import { scenarioResult } from './scenarios/what-if.ts';
import { groupings } from './silos/groups.ts';
import { ahead, breathe, runTasksInPlace } from './tasks.ts';
import type { AnalyzeContext, AnalyzeOptions, Projection, Roster } from './types.ts';
import { VERSION } from './version.ts';

/** Parts of the result that random draws and resamples refine: without them none are drawn. */
const REFINED_PARTS = ['groups', 'gaps', 'findings'] as const;

/** What an analysis is made of before it becomes a document: kept by whoever asks more of it (a dossier, a scenario). */
interface Stage {
  identities: Identities;
  projection: Projection;
  read: Awaited<ReturnType<typeof readGroups>>;
}

/**
 * The one pipeline, for the command line, the server's workers and the tests: roster -> network -> reading and groups ->
 * measures -> gaps -> brokers -> findings. The same roster and options give the same document to the byte, whatever the
 * order of rows and files, with or without workers. `scenario` adds `what_if`: the rest stays what the roster says.
 * Throws OptionError for a choice that the roster does not offer,
 * RosterError `nothing_to_analyze` when no row names an organization, and the signal's reason when aborted.
 */
export async function analyze(
  roster: Roster,
  options: AnalyzeOptions,
  context: AnalyzeContext = {},
  scenario: readonly ScenarioStep[] = [],
): Promise<AnalysisDocument> {
  const given = asked(options.measures);
  const wanted = scenario.length > 0 ? { ...given, grouped: true } : given;
  assertVariants(options.variant);
  const step = (fraction: number, name: string) => {
    context.signal?.throwIfAborted();
    context.onProgress?.(fraction, name);
  };
  step(0, 'network');
  const { run = runTasksInPlace, signal } = context;
  const { identities, projection } = networkOf(roster, options, scenario);
  // What other threads can do, they have at hand as soon as it is known; this one goes on meanwhile.
  const reading = ahead(run, () => groupsOf(projection, options, context, wanted.grouped));
  const sweeping = ahead(run, () => sweepPairs(projection.network, { ...wanted, ...options }, run, signal));
  const listed = wanted.part('people');
  const meeting = listed ? ahead(run, () => measurePeople(roster, options, projection, identities, context)) : null;
  const read = await reading();
  await breathe(run);
  step(0.5, 'measures');
  const detected = read.detection !== null;
  const choices = {
    weights: options.weights !== 'none',
    groups: read.groups.length > 0 ? read.membership : null,
    detected,
    secondMode: projection.mode === 'two-mode' ? projection.vertices.map((vertex) => vertex.kind === 'person') : null,
    fields: wanted.fields,
    seed: options.seed,
    approximate: options.approximate,
  };
  const refined = projection.mode === 'organizations' && REFINED_PARTS.some(wanted.part);
  const refining = { roster, options, projection, identities, groups: read.groups, detected };
  // Begun before the first answer can be made, told of only from then on.
  let answered = false;
  const quiet = toldAfter(() => answered, context);
  const chancing = refined ? ahead(run, () => holdAgainstChance(refining, quiet)) : null;
  const measuring = computeMeasures(projection.network, choices, run, signal, sweeping);
  // While other threads measure, what needs no measure. An abort is told by the await below.
  measuring.catch(() => undefined);
  const coverage = coverageOf(roster, options, projection);
  const timeline = timelineOf(roster, identities);
  const ties = unmeasuredTies(projection);
  lookThrough(ties);
  await breathe(run);
  const gaps = wanted.grouped ? gapsOf(roster, options, projection, read) : NO_GAPS;
  await breathe(run);
  const families = projection.mode === 'organizations' ? findFamilies(projection) : [];
  const found = findBrokers(projection, read.groups, gaps, {
    reading: read.reading.reading,
    families,
    designated: designatedBrokers(roster),
  });
  // Whoever takes a first answer has it before ranks are taken again.
  const runAhead = context.onDocument ? undefined : run;
  const ranking = refined ? ahead(runAhead, () => holdAgainstMissing(refining, found, quiet)) : null;
  await breathe(run);
  const measures = await measuring;
  await breathe(run);
  step(0.8, 'gaps');
  const seated = { projection, identities, membership: read.membership };
  const people = meeting ? await listPeople(roster, options, seated, context, meeting) : [];
  const variants = computeVariants(options.variant, { network: projection.network, ...choices });
  const network = networkSummary(roster, projection, identities, read.reading, read.membership, measures, options);
  const proposed = proposeConnectors(projection, read.groups);
  const compose = ({ chance, ranks, division }: Refinement, refined: boolean): AnalysisDocument => {
    const brokers = ranks ? withIntervals(found, ranks.staysFirst) : found;
    const document: Omit<AnalysisDocument, 'findings'> = {
      schema: SCHEMA_ID,
      method: {
        version: VERSION,
        seed: options.seed,
        options: statedOptions(options, projection.asOf),
        null_model: chance ? 'curveball_and_rewiring' : 'configuration_formula',
        draws: chance?.draws ?? 0,
        resamples: ranks?.resamples ?? 0,
        refined,
        ...approximationOf(options, measures),
      },
      coverage,
      problems: roster.problems,
      network: { ...network, division },
      layers: projection.layers,
      groupings: groupings(projection, read.column),
      organizations: organizationsOf(
        projection,
        measures,
        { membership: read.membership, stability: read.detection?.stability ?? null },
        brokerFields(brokers, proposed, ranks?.intervals ?? new Map()),
      ),
      ties: tiesOf(projection, ties, measures, chance),
      venues: venuesOf(projection),
      groups: chance ? silosWithChance(read.groups, chance) : read.groups,
      gaps: chance ? gapsWithChance(gaps.gaps, chance) : gaps.gaps,
      gaps_summary: gaps.summary,
      gaps_without_mandated: gaps.withoutMandated,
      brokers: brokers.brokers,
      families,
      key_players: keyPlayersOf(measures, projection.network.ids),
      people,
      timeline,
      ...(scenario.length > 0 && { what_if: scenarioResult(projection, read.groups, gaps, scenario) }),
    };
    const findings = findFindings({ document, projection, agreements: roster.agreements, boundary: options.boundary });
    const shown = withVariants({ ...document, findings }, variants, projection.network.ids);
    return roundNumbers(keepAsked(shown, options.measures));
  };
  let refinement = UNREFINED;
  if (chancing && ranking) {
    answered = true;
    step(CHANCE_FROM, 'chance');
    context.onDocument?.(compose(UNREFINED, false), 'first');
    refinement = { ...(await chancing()), ranks: await ranking() };
    step(RANKS_TO, 'ranks');
  }
  step(0.95, 'findings');
  const document = compose(refinement, true);
  step(1, 'findings');
  return document;
}

/**
 * One organization in full, with what the network loses when it leaves. `null` for an id that the roster does not know.
 * Throws as `analyze` does.
 */
export async function dossier(
  roster: Roster,
  options: AnalyzeOptions,
  id: string,
  context: AnalyzeContext = {},
): Promise<OrganizationDossier | null> {
  const { identities, projection, read } = await stage(roster, options, context, asked(['gaps']));
  const present = projection.vertices.some((vertex) => vertex.id === id);
  const leaves =
    present && read.groups.length > 0 ? whatIfLeaves(read.groups, gapsOf(roster, options, projection, read), id) : null;
  return dossierOf(roster, options, projection, identities, id, leaves);
}

/** The groups alone, as `analyze` finds them. Throws as it does. */
export async function listGroups(
  roster: Roster,
  options: AnalyzeOptions,
  context: AnalyzeContext = {},
): Promise<AnalysisGroup[]> {
  return (await readGroups(project(roster, options), options, context)).groups;
}

/**
 * What a scenario changes: `what_if` of the document, without the measures. Throws as `analyze` does, and OptionError
 * `scenario_unknown` for an id that the roster does not know, `scenario_network` outside the network of organizations.
 */
export async function whatIf(
  roster: Roster,
  options: AnalyzeOptions,
  scenario: readonly ScenarioStep[],
  context: AnalyzeContext = {},
): Promise<ScenarioResult> {
  const { projection, read } = await stage(roster, options, context, asked(['gaps']), scenario);
  return roundNumbers(scenarioResult(projection, read.groups, gapsOf(roster, options, projection, read), scenario));
}

/** The network and its groups. Groups are left out when nothing that needs them was asked for. */
async function stage(
  roster: Roster,
  options: AnalyzeOptions,
  context: AnalyzeContext,
  wanted: Asked,
  scenario: readonly ScenarioStep[] = [],
): Promise<Stage> {
  const { identities, projection } = networkOf(roster, options, scenario);
  return { identities, projection, read: await groupsOf(projection, options, context, wanted.grouped) };
}

function networkOf(roster: Roster, options: AnalyzeOptions, scenario: readonly ScenarioStep[]): Omit<Stage, 'read'> {
  const identities = identify(roster, options.identity, options.names);
  if (scenario.length > 0 && options.network !== 'organizations') {
    throw new OptionError('scenario_network', { network: options.network });
  }
  assertKnown(scenario, roster, identities);
  const projection = project(roster, options);
  if (projection.vertices.length === 0) throw new RosterError('nothing_to_analyze');
  return { identities, projection };
}

async function groupsOf(
  projection: Projection,
  options: AnalyzeOptions,
  context: AnalyzeContext,
  wanted: boolean,
): Promise<Stage['read']> {
  context.onProgress?.(0.05, 'groups');
  const read = context.groups ?? (await readGroups(projection, options, context, wanted));
  context.onGroups?.(read);
  return read;
}

/** Nothing where betweenness is exact, or was not asked for. */
function approximationOf({ approximate }: AnalyzeOptions, { samples }: MeasureResults): Partial<AnalysisMethod> {
  if (approximate === null || samples === null) return {};
  return { approximation: { epsilon: approximate, confidence: APPROXIMATION_CONFIDENCE, samples } };
}

function gapsOf(roster: Roster, options: AnalyzeOptions, projection: Projection, read: Stage['read']) {
  return findGaps(projection, read.groups, {
    reading: read.reading.reading,
    detection: read.detection,
    expectedLinks: roster.expectedLinks,
    options,
    rules: structuralZeros.rules,
    confidential: new Set(roster.organizations.filter((row) => row.confidential !== null).map((row) => row.id)),
  });
}
