import type { AnalysisDocument, AnalysisGap, AnalysisGroup, Reading } from '../document.ts';
import { hasMandated, setMandatedAside } from '../graph/mandated.ts';
import { byCodeUnits } from '../random.ts';
import type { Detection } from '../silos/detect.ts';
import { SMALLEST_GIVEN } from '../silos/groups.ts';
import type { AnalyzeOptions, ExpectedLink, Projection } from '../types.ts';
import { absenceConfidence, MISSING_AT_MOST, weaker } from './confidence.ts';
import { expectedPairs } from './expected-pairs.ts';
import { foundIn } from './found-in.ts';
import { helpFinder } from './helps.ts';
import { introductionFinder } from './introductions.ts';
import { type PairStatus, pairStatus } from './pair-status.ts';
import { groupProfile } from './proximity.ts';
import { rankGaps } from './rank.ts';
import { relayBetween, tiesBetweenGroups } from './relay.ts';
import { EMPTY_ROUTE_GRAPH, type RouteGraph, routeGraph, stepsFrom } from './route-graph.ts';
import { reasonNotToSpeak } from './speakable.ts';
import { isStructuralZero, type StructuralZeroRule } from './structural-zeros.ts';
import { standpoints, statusWithin } from './within.ts';

/** Up to this many groups every pair is listed; beyond, those that are spoken of or tied, and counts of the rest. */
const MOST_GROUPS_LISTED = 40;

export interface GapsInput {
  reading: Reading;
  /** How the groups were detected; `null` for given groups. */
  detection: Detection | null;
  expectedLinks: readonly ExpectedLink[];
  options: AnalyzeOptions;
  rules: readonly StructuralZeroRule[];
  /** Organizations whose name or place is confidential: nobody is introduced to them, or by them. */
  confidential: ReadonlySet<string>;
}

/** A pair with everything its routes consist of, in places of `graph`: what brokers and scenarios are computed from. */
export interface PairRoutes extends PairStatus {
  a: string;
  b: string;
  speakable: boolean;
}

export interface GapsResult {
  /** In order of (a, b), a < b; `rank` says what to speak of first. */
  gaps: AnalysisGap[];
  summary: AnalysisDocument['gaps_summary'];
  /** Every listed pair with the mandated connectors set aside; the pairs as they are when there are none. */
  withoutMandated: AnalysisDocument['gaps_without_mandated'];
  pairs: PairRoutes[];
  graph: RouteGraph;
}

/** Where nobody asked for groups, there is nothing between them. */
export const NO_GAPS: GapsResult = { gaps: [], summary: [], withoutMandated: [], pairs: [], graph: EMPTY_ROUTE_GRAPH };

/**
 * Every pair of groups with at least three members: what joins it, what would cut it, whether it may be spoken of and
 * with what confidence, whom to introduce (findings, sections 3, 4 and 6). Exact; no estimate but `expected_ties`, K_A K_B
 * / 2m until rosters are drawn (`gapsWithChance`), and `null` for detected groups, as their own ties made them.
 */
export function findGaps(projection: Projection, allGroups: readonly AnalysisGroup[], input: GapsInput): GapsResult {
  const { options, detection } = input;
  const groups = allGroups.filter((group) => group.size >= SMALLEST_GIVEN).sort((x, y) => byCodeUnits(x.id, y.id));
  const graph = routeGraph(projection);
  const members = placesOf(groups, graph);
  const bare = hasMandated(projection) ? routeGraph(setMandatedAside(projection, options.directed)) : null;
  const bareMembers = bare && placesOf(groups, bare);
  const groupOf = new Int32Array(graph.n).fill(-1);
  members.forEach((list, g) => {
    for (const v of list) groupOf[v] = g;
  });
  const between = tiesBetweenGroups(graph, groupOf, groups.length);
  const steps = members.map((list) => stepsFrom(graph, list));
  const distances = steps.map((from) => nearestGroups(from, members));
  const degrees = members.map((list) => list.reduce((sum, v) => sum + degree(projection, v), 0));
  const ends = projection.network.symmetric.targets.length;
  const profiles = members.map((list) => groupProfile(projection, list));
  const isExpected = expectedPairs(groups, input.expectedLinks);
  const places = standpoints(projection, options.within);
  const pairs = allPairs(groups.length).map(([a, b]) => ({ a, b, found: pairStatus(graph, members[a]!, members[b]!) }));
  const broken = pairs.filter(({ found }) => detection !== null && found.routes === 0);
  const counts = foundIn(
    graph,
    detection?.partitions ?? [],
    broken.map(({ a, b }) => [members[a]!, members[b]!]),
  );
  const countOf = new Map(broken.map((pair, i) => [pair, counts[i]!]));

  // Whoever sent no data is in no detected group, and could be in any: what is absent between two hangs on them as well.
  const unplaced = detection ? unplacedConfidence(projection, groupOf, options.boundary) : 'solid';
  const rows = pairs.map((pair) => {
    const { a, b, found } = pair;
    const both = [...members[a]!, ...members[b]!];
    const absent = [...groups[a]!.absent, ...groups[b]!.absent];
    const concerned = both.length + absent.length;
    const notReceived = both.filter((v) => !projection.vertices[v]!.received).map((v) => graph.ids[v]!);
    notReceived.push(...absent);
    const chance = ends === 0 ? null : (degrees[a]! * degrees[b]!) / ends;
    const inPartitions = countOf.get(pair);
    const reason = reasonNotToSpeak({
      reading: input.reading,
      status: found.status,
      distance: distances[a]![b]!,
      structuralZero: isStructuralZero(projection, both, input.rules),
      expectedTies: chance,
      uncovered: notReceived.length > MISSING_AT_MOST * concerned,
      bothUsable: groups[a]!.usable && groups[b]!.usable,
      foundIn: inPartitions ?? null,
    });
    const claimsAbsence = found.status === 'broker_free' || found.status === 'fragile';
    const thirds = found.steps.thirds.map(({ place }) => place);
    const gap: AnalysisGap = {
      a: groups[a]!.id,
      b: groups[b]!.id,
      status: found.status,
      distance: distances[a]![b]!,
      routes: found.routes,
      failure_points: found.failurePoints,
      relay: found.routes === 0 ? relayBetween(groups, between, a, b) : null,
      brokers: thirds.filter((v) => v < graph.n).map((v) => graph.ids[v]!),
      broker_venues: thirds.filter((v) => v >= graph.n).map((v) => graph.ids[v]!),
      ties: found.steps.direct.length,
      expected_ties: detection ? null : chance,
      shortfall_z: null,
      as_few_in: null,
      few_for_chance: null,
      chance_reason: detection ? 'detected_on_same_ties' : 'not_drawn',
      speakable: reason === null,
      reason,
      found_in: inPartitions === undefined ? null : [inPartitions, detection!.partitions.length],
      not_received: notReceived.sort(byCodeUnits),
      confidence: claimsAbsence
        ? weaker(absenceConfidence(notReceived.length, concerned, options.boundary), unplaced)
        : 'solid',
      expected: isExpected(groups[a]!.id, groups[b]!.id),
      rank: null,
      within: places && statusWithin(graph, places, members[a]!, members[b]!),
      introductions: [],
      status_without_mandated: found.status,
    };
    const without = bare && pairStatus(bare, bareMembers![a]!, bareMembers![b]!);
    if (without) gap.status_without_mandated = without.status;
    return { gap, pair, chance, routesWithout: without?.routes ?? found.routes };
  });

  rankGaps(
    rows.map(({ gap, pair, chance }) => ({
      gap,
      a: groups[pair.a]!,
      b: groups[pair.b]!,
      profiles: [profiles[pair.a]!, profiles[pair.b]!],
      chance,
    })),
  );
  const reach = (g: number) => ({ members: members[g]!, steps: steps[g]! });
  const introductions = introductionFinder(projection, graph, {
    links: input.expectedLinks,
    confidential: input.confidential,
  });
  const open = rows.filter(({ gap }) => gap.rank !== null).map(({ gap, pair }) => ({ gap, ...pair }));
  const helped = helpFinder(graph, members, steps, open);
  for (const pair of open) pair.gap.introductions = helped(pair, introductions(reach(pair.a), reach(pair.b)));
  const listed = rows.filter(({ gap }) => groups.length <= MOST_GROUPS_LISTED || gap.speakable || gap.ties > 0);
  return {
    gaps: listed.map(({ gap }) => gap),
    summary: summarize(rows.map(({ gap }) => gap)),
    withoutMandated: listed.map(({ gap, routesWithout }) => ({
      a: gap.a,
      b: gap.b,
      status: gap.status_without_mandated,
      routes: routesWithout,
      speakable: gap.speakable,
    })),
    pairs: rows.map(({ gap, pair }) => ({ ...pair.found, a: gap.a, b: gap.b, speakable: gap.speakable })),
    graph,
  };
}

function unplacedConfidence(projection: Projection, groupOf: Int32Array, boundary: AnalyzeOptions['boundary']) {
  const inScope = projection.vertices.filter((vertex) => vertex.inScope).length;
  const missing = projection.vertices.filter((vertex, v) => vertex.inScope && !vertex.received && groupOf[v]! < 0);
  return absenceConfidence(missing.length, inScope, boundary);
}

function placesOf(groups: readonly AnalysisGroup[], graph: RouteGraph): number[][] {
  return groups.map((group) => group.members.map((id) => graph.index.get(id)).filter((v) => v !== undefined));
}

function allPairs(n: number): [number, number][] {
  const pairs: [number, number][] = [];
  for (let a = 0; a < n; a++) for (let b = a + 1; b < n; b++) pairs.push([a, b]);
  return pairs;
}

/** Per group, the fewest steps to any member; `null` where none leads. */
function nearestGroups(steps: Int32Array, members: readonly number[][]): (number | null)[] {
  return members.map((list) => {
    const reached = list.map((v) => steps[v]!).filter((step) => step >= 0);
    return reached.length === 0 ? null : Math.min(...reached);
  });
}

function degree(projection: Projection, v: number): number {
  const { offsets } = projection.network.symmetric;
  return offsets[v + 1]! - offsets[v]!;
}

function summarize(gaps: readonly AnalysisGap[]): AnalysisDocument['gaps_summary'] {
  const counts = new Map<string, AnalysisDocument['gaps_summary'][number]>();
  for (const { status, speakable, reason } of gaps) {
    const key = `${status} ${reason ?? ''}`;
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { status, speakable, reason, count: 1 });
  }
  return [...counts.keys()].sort(byCodeUnits).map((key) => counts.get(key)!);
}
