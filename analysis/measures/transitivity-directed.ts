// When one organization goes to a second and that one to a third, how often the first goes to the third as well.
//
// Closed ordered two-paths i -> j -> k with i -> k / ordered two-paths, i and k distinct (measures.md, section 8, "weak").
// Wasserman & Faust 1994, doi:10.1017/CBO9780511815478, p. 243. Ignores strength. `null` without a two-path. Range 0 .. 1.
// Oracle: sna gtrans; UCINET "Transitivity/Closure". graphology-metrics has none.
import type { Network } from '../types.ts';

/** Share of the directed two-paths that are closed. */
export function transitivityDirected({ out: { n, offsets, targets } }: Network): number | null {
  const reached = new Int32Array(n).fill(-1);
  let paths = 0;
  let closed = 0;
  for (let i = 0; i < n; i++) {
    for (const j of targets.subarray(offsets[i]!, offsets[i + 1]!)) reached[j] = i;
    for (const j of targets.subarray(offsets[i]!, offsets[i + 1]!)) {
      for (const k of targets.subarray(offsets[j]!, offsets[j + 1]!)) {
        if (k === i) continue;
        paths++;
        if (reached[k] === i) closed++;
      }
    }
  }
  return paths === 0 ? null : closed / paths;
}
