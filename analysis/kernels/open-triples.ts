import type { Adjacency } from '../types.ts';

/** Open two-paths a -> v -> c (no a -> c) by the vertex in the middle; arrays of length n, over ORDERED pairs (a, c). */
export interface OpenTriples {
  /** All three in one group. */
  coordinator: Float64Array;
  /** a and c in one group, v in another. */
  itinerant: Float64Array;
  /** v and c in one group, a in another. */
  gatekeeper: Float64Array;
  /** a and v in one group, c in another. */
  representative: Float64Array;
  /** Three groups. */
  liaison: Float64Array;
  total: Float64Array;
  /** Unordered pairs of v's open two-paths that start at the same a: what variances need. */
  sharing: Float64Array;
}

/** Counts open two-paths through each vertex by group; vertices with label -1 are left out. O(sum of squared degrees). */
export function openTriples({ n, offsets, targets }: Adjacency, labels: Int32Array): OpenTriples {
  const counts: OpenTriples = {
    coordinator: new Float64Array(n),
    itinerant: new Float64Array(n),
    gatekeeper: new Float64Array(n),
    representative: new Float64Array(n),
    liaison: new Float64Array(n),
    total: new Float64Array(n),
    sharing: new Float64Array(n),
  };
  const reached = new Int32Array(n).fill(-1);
  for (let a = 0; a < n; a++) {
    if (labels[a]! < 0) continue;
    reached[a] = a;
    for (let e = offsets[a]!; e < offsets[a + 1]!; e++) reached[targets[e]!] = a;
    for (let e = offsets[a]!; e < offsets[a + 1]!; e++) {
      const v = targets[e]!;
      if (labels[v]! < 0) continue;
      let open = 0;
      for (let f = offsets[v]!; f < offsets[v + 1]!; f++) {
        const c = targets[f]!;
        if (reached[c] === a || labels[c]! < 0) continue;
        open++;
        role(counts, labels[a]!, labels[v]!, labels[c]!)[v]!++;
      }
      counts.total[v]! += open;
      counts.sharing[v]! += (open * (open - 1)) / 2;
    }
  }
  return counts;
}

function role(counts: OpenTriples, a: number, v: number, c: number): Float64Array {
  if (a === v) return v === c ? counts.coordinator : counts.representative;
  if (a === c) return counts.itinerant;
  return v === c ? counts.gatekeeper : counts.liaison;
}
