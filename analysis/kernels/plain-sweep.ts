import type { Core } from './core.ts';
import type { CoreSums, Sweep } from './core-sums.ts';
import { addLanes, emptySums, LANES } from './core-sums.ts';

/**
 * The all-pairs sweep in TypeScript, one source after the other: for platforms without vector instructions in
 * WebAssembly, and what the kernel is compared with. Each source adds the same numbers in the same order as its lane of
 * the kernel does, so the two are equal to the bit.
 *
 * Paths and dependencies are both gathered from neighbours in the order of the arcs. Path counts are doubles: exact up
 * to 2^53, where 32-bit counters overflow on a chain of 32 diamonds. A pendant counts as a second (third ...) source and
 * end of paths at its host; a vertex that stands for k twins takes k times the paths. Source: Brandes 2001, doi:10.1080/0022250X.2001.9990249.
 */
export const plainSweep: Sweep = (core, from, to, paths) => {
  const { n, offsets, targets, inOffsets, inTargets, members, folded } = core;
  const lanes = new Float64Array(paths ? n * LANES : 0);
  const sums = emptySums(from, to, new Float64Array());
  const distance = new Int32Array(n).fill(-1);
  const routes = new Float64Array(n);
  // (twins + pendants + dependency) / routes, times twins, of a vertex whose dependency is known.
  const share = new Float64Array(n);
  const order = new Uint32Array(n);

  for (let source = from; source < to; source++) {
    let tail = 1;
    order[0] = source;
    distance[source] = 0;
    for (let head = 0; head < tail; head++) {
      const v = order[head]!;
      const next = distance[v]! + 1;
      const end = offsets[v + 1]!;
      for (let e = offsets[v]!; e < end; e++) {
        const w = targets[e]!;
        if (distance[w]! >= 0) continue;
        distance[w] = next;
        order[tail++] = w;
      }
    }
    sumDistances(sums, source - from, order.subarray(0, tail), distance, core);
    if (paths) {
      const mass = members[source]! + folded[source]!;
      const lane = source % LANES;
      routes[source] = 1;
      for (let i = 1; i < tail; i++) {
        const v = order[i]!;
        const before = distance[v]! - 1;
        const end = inOffsets[v + 1]!;
        let count = 0;
        for (let e = inOffsets[v]!; e < end; e++) {
          const u = inTargets[e]!;
          if (distance[u] === before) count += routes[u]!;
        }
        routes[v] = count * members[v]!;
      }
      for (let i = tail - 1; i > 0; i--) {
        const v = order[i]!;
        const next = distance[v]! + 1;
        const end = offsets[v + 1]!;
        let dependency = 0;
        for (let e = offsets[v]!; e < end; e++) {
          const w = targets[e]!;
          if (distance[w] === next) dependency += share[w]!;
        }
        dependency *= routes[v]!;
        lanes[v * LANES + lane]! += dependency * mass;
        share[v] = ((members[v]! + folded[v]! + dependency) / routes[v]!) * members[v]!;
      }
    }
    for (let i = 0; i < tail; i++) distance[order[i]!] = -1;
  }
  sums.betweenness = addLanes(lanes);
  return sums;
};

/** Adds a source's distances, level by level: whole numbers of vertices, so that no order of visits shows. */
function sumDistances(sums: CoreSums, i: number, order: Uint32Array, distance: Int32Array, core: Core): void {
  const { members, folded } = core;
  let pendants = 0;
  let at = 1;
  for (let level = 1; at < order.length || pendants > 0; level++) {
    let met = pendants;
    pendants = 0;
    for (; at < order.length && distance[order[at]!] === level; at++) {
      met += members[order[at]!]!;
      pendants += folded[order[at]!]!;
    }
    sums.reached[i]! += met;
    sums.distance[i]! += met * level;
    sums.inverse[i]! += met / level;
    sums.inverseNext[i]! += met / (level + 1);
    sums.farthest[i] = level;
  }
}
