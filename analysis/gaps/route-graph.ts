import { byCodeUnits } from '../random.ts';
import type { Carrier, NetworkTie, Projection } from '../types.ts';

/** A tied pair, whatever its direction, with everything that carries it. */
export interface RouteTie {
  /** Both ends' ids, in code-unit order, joined by `|`: how a tie is named as a failure point. */
  id: string;
  carriers: Carrier[];
  probable: boolean;
}

/** Organizations and venues as places that a route may pass: organizations first, in id order, then venues. */
export interface RouteGraph {
  /** Organizations; from here on, places are venues. */
  n: number;
  ids: string[];
  index: ReadonlyMap<string, number>;
  offsets: Uint32Array;
  /** Neighbouring places, ascending. */
  targets: Uint32Array;
  /** Parallel to `targets`: the tie that leads there, -1 for taking part in a venue. */
  tieOf: Int32Array;
  ties: RouteTie[];
}

export const EMPTY_ROUTE_GRAPH: RouteGraph = {
  n: 0,
  ids: [],
  index: new Map(),
  offsets: new Uint32Array(1),
  targets: new Uint32Array(),
  tieOf: new Int32Array(),
  ties: [],
};

/**
 * The places and steps that routes are made of (findings, section 3): ties both ways, and taking part in a venue as one
 * step. `confirmedOnly` leaves out ties that rest on equal names alone.
 */
export function routeGraph(projection: Projection, confirmedOnly = false): RouteGraph {
  const n = projection.vertices.length;
  const venues = [...projection.venues].sort((a, b) => byCodeUnits(a.id, b.id));
  const ids = [...projection.vertices.map((vertex) => vertex.id), ...venues.map((venue) => venue.id)];
  const index = new Map(projection.vertices.map((vertex, v) => [vertex.id, v]));
  const ties = mergedTies(projection.ties.filter((tie) => !(confirmedOnly && tie.probable)));
  const steps: [number, number, number][] = [];
  ties.forEach(({ ends: [a, b] }, t) => {
    const u = index.get(a);
    const v = index.get(b);
    if (u !== undefined && v !== undefined) steps.push([u, v, t], [v, u, t]);
  });
  venues.forEach((venue, i) => {
    for (const id of new Set(venue.participants)) {
      const v = index.get(id);
      if (v !== undefined) steps.push([v, n + i, -1], [n + i, v, -1]);
    }
  });
  steps.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const offsets = new Uint32Array(ids.length + 1);
  for (const [from] of steps) offsets[from + 1]!++;
  for (let v = 0; v < ids.length; v++) offsets[v + 1]! += offsets[v]!;
  return {
    n,
    ids,
    index,
    offsets,
    targets: Uint32Array.from(steps, (step) => step[1]),
    tieOf: Int32Array.from(steps, (step) => step[2]),
    ties: ties.map(({ tie }) => tie),
  };
}

/** Two directions of one pair are one tie: it holds while either does. */
function mergedTies(ties: readonly NetworkTie[]): { ends: [string, string]; tie: RouteTie }[] {
  const merged = new Map<string, { ends: [string, string]; tie: RouteTie }>();
  for (const { source, target, carriers, probable } of ties) {
    if (source === target) continue;
    const ends: [string, string] = source < target ? [source, target] : [target, source];
    const id = ends.join('|');
    const known = merged.get(id);
    if (known) {
      known.tie.carriers = [...known.tie.carriers, ...carriers];
      known.tie.probable &&= probable;
    } else {
      merged.set(id, { ends, tie: { id, carriers, probable } });
    }
  }
  return [...merged.values()];
}

/** Fewest steps from each of these places to every place; -1 where none leads. */
export function stepsFrom(graph: RouteGraph, starts: readonly number[]): Int32Array {
  const steps = new Int32Array(graph.ids.length).fill(-1);
  let frontier = [...starts];
  for (const v of frontier) steps[v] = 0;
  for (let step = 1; frontier.length > 0; step++) {
    const next: number[] = [];
    for (const v of frontier) {
      for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) {
        const w = graph.targets[e]!;
        if (steps[w] !== -1) continue;
        steps[w] = step;
        next.push(w);
      }
    }
    frontier = next;
  }
  return steps;
}
