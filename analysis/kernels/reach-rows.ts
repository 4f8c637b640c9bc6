import type { Traversable } from './pair-sums.ts';

/** Sets of vertices as bit rows: row v is `words` 32-bit words from `v * words`. */
export interface ReachRows {
  n: number;
  words: number;
  rows: Uint32Array;
}

/** Number of bits set. */
export function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Every vertex alone in its own row, but the `removed`, whose rows are empty. */
function ownRows(n: number, removed: readonly number[]): ReachRows {
  const words = Math.ceil(n / 32);
  const rows = new Uint32Array(n * words);
  for (let v = 0; v < n; v++) rows[v * words + (v >>> 5)] = 1 << (v & 31);
  for (const v of removed) rows[v * words + (v >>> 5)] = 0;
  return { n, words, rows };
}

/**
 * One step further for all vertices at once: row v becomes the union of the rows of v and its neighbours. Returns how
 * many bits are new; `from` and `into` must differ. 32 vertices a word: what exhaustive searches need.
 */
function step({ offsets, targets }: Traversable, from: ReachRows, into: ReachRows, removed: Uint8Array): number {
  const { n, words, rows } = from;
  const next = into.rows;
  let fresh = 0;
  for (let v = 0; v < n; v++) {
    if (removed[v]) continue;
    const start = v * words;
    for (let i = 0; i < words; i++) {
      const known = rows[start + i]!;
      let word = known;
      for (let e = offsets[v]!; e < offsets[v + 1]!; e++) word |= rows[targets[e]! * words + i]!;
      next[start + i] = word;
      // Both are int32 here: their difference is the set of new bits.
      if (word !== (known | 0)) fresh += bitCount(word & ~known);
    }
  }
  return fresh;
}

/** Sum of 1/distance over ordered pairs of the vertices that are left without the `removed`. */
export function inverseDistances(adjacency: Traversable, removed: readonly number[]): number {
  const flags = new Uint8Array(adjacency.n);
  for (const v of removed) flags[v] = 1;
  let from = ownRows(adjacency.n, removed);
  let into = ownRows(adjacency.n, removed);
  let sum = 0;
  for (let distance = 1; ; distance++) {
    const fresh = step(adjacency, from, into, flags);
    if (fresh === 0) return sum;
    sum += fresh / distance;
    [from, into] = [into, from];
  }
}

/** The vertices within `steps` ties of each vertex, itself included. */
export function reachWithin(adjacency: Traversable, steps: number): ReachRows {
  const flags = new Uint8Array(adjacency.n);
  let from = ownRows(adjacency.n, []);
  let into = ownRows(adjacency.n, []);
  for (let i = 0; i < steps; i++) {
    step(adjacency, from, into, flags);
    [from, into] = [into, from];
  }
  return from;
}
