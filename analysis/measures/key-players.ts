// The few organizations that together matter most: whose leaving would tear the network apart the most (removal), who
// could together reach the most others (reach). Not the few with the highest score each: their effects overlap.
//
// KPP-NEG: the set whose removal maximizes distance-weighted fragmentation of what remains, denominator
// (n-k)(n-k-1). KPP-POS: the set with the most organizations within m ties, members counted (measures.md, section 15).
// Borgatti 2006, doi:10.1007/s10588-006-7084-x. Symmetrized, strength ignored. Exhaustive for one; for two up to 80
// organizations, for three up to 34; beyond, the best smaller set is extended by the best next one (`exact: false`).
// Nothing above 400 organizations, nor a removal that leaves fewer than two. Equal sets: the first in id order.
// Oracle: R keyplayer fragment, exhaustive search with networkx. graphology-metrics has none.
import { bitCount, reachWithin } from '../kernels/reach-rows.ts';
import type { Network } from '../types.ts';
import { fragmentationWithout, subsets } from './key-player-sets.ts';

export interface KeyPlayerRemoval {
  /** Vertices, ascending. */
  vertices: number[];
  /** Distance-weighted fragmentation of the others once they have left. */
  fragmentation: number;
  /** Every set of this size was tried. */
  exact: boolean;
}

export interface KeyPlayerReach {
  vertices: number[];
  /** Organizations within `steps` ties of one of them, members included. */
  reached: number;
  steps: number;
  exact: boolean;
}

const LARGEST_NETWORK = 400;
const LARGEST_SET = 3;

/** Best sets of one, two and three to lose; empty above 400 vertices. */
export function keyPlayersRemoval(
  network: Network,
  { criterion = 'distance' }: { criterion?: 'distance' | 'components' } = {},
): KeyPlayerRemoval[] {
  const n = network.ids.length;
  return bestSets(n, n - 2, (vertices) => fragmentationWithout(network, vertices, criterion)!).map(
    ({ score, ...set }) => ({
      ...set,
      fragmentation: score,
    }),
  );
}

/** Best sets of one, two and three to reach others within `steps` ties; empty above 400 vertices. */
export function keyPlayersReach({ symmetric }: Network, { steps = 2 }: { steps?: number } = {}): KeyPlayerReach[] {
  const { n } = symmetric;
  const { words, rows } = n <= LARGEST_NETWORK ? reachWithin(symmetric, steps) : { words: 0, rows: new Uint32Array() };
  return bestSets(n, n, (vertices) => {
    let reached = 0;
    for (let i = 0; i < words; i++) {
      let word = 0;
      for (const v of vertices) word |= rows[v * words + i]!;
      reached += bitCount(word);
    }
    return reached;
  }).map(({ score, ...set }) => ({ ...set, reached: score, steps }));
}

interface ScoredSet {
  vertices: number[];
  score: number;
  exact: boolean;
}

/** Scores closer than this are equal: the first set in id order stands. */
const SLACK = 1e-12;

function bestSets(n: number, largest: number, score: (vertices: readonly number[]) => number): ScoredSet[] {
  const found: ScoredSet[] = [];
  if (n > LARGEST_NETWORK) return found;
  for (let size = 1; size <= Math.min(LARGEST_SET, largest); size++) {
    const exact = size === 1 || n <= (size === 2 ? 80 : 34);
    const kept = exact ? [] : found[size - 2]!.vertices;
    let best: ScoredSet | null = null;
    for (const added of subsets(n, size - kept.length)) {
      const vertices = [...kept, ...added];
      if (new Set(vertices).size < size) continue;
      const value = score(vertices);
      if (best === null || value > best.score + SLACK) best = { vertices, score: value, exact };
    }
    if (best === null) break;
    best.vertices.sort((a, b) => a - b);
    found.push(best);
  }
  return found;
}
