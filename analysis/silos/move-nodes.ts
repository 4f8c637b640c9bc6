import { type Scratch, shufflePlaces } from './scratch.ts';
import type { TieGraph } from './tie-graph.ts';

/**
 * The fast local moving of Leiden (Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z): every place goes where
 * modularity gains most, to a community of a neighbour or to one of its own; when it moves, the neighbours that it leaves
 * behind are looked at again. Changes `communities` (numbers under n) until no single move gains; returns the moves made.
 */
export function moveNodes(
  graph: TieGraph,
  communities: Int32Array,
  resolution: number,
  random: () => number,
  { sums, sizes, order: queue, queued, toward, near }: Scratch,
): number {
  const { n, offsets, targets, weights, strengths } = graph;
  const share = resolution / graph.total;
  // A gain smaller than rounding would let two communities swap a place for ever.
  const least = 1e-12 * graph.total;
  sums.fill(0, 0, n);
  sizes.fill(0, 0, n);
  for (let v = 0; v < n; v++) {
    sums[communities[v]!]! += strengths[v]!;
    sizes[communities[v]!]!++;
  }
  const empty: number[] = [];
  for (let c = n - 1; c >= 0; c--) if (sizes[c] === 0) empty.push(c);
  shufflePlaces(queue, n, random);
  queued.fill(1, 0, n);
  let moves = 0;
  let head = 0;
  for (let waiting = n; waiting > 0; waiting--) {
    const v = queue[head]!;
    head = head + 1 === n ? 0 : head + 1;
    queued[v] = 0;
    const from = communities[v]!;
    let found = 0;
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      const c = communities[targets[e]!]!;
      if (toward[c] === 0) near[found++] = c;
      toward[c]! += weights[e]!;
    }
    const strength = strengths[v]! * share;
    let to = from;
    let best = toward[from]! - strength * (sums[from]! - strengths[v]!) + least;
    for (let k = 0; k < found; k++) {
      const c = near[k]!;
      const gain = toward[c]! - strength * sums[c]!;
      toward[c] = 0;
      if (gain > best && c !== from) {
        best = gain;
        to = c;
      }
    }
    if (best < 0 && sizes[from]! > 1) to = empty.pop()!;
    if (to === from) continue;
    moves++;
    sums[from]! -= strengths[v]!;
    sums[to]! += strengths[v]!;
    if (--sizes[from]! === 0) empty.push(from);
    sizes[to]!++;
    communities[v] = to;
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      const w = targets[e]!;
      if (queued[w] === 1 || communities[w] === to) continue;
      queued[w] = 1;
      queue[(head + waiting - 1) % n] = w;
      waiting++;
    }
  }
  return moves;
}
