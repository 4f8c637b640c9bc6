import type { RouteGraph } from './route-graph.ts';

/**
 * In how many of the 50 divisions behind detected groups a pair is broker-free too: the pair is looked for in each
 * division as the two communities that overlap the groups most. `pairs` are [members of A, members of B] as places.
 */
export function foundIn(
  graph: RouteGraph,
  partitions: readonly Int32Array[],
  pairs: readonly (readonly [readonly number[], readonly number[]])[],
): number[] {
  const found = pairs.map(() => 0);
  for (const partition of partitions) {
    const meeting = communitiesThatMeet(graph, partition);
    pairs.forEach(([membersA, membersB], p) => {
      const a = mostCommon(partition, membersA);
      const b = mostCommon(partition, membersB);
      if (a !== b && !meeting.has(key(a, b))) found[p]!++;
    });
  }
  return found;
}

/** Pairs of communities with a route: some place touches both, itself included. */
function communitiesThatMeet(graph: RouteGraph, partition: Int32Array): Set<number> {
  const meeting = new Set<number>();
  for (let v = 0; v < graph.ids.length; v++) {
    const touched = new Set<number>();
    if (v < graph.n && partition[v]! >= 0) touched.add(partition[v]!);
    for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) {
      const w = graph.targets[e]!;
      if (w < graph.n && partition[w]! >= 0) touched.add(partition[w]!);
    }
    for (const a of touched) for (const b of touched) if (a < b) meeting.add(key(a, b));
  }
  return meeting;
}

function mostCommon(partition: Int32Array, members: readonly number[]): number {
  const counts = new Map<number, number>();
  let best = -1;
  for (const v of members) {
    const c = partition[v]!;
    if (c < 0) continue;
    const count = (counts.get(c) ?? 0) + 1;
    counts.set(c, count);
    if (best < 0 || count > counts.get(best)! || (count === counts.get(best)! && c < best)) best = c;
  }
  return best;
}

/** Community numbers stay far below this. */
const WIDTH = 2 ** 26;

function key(a: number, b: number): number {
  return a < b ? a * WIDTH + b : b * WIDTH + a;
}
