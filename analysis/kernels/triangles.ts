import type { Adjacency } from '../types.ts';

/** Ties among the neighbours of each vertex of a symmetric adjacency: its triangles. O(sum of squared degrees). */
export function triangles({ n, offsets, targets }: Adjacency): Float64Array {
  const counts = new Float64Array(n);
  const marked = new Int32Array(n).fill(-1);
  for (let v = 0; v < n; v++) {
    const start = offsets[v]!;
    const end = offsets[v + 1]!;
    for (let e = start; e < end; e++) marked[targets[e]!] = v;
    let found = 0;
    for (let e = start; e < end; e++) {
      const u = targets[e]!;
      const stop = offsets[u + 1]!;
      for (let f = offsets[u]!; f < stop; f++) if (marked[targets[f]!] === v) found++;
    }
    counts[v] = found / 2;
  }
  return counts;
}
