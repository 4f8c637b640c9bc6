import type { PairSums, Traversable } from './pair-sums.ts';
import { emptyPairSums } from './pair-sums.ts';

/**
 * The seam of the all-pairs measures: one breadth-first search with Brandes accumulation from every source in
 * [from, to). A faster implementation (WebAssembly) has this signature and nothing else to know.
 */
export type Sweep = (adjacency: Traversable, from: number, to: number) => PairSums;

/**
 * Plain typed-array sweep: O(ties) per source, no allocation per source.
 *
 * Dependencies are gathered from the far end inwards over the SAME arcs that the search followed (successors), so no
 * list of predecessors is kept. Path counts are doubles: exact up to 2^53, where 32-bit counters overflow on a chain of
 * 32 diamonds. Source: Brandes 2001, doi:10.1080/0022250X.2001.9990249.
 */
export const sweep: Sweep = (adjacency, from, to) => {
  const { n, offsets, targets } = adjacency;
  const sums = emptyPairSums(n);
  const { betweenness, reachedTo, distanceTo, inverseTo } = sums;
  const distance = new Int32Array(n).fill(-1);
  const paths = new Float64Array(n);
  // (1 + dependency) / paths of a vertex whose dependency is known.
  const share = new Float64Array(n);
  const order = new Uint32Array(n);

  for (let source = from; source < to; source++) {
    let head = 0;
    let tail = 1;
    order[0] = source;
    distance[source] = 0;
    paths[source] = 1;
    let distances = 0;
    let inverses = 0;
    while (head < tail) {
      const v = order[head++]!;
      const next = distance[v]! + 1;
      const count = paths[v]!;
      const end = offsets[v + 1]!;
      for (let e = offsets[v]!; e < end; e++) {
        const w = targets[e]!;
        const d = distance[w]!;
        if (d < 0) {
          distance[w] = next;
          paths[w] = count;
          order[tail++] = w;
        } else if (d === next) {
          paths[w]! += count;
        }
      }
    }
    for (let i = tail - 1; i > 0; i--) {
      const v = order[i]!;
      const d = distance[v]!;
      const next = d + 1;
      const end = offsets[v + 1]!;
      let dependency = 0;
      for (let e = offsets[v]!; e < end; e++) {
        const w = targets[e]!;
        if (distance[w] === next) dependency += share[w]!;
      }
      dependency *= paths[v]!;
      share[v] = (1 + dependency) / paths[v]!;
      betweenness[v]! += dependency;
      const inverse = 1 / d;
      distances += d;
      inverses += inverse;
      reachedTo[v]!++;
      distanceTo[v]! += d;
      inverseTo[v]! += inverse;
    }
    sums.reachedFrom[source] = tail - 1;
    sums.distanceFrom[source] = distances;
    sums.inverseFrom[source] = inverses;
    // The last vertex of a breadth-first order is one of the farthest.
    const farthest = distance[order[tail - 1]!]!;
    if (farthest > sums.diameter) sums.diameter = farthest;
    for (let i = 0; i < tail; i++) distance[order[i]!] = -1;
  }
  return sums;
};
