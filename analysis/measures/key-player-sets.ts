// Every equally good set of key players, by any of the criteria in use: when several sets are best, naming one of them
// would be arbitrary.
//
// Removal: `distance` (DF) or `components` (F, which often cannot tell sets apart) of the remaining network, denominator
// (n-k)(n-k-1); or n(n-1), the removed as isolates: the same winners. Reach: share of all n within m ties of the set,
// members counted (`steps`), or the mean of 1 / distance to the set, members counting 1 (`distance`). Exhaustive: cost
// C(n, k) traversals (measures.md, section 15). Borgatti 2006, doi:10.1007/s10588-006-7084-x. Symmetrized, strength
// ignored. `null` for a set that leaves fewer than two (removal). Oracle: exhaustive search with networkx and scipy.
import { inverseDistances } from '../kernels/reach-rows.ts';
import type { Network } from '../types.ts';

export interface BestSets {
  best: number;
  /** Number of sets that reach it. */
  ties: number;
  /** The first of them in id order, 200 unless told otherwise. */
  sets: number[][];
  evaluated: number;
}

const MOST_LISTED = 200;
/** Scores closer than this are equal. */
const SLACK = 1e-12;

/** What remains when a set has left: distance-weighted fragmentation, or the share of pairs that are cut. */
export function fragmentationWithout(
  { symmetric }: Network,
  removed: readonly number[],
  criterion: 'distance' | 'components',
  denominator: 'remaining' | 'all' = 'remaining',
): number | null {
  const { n } = symmetric;
  const left = denominator === 'all' ? n : n - removed.length;
  if (left < 2 || n - removed.length < 2) return null;
  const joined = criterion === 'distance' ? inverseDistances(symmetric, removed) : joinedPairs(symmetric, removed);
  return 1 - joined / (left * (left - 1));
}

/** The sets of `size` whose leaving fragments the network the most; at most `listed` of them by name. */
export function removalSets(
  network: Network,
  size: number,
  criterion: 'distance' | 'components',
  listed: number = MOST_LISTED,
): BestSets | null {
  const n = network.ids.length;
  if (n - size < 2) return null;
  return bestOf(n, size, listed, (vertices) => fragmentationWithout(network, vertices, criterion)!);
}

/** The sets of `size` that reach the most: a share of all within `steps` ties, or by 1 / distance. */
export function reachSets(
  { symmetric }: Network,
  size: number,
  steps: number | 'distance',
  listed: number = MOST_LISTED,
): BestSets | null {
  const { n } = symmetric;
  if (size > n) return null;
  const near = nearness(symmetric, steps);
  return bestOf(n, size, listed, (vertices) => near(vertices) / n);
}

/**
 * How near the others are to a set of vertices: the sum of 1 / distance to the nearest member, members counting 1, or with
 * `steps` the number within so many ties.
 */
export function nearness(
  symmetric: Network['symmetric'],
  steps: number | 'distance' = 'distance',
): (vertices: readonly number[]) => number {
  const distances = distanceRows(symmetric);
  return (vertices) => {
    let sum = 0;
    for (let u = 0; u < symmetric.n; u++) {
      let nearest = Number.POSITIVE_INFINITY;
      for (const v of vertices) nearest = Math.min(nearest, distances[v]![u]!);
      sum += steps === 'distance' ? 1 / Math.max(1, nearest) : nearest <= steps ? 1 : 0;
    }
    return sum;
  };
}

function bestOf(n: number, size: number, listed: number, score: (vertices: readonly number[]) => number): BestSets {
  const found: BestSets = { best: Number.NEGATIVE_INFINITY, ties: 0, sets: [], evaluated: 0 };
  for (const vertices of subsets(n, size)) {
    const value = score(vertices);
    found.evaluated++;
    if (value > found.best + SLACK) Object.assign(found, { best: value, ties: 0, sets: [] });
    if (value < found.best - SLACK) continue;
    found.ties++;
    if (found.sets.length < listed) found.sets.push(vertices);
  }
  return found;
}

/** Subsets of 0 .. n - 1 of a given size, in lexicographic order. */
export function* subsets(n: number, size: number, from = 0): Generator<number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= n - size; first++) {
    for (const rest of subsets(n, size - 1, first + 1)) yield [first, ...rest];
  }
}

/** Ordered pairs of the remaining vertices that can reach each other. */
function joinedPairs({ n, offsets, targets }: Network['symmetric'], removed: readonly number[]): number {
  const met = new Uint8Array(n);
  for (const v of removed) met[v] = 1;
  let pairs = 0;
  for (let start = 0; start < n; start++) {
    if (met[start]) continue;
    const piece = [start];
    met[start] = 1;
    for (const v of piece) {
      for (const w of targets.subarray(offsets[v]!, offsets[v + 1]!)) {
        if (met[w]) continue;
        met[w] = 1;
        piece.push(w);
      }
    }
    pairs += piece.length * (piece.length - 1);
  }
  return pairs;
}

/** Distances from each vertex, infinite where there is no path. */
function distanceRows({ n, offsets, targets }: Network['symmetric']): Float64Array[] {
  return Array.from({ length: n }, (_, source) => {
    const distances = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
    distances[source] = 0;
    const queue = [source];
    for (const v of queue) {
      for (const w of targets.subarray(offsets[v]!, offsets[v + 1]!)) {
        if (distances[w] !== Number.POSITIVE_INFINITY) continue;
        distances[w] = distances[v]! + 1;
        queue.push(w);
      }
    }
    return distances;
  });
}
