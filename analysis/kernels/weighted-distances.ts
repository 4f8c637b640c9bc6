import type { PairSums, Traversable } from './pair-sums.ts';

/** Sums over all distances, without betweenness: what closeness, harmonic closeness and path lengths are read from. */
export type DistanceSums = Omit<PairSums, 'betweenness'>;

/**
 * Sums of the shortest path LENGTHS between all ordered pairs (Dijkstra 1959, doi:10.1007/BF01386390). `lengths` are
 * parallel to `adjacency.targets`; an infinite one is no tie. O(n x ties x log n) time, O(ties) memory.
 */
export function weightedDistances({ n, offsets, targets }: Traversable, lengths: Float64Array): DistanceSums {
  const sums: DistanceSums = {
    reachedFrom: new Float64Array(n),
    reachedTo: new Float64Array(n),
    distanceFrom: new Float64Array(n),
    distanceTo: new Float64Array(n),
    inverseFrom: new Float64Array(n),
    inverseTo: new Float64Array(n),
    diameter: 0,
  };
  const distance = new Float64Array(n);
  for (let source = 0; source < n; source++) {
    distance.fill(Number.POSITIVE_INFINITY);
    distance[source] = 0;
    const heap = new LazyHeap();
    heap.push(source, 0);
    for (let next = heap.pop(); next !== null; next = heap.pop()) {
      const { vertex: v, key } = next;
      // An entry that a shorter path has overtaken.
      if (key > distance[v]!) continue;
      for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
        const w = targets[e]!;
        const candidate = key + lengths[e]!;
        if (candidate >= distance[w]!) continue;
        distance[w] = candidate;
        heap.push(w, candidate);
      }
    }
    for (let v = 0; v < n; v++) {
      const d = distance[v]!;
      if (v === source || d === Number.POSITIVE_INFINITY) continue;
      sums.reachedFrom[source]!++;
      sums.reachedTo[v]!++;
      sums.distanceFrom[source]! += d;
      sums.distanceTo[v]! += d;
      sums.inverseFrom[source]! += 1 / d;
      sums.inverseTo[v]! += 1 / d;
      sums.diameter = Math.max(sums.diameter, d);
    }
  }
  return sums;
}

interface Entry {
  vertex: number;
  key: number;
}

/** Binary heap without decrease-key: a vertex may be in it several times. */
class LazyHeap {
  readonly #entries: Entry[] = [];

  push(vertex: number, key: number): void {
    const entries = this.#entries;
    let i = entries.length;
    entries.push({ vertex, key });
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (entries[parent]!.key <= key) break;
      entries[i] = entries[parent]!;
      i = parent;
    }
    entries[i] = { vertex, key };
  }

  pop(): Entry | null {
    const entries = this.#entries;
    const top = entries[0];
    const last = entries.pop();
    if (top === undefined || last === undefined) return null;
    if (entries.length === 0) return top;
    let i = 0;
    for (let child = 1; child < entries.length; child = 2 * i + 1) {
      if (child + 1 < entries.length && entries[child + 1]!.key < entries[child]!.key) child++;
      if (entries[child]!.key >= last.key) break;
      entries[i] = entries[child]!;
      i = child;
    }
    entries[i] = last;
    return top;
  }
}
