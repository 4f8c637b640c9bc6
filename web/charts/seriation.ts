// The order of groups along the sides of the matrix. Neighbouring rows should be groups that work together, so that
// what is tied gathers along the diagonal and what is missing stands away from it.

import { range } from 'd3-array';

/** How strongly the items at two positions of the input belong side by side; symmetric, 0 or more. */
export type Affinity = (i: number, j: number) => number;

const ITERATIONS = 400;
const TIES_ARE_EQUAL_BELOW = 1e-9;

/**
 * The order in which to show `n` groups: a permutation of 0..n-1. The second eigenvector of the Laplacian gives a
 * first order (Fiedler 1973, doi:10.21136/CMJ.1973.101168), then single moves shorten the total length of the ties
 * along the line until none does. Same input, same order; without any affinity the input order stays.
 */
export function seriate(n: number, affinity: Affinity): number[] {
  const weights = range(n).map((i) => range(n).map((j) => (i === j ? 0 : affinity(i, j))));
  if (!weights.some((row) => row.some((weight) => weight > 0))) return range(n);
  const position = fiedler(weights);
  const order = range(n).sort((i, j) => {
    const gap = position[i]! - position[j]!;
    return Math.abs(gap) < TIES_ARE_EQUAL_BELOW ? i - j : gap;
  });
  const better = shorten(order, weights);
  // Both directions are the same arrangement: the one that starts with the earlier item is kept.
  return better[0]! <= better[n - 1]! ? better : better.reverse();
}

/** What `seriate` makes small: the sum, over all pairs, of their affinity times how far apart they stand. */
export function arrangementLength(order: readonly number[], affinity: Affinity): number {
  let length = 0;
  for (let p = 0; p < order.length; p++)
    for (let q = p + 1; q < order.length; q++) length += affinity(order[p]!, order[q]!) * (q - p);
  return length;
}

/** Power iteration on the shifted Laplacian, kept orthogonal to the constant vector. */
function fiedler(weights: readonly number[][]): number[] {
  const n = weights.length;
  const degree = weights.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  const shift = 2 * Math.max(...degree);
  let vector = range(n).map((i) => i - (n - 1) / 2);
  for (let step = 0; step < ITERATIONS; step++) {
    const next = vector.map((value, i) => {
      let sum = (shift - degree[i]!) * value;
      for (let j = 0; j < n; j++) sum += weights[i]![j]! * vector[j]!;
      return sum;
    });
    const mean = next.reduce((sum, value) => sum + value, 0) / n;
    const size = Math.hypot(...next.map((value) => value - mean));
    if (size === 0) return vector;
    vector = next.map((value) => (value - mean) / size);
  }
  return vector;
}

function shorten(start: readonly number[], weights: readonly number[][]): number[] {
  const affinity: Affinity = (i, j) => weights[i]![j]!;
  let order = [...start];
  let length = arrangementLength(order, affinity);
  for (let improved = true; improved; ) {
    improved = false;
    for (let from = 0; from < order.length && !improved; from++) {
      for (let to = 0; to < order.length && !improved; to++) {
        if (from === to) continue;
        const moved = [...order];
        moved.splice(to, 0, ...moved.splice(from, 1));
        const candidate = arrangementLength(moved, affinity);
        if (candidate < length - TIES_ARE_EQUAL_BELOW) {
          order = moved;
          length = candidate;
          improved = true;
        }
      }
    }
  }
  return order;
}
