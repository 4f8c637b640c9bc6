import type { RouteGraph } from './route-graph.ts';

/** Everything that routes between two groups can use. */
export interface PairSteps {
  /** Direct ties: [place in A, place in B, tie]. */
  direct: [number, number, number][];
  /** Third parties, ascending: in neither group, one step from both. */
  thirds: ThirdParty[];
}

export interface ThirdParty {
  place: number;
  /** Steps to either group: [place, tie or -1]. */
  toA: [number, number][];
  toB: [number, number][];
}

/** The direct ties between two groups and the third parties where they meet. `sides` marks A with 1 and B with 2. */
export function pairSteps(graph: RouteGraph, membersA: readonly number[], sides: Uint8Array): PairSteps {
  const direct: PairSteps['direct'] = [];
  const places = new Set<number>();
  for (const a of membersA) {
    for (let e = graph.offsets[a]!; e < graph.offsets[a + 1]!; e++) {
      const w = graph.targets[e]!;
      if (sides[w] === 2) direct.push([a, w, graph.tieOf[e]!]);
      else if (sides[w] === 0) places.add(w);
    }
  }
  const thirds: ThirdParty[] = [];
  for (const place of [...places].sort((x, y) => x - y)) {
    const third: ThirdParty = { place, toA: [], toB: [] };
    for (let e = graph.offsets[place]!; e < graph.offsets[place + 1]!; e++) {
      const w = graph.targets[e]!;
      if (sides[w] === 1) third.toA.push([w, graph.tieOf[e]!]);
      else if (sides[w] === 2) third.toB.push([w, graph.tieOf[e]!]);
    }
    if (third.toB.length > 0) thirds.push(third);
  }
  return { direct, thirds };
}

/** Is there still a route when the ties that `lost` names are gone? */
export function routeWithout({ direct, thirds }: PairSteps, lost: (tie: number) => boolean): boolean {
  const holds = ([, tie]: [number, number]) => tie < 0 || !lost(tie);
  return direct.some(([, , tie]) => !lost(tie)) || thirds.some(({ toA, toB }) => toA.some(holds) && toB.some(holds));
}
