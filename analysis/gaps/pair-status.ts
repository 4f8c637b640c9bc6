import type { FailurePoint, GapStatus } from '../document.ts';
import { byCodeUnits } from '../random.ts';
import { type DisjointRoutes, disjointRoutes } from './disjoint-routes.ts';
import { type PairSteps, pairSteps, routeWithout } from './pair-steps.ts';
import type { RouteGraph } from './route-graph.ts';

export interface PairStatus extends DisjointRoutes {
  status: GapStatus;
  failurePoints: FailurePoint[];
  steps: PairSteps;
}

/**
 * What joins two groups (findings, section 3): routes, status, and each single organization, venue, person, agreement or
 * tie whose loss would leave no route. A delegated seat outlives its holder and never makes a person a failure point;
 * nor does what rests on equal names alone. `membersA` and `membersB` are places of the graph.
 */
export function pairStatus(graph: RouteGraph, membersA: readonly number[], membersB: readonly number[]): PairStatus {
  const sides = new Uint8Array(graph.ids.length);
  for (const v of membersA) sides[v] = 1;
  for (const v of membersB) sides[v] = 2;
  const steps = pairSteps(graph, membersA, sides);
  const found = disjointRoutes(steps);
  const failurePoints = found.routes === 0 ? [] : pointsOfFailure(graph, steps, found, sides);
  const status =
    found.routes === 0
      ? 'broker_free'
      : found.routes === 1 || failurePoints.length > 0
        ? 'fragile'
        : steps.direct.length > 0
          ? 'linked'
          : 'bridged';
  return { ...found, status, failurePoints, steps };
}

function pointsOfFailure(
  graph: RouteGraph,
  steps: PairSteps,
  found: DisjointRoutes,
  sides: Uint8Array,
): FailurePoint[] {
  // Whatever cuts every route cuts this one: it holds all the suspects.
  const ties = tiesOf(steps, found.paths[0]!);
  if (!routeWithout(steps, (tie) => graph.ties[tie]!.probable)) return [];
  const points: FailurePoint[] = [];
  if (found.routes === 1) {
    const thirdsFirst = [...found.critical].sort((x, y) => Number(sides[x]! > 0) - Number(sides[y]! > 0) || x - y);
    for (const v of thirdsFirst) points.push({ kind: v < graph.n ? 'organization' : 'venue', id: graph.ids[v]! });
  }
  for (const kind of ['agreement', 'person'] as const) {
    const suspects = new Set(ties.map((tie) => soleCarrier(graph, tie, kind)).filter((id) => id !== null));
    for (const id of [...suspects].sort(byCodeUnits)) {
      if (!routeWithout(steps, (tie) => soleCarrier(graph, tie, kind) === id)) points.push({ kind, id });
    }
  }
  if (found.routes === 1) {
    for (const suspect of ties) {
      if (!routeWithout(steps, (tie) => tie === suspect)) points.push({ kind: 'tie', id: graph.ties[suspect]!.id });
    }
  }
  return points;
}

/** The ties that one route uses; taking part in a venue is none. */
function tiesOf(steps: PairSteps, path: readonly number[]): number[] {
  const a = path[0]!;
  const b = path[path.length - 1]!;
  if (path.length === 2) return [steps.direct.find(([x, y]) => x === a && y === b)![2]];
  const third = steps.thirds.find(({ place }) => place === path[1])!;
  const into = third.toA.find(([place]) => place === a)![1];
  const out = third.toB.find(([place]) => place === b)![1];
  return [into, out].filter((tie) => tie >= 0);
}

/** The one person or agreement that carries this tie alone, so that the tie goes with it; `null` when none does. */
function soleCarrier(graph: RouteGraph, tie: number, kind: 'person' | 'agreement'): string | null {
  const { carriers } = graph.ties[tie]!;
  const id = carriers[0]?.id ?? null;
  const sole = carriers.every(
    (carrier) =>
      carrier.kind === kind && carrier.id === id && !(kind === 'person' && (carrier.delegated || carrier.probable)),
  );
  return sole ? id : null;
}
