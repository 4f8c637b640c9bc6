import type { AnalysisGroup } from '../document.ts';
import type { GapsResult, PairRoutes } from '../gaps/gaps.ts';
import { onlyPaths } from '../gaps/only-paths.ts';
import { type PairStatus, pairStatus } from '../gaps/pair-status.ts';
import { type RouteGraph, routeGraph } from '../gaps/route-graph.ts';
import { byCodeUnits } from '../random.ts';
import type { RouteParts, ScenarioPair, ScenarioResult, ScenarioStep } from '../scenario.ts';
import type { Projection } from '../types.ts';
import { applyScenario, isLeave } from './apply-scenario.ts';
import { fragmentationOf, splitOf } from './split.ts';

/**
 * What a scenario changes: the routes of every pair of groups, what it splits, which missing bridges it opens and closes,
 * who becomes the only recorded path of others. Groups stay what they are, less the members that leave: the question is
 * what happens to these groups, not how one would divide the network afterwards. Pairs are spoken of (`opened`, `closed`,
 * `lose_only_path`) if the network as recorded allows it. Exact, like the gaps it starts from.
 */
export function scenarioResult(
  projection: Projection,
  groups: readonly AnalysisGroup[],
  gaps: GapsResult,
  steps: readonly ScenarioStep[],
): ScenarioResult {
  const after = applyScenario(projection, steps);
  const graph = routeGraph(after);
  const members = new Map(groups.map((group) => [group.id, placesOf(group, graph)]));
  const pairs: ScenarioPair[] = [];
  for (const pair of gaps.pairs) {
    const left = pairStatus(graph, members.get(pair.a)!, members.get(pair.b)!);
    if (left.routes !== pair.routes || left.status !== pair.status) pairs.push(change(gaps.graph, pair, graph, left));
  }
  const spoken = pairs.filter(({ speakable }) => speakable);
  const ends = (list: readonly ScenarioPair[]) => list.map(({ a, b }): [string, string] => [a, b]);
  return {
    steps: steps.map((step) => ({ ...step, effect: hasEffect(projection, step) })),
    pairs,
    split: splitOf(projection.network, after.network),
    opened: ends(spoken.filter((pair) => pair.routes_before > 0 && pair.routes_after === 0)),
    closed: ends(spoken.filter((pair) => pair.routes_before === 0 && pair.routes_after > 0)),
    lose_only_path: dependence(groups, gaps, graph),
    fragmentation: fragmentationOf(projection.network, after.network),
  };
}

function placesOf(group: AnalysisGroup, graph: RouteGraph): number[] {
  return group.members.map((id) => graph.index.get(id)).filter((v) => v !== undefined);
}

function change(graph: RouteGraph, pair: PairRoutes, graphAfter: RouteGraph, left: PairStatus): ScenarioPair {
  const had = partsOf(graph, pair);
  const has = partsOf(graphAfter, left);
  return {
    a: pair.a,
    b: pair.b,
    speakable: pair.speakable,
    routes_before: pair.routes,
    routes_after: left.routes,
    before: pair.status,
    after: left.status,
    lost: less(had, has),
    gained: less(has, had),
  };
}

function partsOf(graph: RouteGraph, { steps }: PairStatus): RouteParts {
  return {
    ties: steps.direct.map(([a, b]): [string, string] => [graph.ids[a]!, graph.ids[b]!]),
    through: steps.thirds.map(({ place }) => graph.ids[place]!),
  };
}

function less(parts: RouteParts, others: RouteParts): RouteParts {
  const known = new Set([...others.ties.map((tie) => JSON.stringify(tie)), ...others.through]);
  return {
    ties: parts.ties.filter((tie) => !known.has(JSON.stringify(tie))),
    through: parts.through.filter((id) => !known.has(id)).sort(byCodeUnits),
  };
}

/** Does this step, alone, change anything in the network shown? */
function hasEffect(projection: Projection, step: ScenarioStep): boolean {
  const changed = applyScenario(projection, [step]);
  if (!isLeave(step)) return changed.ties.length > projection.ties.length;
  const left = new Set(changed.ties);
  return (
    changed.vertices.length < projection.vertices.length ||
    changed.venues.length < projection.venues.length ||
    projection.ties.some((tie) => !left.has(tie))
  );
}

/** Organizations that stay and on whom a different number of others depends, counted as the bridge organizations are. */
function dependence(
  groups: readonly AnalysisGroup[],
  gaps: GapsResult,
  graphAfter: RouteGraph,
): ScenarioResult['lose_only_path'] {
  const number = new Map(groups.map((group, g) => [group.id, g]));
  const spoken = new Set(
    gaps.pairs
      .filter((pair) => pair.speakable)
      .flatMap(({ a, b }) => [`${number.get(a)} ${number.get(b)}`, `${number.get(b)} ${number.get(a)}`]),
  );
  const counts = (graph: RouteGraph) => {
    const groupOf = new Int32Array(graph.n).fill(-1);
    groups.forEach((group, g) => {
      for (const v of placesOf(group, graph)) groupOf[v] = g;
    });
    const dependents = onlyPaths(graph, groupOf, (a, b) => spoken.has(`${a} ${b}`));
    return (id: string) => dependents.get(graph.index.get(id) ?? -1)?.size ?? 0;
  };
  if (spoken.size === 0) return [];
  const [before, after] = [counts(gaps.graph), counts(graphAfter)];
  return graphAfter.ids
    .slice(0, graphAfter.n)
    .map((id) => ({ id, before: before(id), after: after(id) }))
    .filter((entry) => entry.before !== entry.after);
}
