import { bucketSweep } from './bucket-sweep.ts';
import type { Traversable } from './pair-sums.ts';

/** A block of sources for weighted betweenness: the payload of the task `measures.weighted-sweep`. */
export interface WeightedSweepTask {
  adjacency: Traversable;
  /** Parallel to `adjacency.targets`: whole lengths where strengths allow, which are exact and quicker. */
  lengths: Float64Array | Uint32Array;
  from: number;
  to: number;
}

/** Two path lengths closer than this, relatively, are one length: 1/3 + 1/3 + 1/3 must equal 1 (measures.md, section 0). */
const TOLERANCE = 1e-9;

/**
 * Brandes dependencies over ordered pairs along shortest weighted paths, summed over the sources in [from, to).
 * Source: Brandes 2001, doi:10.1080/0022250X.2001.9990249.
 */
export function weightedSweep({ lengths, ...range }: WeightedSweepTask): Float64Array {
  return lengths instanceof Uint32Array ? bucketSweep({ lengths, ...range }) : heapSweep({ lengths, ...range });
}

/** Any lengths, by Dijkstra's algorithm with a binary heap over typed arrays. */
export function heapSweep({ adjacency, lengths, from, to }: WeightedSweepTask): Float64Array {
  const { n, offsets, targets } = adjacency;
  const betweenness = new Float64Array(n);
  const distance = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  const paths = new Float64Array(n);
  const share = new Float64Array(n);
  const settled = new Uint8Array(n);
  const order = new Uint32Array(n);
  const heap = new Uint32Array(n);
  const place = new Int32Array(n).fill(-1);

  const rise = (start: number): void => {
    const v = heap[start]!;
    let i = start;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      const u = heap[parent]!;
      if (distance[u]! <= distance[v]!) break;
      heap[i] = u;
      place[u] = i;
      i = parent;
    }
    heap[i] = v;
    place[v] = i;
  };
  const sink = (v: number, size: number): void => {
    let i = 0;
    for (let child = 1; child < size; child = 2 * i + 1) {
      if (child + 1 < size && distance[heap[child + 1]!]! < distance[heap[child]!]!) child++;
      const u = heap[child]!;
      if (distance[u]! >= distance[v]!) break;
      heap[i] = u;
      place[u] = i;
      i = child;
    }
    heap[i] = v;
    place[v] = i;
  };

  for (let source = from; source < to; source++) {
    distance[source] = 0;
    paths[source] = 1;
    heap[0] = source;
    place[source] = 0;
    let size = 1;
    let reached = 0;
    while (size > 0) {
      const v: number = heap[0]!;
      const last = heap[--size]!;
      if (size > 0) sink(last, size);
      settled[v] = 1;
      order[reached++] = v;
      const end: number = offsets[v + 1]!;
      for (let e: number = offsets[v]!; e < end; e++) {
        const w = targets[e]!;
        const length = lengths[e]!;
        if (settled[w] || length === Number.POSITIVE_INFINITY) continue;
        const candidate = distance[v]! + length;
        const known = distance[w]!;
        if (candidate < known * (1 - TOLERANCE)) {
          if (known === Number.POSITIVE_INFINITY) {
            heap[size] = w;
            place[w] = size++;
          }
          distance[w] = candidate;
          paths[w] = paths[v]!;
          rise(place[w]!);
        } else if (candidate <= known * (1 + TOLERANCE)) {
          paths[w]! += paths[v]!;
        }
      }
    }
    for (let i = reached - 1; i > 0; i--) {
      const v = order[i]!;
      // What is settled after v is what a path can go on to.
      settled[v] = 0;
      const end = offsets[v + 1]!;
      let dependency = 0;
      for (let e = offsets[v]!; e < end; e++) {
        const w = targets[e]!;
        if (settled[w]) continue;
        if (Math.abs(distance[v]! + lengths[e]! - distance[w]!) <= TOLERANCE * distance[w]!) dependency += share[w]!;
      }
      dependency *= paths[v]!;
      share[v] = (1 + dependency) / paths[v]!;
      betweenness[v]! += dependency;
    }
    settled[source] = 0;
    for (let i = 0; i < reached; i++) distance[order[i]!] = Number.POSITIVE_INFINITY;
  }
  return betweenness;
}
