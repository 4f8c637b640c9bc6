import type { AnalysisDocument, AnalysisGroup, BrokerEntry, Reading } from '../document.ts';
import { byCodeUnits } from '../random.ts';
import type { Projection } from '../types.ts';
import { type CountedSteps, countedSteps } from './counted-steps.ts';
import { type Family, kinship } from './families.ts';
import type { GapsResult, PairRoutes } from './gaps.ts';
import { onlyPaths } from './only-paths.ts';
import { pairStatus } from './pair-status.ts';
import { type RouteGraph, routeGraph } from './route-graph.ts';

/** A ring says "look here": more than seven say nothing. */
const MOST_RINGS = 7;

export interface BrokersInput {
  reading: Reading;
  families: readonly Family[];
  /** Organizations designated as knowledge brokers (`designatedBrokers`). */
  designated: readonly string[];
}

export interface BrokersResult {
  brokers: AnalysisDocument['brokers'];
  /** By organization id; `null` everywhere in a network whose reading allows no brokers. */
  scores: Map<string, number> | null;
  /** Rank among organizations with a score above 0, ties broken by id. */
  ranks: Map<string, number>;
  rings: Set<string>;
  /** What the scores were added up from, and who lowers the routes of a pair by leaving, on confirmed ties alone. */
  evidence: { graph: RouteGraph; steps: CountedSteps[]; lowering: ReadonlySet<string> };
}

/**
 * Who bridges groups (findings, section 7). The score of an organization is the sum, over the pairs that are spoken of, of
 * its share of the routes: each third party and each direct tie of a pair has an equal share, a direct tie's split between
 * its ends. A venue takes its share and gives it to nobody. Rings go to at most seven not mandated organizations whose loss
 * lowers the routes of a pair, counted on confirmed ties alone (and, once ranks have intervals, to those who stay among
 * the first: `withIntervals`). No brokers where the reading allows none.
 */
export function findBrokers(
  projection: Projection,
  groups: readonly AnalysisGroup[],
  gaps: GapsResult,
  input: BrokersInput,
): BrokersResult {
  const none = { stands_out: false, not_mandated: [], mandated: [], designated_without_bridge: [] };
  if (input.reading !== 'structured' && input.reading !== 'wide') {
    const evidence = { graph: gaps.graph, steps: [], lowering: new Set<string>() };
    return { brokers: none, scores: null, ranks: new Map(), rings: new Set(), evidence };
  }
  const { graph } = gaps;
  const pairs = gaps.pairs.filter((pair) => pair.speakable);
  const credits = new Map<number, Map<string, number>>();
  const kin = kinship(input.families);
  const steps = pairs.map((pair) => countedSteps(graph, pair.steps, kin));
  pairs.forEach((pair, i) => {
    creditPair(graph, pair, steps[i]!, credits);
  });
  const scores = new Map(projection.vertices.map((vertex) => [vertex.id, 0]));
  for (const [v, byGroup] of credits) {
    // Every credit is noted under both groups of its pair.
    scores.set(graph.ids[v]!, [...byGroup.values()].reduce((sum, credit) => sum + credit, 0) / 2);
  }
  const ranked = [...scores]
    .filter(([, score]) => score > 0)
    .sort((x, y) => y[1] - x[1] || byCodeUnits(x[0], y[0]))
    .map(([id]) => id);
  const ranks = new Map(ranked.map((id, i) => [id, i + 1]));
  const lowered = loweredPairs(graph, pairs);
  const confirmed = projection.ties.some((tie) => tie.probable) ? confirmedPairs(projection, groups, pairs) : lowered;
  const dependents = dependentsOf(graph, groups, pairs);
  const entries = ranked.map((id, i): BrokerEntry => {
    const v = graph.index.get(id)!;
    const byGroup = [...credits.get(v)!].sort((x, y) => y[1] - x[1] || byCodeUnits(x[0], y[0]));
    return {
      id,
      score: scores.get(id)!,
      rank: i + 1,
      groups: byGroup.map(([group]) => group),
      lose_only_path: dependents.get(v)?.size ?? 0,
      pairs_lowered: lowered.get(id) ?? [],
    };
  });
  const mandated = new Set(projection.vertices.filter((v) => v.connectorMandate === 'yes').map((v) => v.id));
  const notMandated = entries.filter(({ id }) => !mandated.has(id));
  const lowering = new Set(confirmed.keys());
  const rings = ringed(notMandated, (id) => lowering.has(id));
  return {
    brokers: {
      stands_out: rings.size > 0,
      not_mandated: notMandated,
      mandated: entries.filter(({ id }) => mandated.has(id)),
      designated_without_bridge: input.designated.filter((id) => scores.get(id) === 0),
    },
    scores,
    ranks,
    rings,
    evidence: { graph, steps, lowering },
  };
}

/**
 * The same brokers once their ranks have intervals: a ring also goes to whoever stays among the first ten whatever a tenth
 * of the unverified rows would change.
 */
export function withIntervals(found: BrokersResult, staysFirst: ReadonlySet<string>): BrokersResult {
  const { lowering } = found.evidence;
  const rings = ringed(found.brokers.not_mandated, (id) => lowering.has(id) || staysFirst.has(id));
  return { ...found, rings, brokers: { ...found.brokers, stands_out: rings.size > 0 } };
}

function ringed(notMandated: readonly BrokerEntry[], deserves: (id: string) => boolean): Set<string> {
  const ids = notMandated.map((entry) => entry.id);
  return new Set(ids.filter(deserves).slice(0, MOST_RINGS));
}

type Credits = Map<number, Map<string, number>>;

function creditPair(graph: RouteGraph, pair: PairRoutes, { direct, thirds }: CountedSteps, credits: Credits): void {
  const share = 1 / (direct.length + thirds.length);
  const give = (v: number, credit: number) => {
    let byGroup = credits.get(v);
    if (!byGroup) {
      byGroup = new Map();
      credits.set(v, byGroup);
    }
    for (const group of [pair.a, pair.b]) byGroup.set(group, (byGroup.get(group) ?? 0) + credit);
  };
  for (const { place } of thirds) if (place < graph.n) give(place, share);
  for (const [a, b] of direct) {
    give(a, share / 2);
    give(b, share / 2);
  }
}

/** By organization: the pairs whose number of routes falls when it leaves. */
function loweredPairs(
  graph: RouteGraph,
  pairs: readonly { a: string; b: string; critical: readonly number[] }[],
): Map<string, [string, string][]> {
  const lowered = new Map<string, [string, string][]>();
  for (const { a, b, critical } of pairs) {
    for (const v of critical) {
      if (v >= graph.n) continue;
      const id = graph.ids[v]!;
      const known = lowered.get(id);
      if (known) known.push([a, b]);
      else lowered.set(id, [[a, b]]);
    }
  }
  return lowered;
}

function confirmedPairs(projection: Projection, groups: readonly AnalysisGroup[], pairs: readonly PairRoutes[]) {
  const graph = routeGraph(projection, true);
  const members = new Map(groups.map((group) => [group.id, group.members.map((id) => graph.index.get(id)!)]));
  return loweredPairs(
    graph,
    pairs.map(({ a, b }) => ({ a, b, critical: pairStatus(graph, members.get(a)!, members.get(b)!).critical })),
  );
}

function dependentsOf(graph: RouteGraph, groups: readonly AnalysisGroup[], pairs: readonly PairRoutes[]) {
  const number = new Map(groups.map((group, g) => [group.id, g]));
  const groupOf = new Int32Array(graph.n).fill(-1);
  groups.forEach((group, g) => {
    for (const id of group.members) groupOf[graph.index.get(id)!] = g;
  });
  const key = (a: number, b: number) => Math.min(a, b) * groups.length + Math.max(a, b);
  const spoken = new Set(pairs.map(({ a, b }) => key(number.get(a)!, number.get(b)!)));
  return onlyPaths(graph, groupOf, (a, b) => spoken.has(key(a, b)));
}
