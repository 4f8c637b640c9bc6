// The few organizations that together matter most: whose leaving would tear the network apart the most (removal), who
// could together reach the most others (reach). Not the few with the highest score each: their effects overlap.
//
// KPP-NEG: the set whose removal maximizes distance-weighted fragmentation of what remains, denominator
// (n-k)(n-k-1). KPP-POS: the set with the most organizations within m ties, members counted, or with the largest sum of
// 1 / distance to it (measures.md, section 15). Borgatti 2006, doi:10.1007/s10588-006-7084-x. Symmetrized, strength
// ignored. Exhaustive for one; for two up to 80 organizations, for three up to 34; beyond, the best smaller set is
// extended by the best next one (`exact: false`). Nothing above 400 organizations, nor a removal that leaves fewer than
// two. Equal sets: the first in id order stands, and `equallyGood` counts them. Every one of them:
// `everyRemoval`, `everyReach`.
// Oracle: R keyplayer fragment, exhaustive search with networkx. graphology-metrics has none.
import { bitCount, reachWithin } from '../kernels/reach-rows.ts';
import type { Network } from '../types.ts';
import { fragmentationWithout, nearness, reachSets, removalSets, subsets } from './key-player-sets.ts';

export interface KeyPlayerRemoval {
  /** Vertices, ascending. */
  vertices: number[];
  /** Fragmentation of the others once they have left. */
  fragmentation: number;
  /** Every set of this size was tried. */
  exact: boolean;
  /** Sets of this size that do as well, itself included; `null` unless `exact`. */
  equallyGood: number | null;
}

export interface KeyPlayerReach {
  vertices: number[];
  /** Organizations within `steps` ties of one of them, members included; the sum of 1 / distance without `steps`. */
  reached: number;
  steps: number | null;
  exact: boolean;
  equallyGood: number | null;
}

export interface RemovalOptions {
  criterion?: 'distance' | 'components';
  /** Pairs of the remaining organizations, or of all, the removed as isolates: the same sets, other figures. */
  denominator?: 'remaining' | 'all';
}

const LARGEST_NETWORK = 400;
const LARGEST_SET = 3;

/** Best sets of one, two and three to lose; empty above 400 vertices. */
export function keyPlayersRemoval(
  network: Network,
  { criterion = 'distance', denominator = 'remaining' }: RemovalOptions = {},
): KeyPlayerRemoval[] {
  const n = network.ids.length;
  const left = (vertices: readonly number[]) => fragmentationWithout(network, vertices, criterion, denominator)!;
  return bestSets(n, n - 2, left).map(({ score, ...set }) => ({ ...set, fragmentation: score }));
}

/** Best sets of one, two and three to reach others within `steps` ties; empty above 400 vertices. */
export function keyPlayersReach(
  { symmetric }: Network,
  { steps = 2 }: { steps?: number | 'distance' } = {},
): KeyPlayerReach[] {
  const { n } = symmetric;
  if (n > LARGEST_NETWORK) return [];
  const within = (limit: number) => {
    const { words, rows } = reachWithin(symmetric, limit);
    return (vertices: readonly number[]) => {
      let reached = 0;
      for (let i = 0; i < words; i++) {
        let word = 0;
        for (const v of vertices) word |= rows[v * words + i]!;
        reached += bitCount(word);
      }
      return reached;
    };
  };
  const near = steps === 'distance' ? nearness(symmetric) : within(steps);
  const counted = steps === 'distance' ? null : steps;
  return bestSets(n, n, near).map(({ score, ...set }) => ({ ...set, reached: score, steps: counted }));
}

/** Every best set to lose, of each size that can be tried whole; at most 200 of a size (measures.md, section 15). */
export function everyRemoval(network: Network): KeyPlayerRemoval[] {
  const n = network.ids.length;
  return triedWhole(n, n - 2).flatMap((size) => {
    const { best, ties, sets } = removalSets(network, size, 'distance')!;
    return sets.map((vertices) => ({ vertices, fragmentation: best, exact: true, equallyGood: ties }));
  });
}

/** Every best set to reach others within two ties, likewise. */
export function everyReach(network: Network, steps = 2): KeyPlayerReach[] {
  const n = network.ids.length;
  return triedWhole(n, n).flatMap((size) => {
    const { best, ties, sets } = reachSets(network, size, steps)!;
    // A share of n back to a number of organizations.
    const reached = Math.round(best * n);
    return sets.map((vertices) => ({ vertices, reached, steps, exact: true, equallyGood: ties }));
  });
}

function triedWhole(n: number, largest: number): number[] {
  return n > LARGEST_NETWORK ? [] : [1, 2, 3].filter((size) => size <= largest && exhaustive(n, size));
}

interface ScoredSet {
  vertices: number[];
  score: number;
  exact: boolean;
  equallyGood: number | null;
}

/** Scores closer than this are equal: the first set in id order stands. */
const SLACK = 1e-12;

function exhaustive(n: number, size: number): boolean {
  return size === 1 || n <= (size === 2 ? 80 : 34);
}

function bestSets(n: number, largest: number, score: (vertices: readonly number[]) => number): ScoredSet[] {
  const found: ScoredSet[] = [];
  if (n > LARGEST_NETWORK) return found;
  for (let size = 1; size <= Math.min(LARGEST_SET, largest); size++) {
    const exact = exhaustive(n, size);
    const kept = exact ? [] : found[size - 2]!.vertices;
    let best: ScoredSet | null = null;
    let ties = 0;
    for (const added of subsets(n, size - kept.length)) {
      const vertices = [...kept, ...added];
      if (new Set(vertices).size < size) continue;
      const value = score(vertices);
      if (best === null || value > best.score + SLACK) {
        best = { vertices, score: value, exact, equallyGood: null };
        ties = 0;
      }
      if (value >= best.score - SLACK) ties++;
    }
    if (best === null) break;
    best.vertices.sort((a, b) => a - b);
    found.push({ ...best, equallyGood: exact ? ties : null });
  }
  return found;
}
