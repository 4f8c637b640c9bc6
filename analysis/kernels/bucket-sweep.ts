import type { Traversable } from './pair-sums.ts';

/** A block of sources, and the whole length of each arc. */
export interface BucketSweepTask {
  adjacency: Traversable;
  /** Parallel to `adjacency.targets`; at least 1. */
  lengths: Uint32Array;
  from: number;
  to: number;
}

/**
 * Brandes dependencies over ordered pairs where lengths are small whole numbers: vertices wait in one list per distance
 * (Dial 1969, doi:10.1145/363269.363610) instead of a heap, and equal lengths are equal without a tolerance.
 */
export function bucketSweep({ adjacency, lengths, from, to }: BucketSweepTask): Float64Array {
  const { n, offsets, targets } = adjacency;
  const betweenness = new Float64Array(n);
  const distance = new Int32Array(n).fill(-1);
  const paths = new Float64Array(n);
  const share = new Float64Array(n);
  const settled = new Uint8Array(n);
  const order = new Uint32Array(n);
  // No vertex waits farther off than the longest arc: the lists are used in turn.
  const lists = lengths.reduce((longest, length) => Math.max(longest, length), 0) + 1;
  const first = new Int32Array(lists).fill(-1);
  // A vertex waits once for every arc that brought it nearer; the older entries are passed over.
  const waiting = new Uint32Array(targets.length + 1);
  const next = new Int32Array(targets.length + 1);

  for (let source = from; source < to; source++) {
    let used = 1;
    let left = 1;
    let reached = 0;
    waiting[0] = source;
    next[0] = -1;
    first[0] = 0;
    distance[source] = 0;
    paths[source] = 1;
    for (let at = 0; left > 0; at++) {
      const list = at % lists;
      for (let entry = first[list]!; entry >= 0; entry = next[entry]!) {
        left--;
        const v = waiting[entry]!;
        if (settled[v] || distance[v] !== at) continue;
        settled[v] = 1;
        order[reached++] = v;
        const count = paths[v]!;
        const end = offsets[v + 1]!;
        for (let e = offsets[v]!; e < end; e++) {
          const w = targets[e]!;
          const candidate = at + lengths[e]!;
          const known = distance[w]!;
          if (known < 0 || candidate < known) {
            distance[w] = candidate;
            paths[w] = count;
            waiting[used] = w;
            next[used] = first[candidate % lists]!;
            first[candidate % lists] = used++;
            left++;
          } else if (candidate === known) {
            paths[w]! += count;
          }
        }
      }
      first[list] = -1;
    }
    for (let i = reached - 1; i > 0; i--) {
      const v = order[i]!;
      const here = distance[v]!;
      const end = offsets[v + 1]!;
      let dependency = 0;
      for (let e = offsets[v]!; e < end; e++) {
        const w = targets[e]!;
        if (distance[w] === here + lengths[e]!) dependency += share[w]!;
      }
      dependency *= paths[v]!;
      share[v] = (1 + dependency) / paths[v]!;
      betweenness[v]! += dependency;
    }
    for (let i = 0; i < reached; i++) {
      distance[order[i]!] = -1;
      settled[order[i]!] = 0;
    }
  }
  return betweenness;
}
