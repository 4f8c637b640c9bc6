import type { Network } from '../types.ts';

/** How the ordered open pairs (a, c) around a vertex overlap: unordered pairs of them by what they share. */
export interface PairOverlaps {
  pairs: number;
  /** (a, c) and (a, d). */
  sameStart: number;
  /** (a, c) and (b, c). */
  sameEnd: number;
  /** (a, c) and (c, d), d other than a. */
  chained: number;
  /** (a, c) and (c, a). */
  reversed: number;
}

/** Overlaps of the open pairs a -> v -> c without a -> c of every vertex; label -1 = left out. O(sum of k_in k_out). */
export function pairOverlaps({ out, in: inward }: Network, labels: Int32Array): PairOverlaps[] {
  const { n } = out;
  const reached = new Int32Array(n).fill(-1);
  const starts = new Float64Array(n);
  const ends = new Float64Array(n);
  return Array.from({ length: n }, (_, v) => {
    const overlaps = { pairs: 0, sameStart: 0, sameEnd: 0, chained: 0, reversed: 0 };
    if (labels[v]! < 0) return overlaps;
    const open = new Set<number>();
    const targets = grouped(out, v, labels);
    const sources = grouped(inward, v, labels);
    for (const a of sources) {
      for (const c of out.targets.subarray(out.offsets[a]!, out.offsets[a + 1]!)) reached[c] = a;
      for (const c of targets) {
        if (c === a || reached[c] === a) continue;
        overlaps.pairs++;
        overlaps.sameStart += starts[a]!++;
        overlaps.sameEnd += ends[c]!++;
        if (open.has(c * n + a)) overlaps.reversed++;
        open.add(a * n + c);
      }
      for (const c of out.targets.subarray(out.offsets[a]!, out.offsets[a + 1]!)) reached[c] = -1;
    }
    for (const a of sources) overlaps.chained += starts[a]! * ends[a]!;
    // A pair and its reverse are a chain at both ends.
    overlaps.chained -= 2 * overlaps.reversed;
    for (const u of [...sources, ...targets]) starts[u] = ends[u] = 0;
    return overlaps;
  });
}

function grouped({ offsets, targets }: Network['out'], v: number, labels: Int32Array): number[] {
  return Array.from(targets.subarray(offsets[v]!, offsets[v + 1]!)).filter((u) => labels[u]! >= 0);
}
