import { emptyPairSums, type PairSums, type Traversable } from '../../analysis/kernels/pair-sums.ts';

/**
 * All pairs by the definitions: distances and numbers of paths by breadth-first search from every vertex, betweenness by
 * its sum over pairs, without Brandes' recursion, folding or order. Slow, and nothing in common with the kernels.
 */
export function bruteForcePairs({ n, offsets, targets }: Traversable): PairSums {
  const sums = emptyPairSums(n);
  const distance = Array.from({ length: n }, () => new Array<number>(n).fill(Number.POSITIVE_INFINITY));
  const paths = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  for (let s = 0; s < n; s++) {
    distance[s]![s] = 0;
    paths[s]![s] = 1;
    for (const queue = [s]; queue.length > 0; ) {
      const v = queue.shift()!;
      for (const w of targets.subarray(offsets[v]!, offsets[v + 1]!)) {
        if (distance[s]![w] === Number.POSITIVE_INFINITY) {
          distance[s]![w] = distance[s]![v]! + 1;
          queue.push(w);
        }
        if (distance[s]![w] === distance[s]![v]! + 1) paths[s]![w]! += paths[s]![v]!;
      }
    }
  }
  for (let s = 0; s < n; s++) {
    for (let t = 0; t < n; t++) {
      const d = distance[s]![t]!;
      if (s === t || d === Number.POSITIVE_INFINITY) continue;
      sums.reachedFrom[s]!++;
      sums.reachedTo[t]!++;
      sums.distanceFrom[s]! += d;
      sums.distanceTo[t]! += d;
      sums.inverseFrom[s]! += 1 / d;
      sums.inverseTo[t]! += 1 / d;
      sums.diameter = Math.max(sums.diameter, d);
      for (let v = 0; v < n; v++) {
        if (v === s || v === t || distance[s]![v]! + distance[v]![t]! !== d) continue;
        sums.betweenness[v]! += (paths[s]![v]! * paths[v]![t]!) / paths[s]![t]!;
      }
    }
  }
  return sums;
}
