// Whether eigenvector centrality can be trusted: with a small gap between the two largest eigenvalues, a tie more or less
// turns the vector.
//
// l1 and l1 - l2 of the symmetrized network (measures.md, section 5): Householder's reduction to three diagonals, then
// bisection by counting sign changes. Golub & Van Loan, Matrix Computations, sections 8.3 and 8.4. STRENGTH when
// `weighted`. `null` above 400 vertices (n^3), for n < 2 and without a tie. Range of the gap 0 .. l1 + 1.
// Oracle: numpy eigh.
import type { Network } from '../types.ts';

const LARGEST_NETWORK = 400;
/** Enough halvings to exhaust the digits of a double. */
const HALVINGS = 110;

export interface SpectralGap {
  /** Largest eigenvalue. */
  largest: number;
  /** Largest minus second largest. */
  gap: number;
}

/** The two largest eigenvalues of the symmetrized network. */
export function spectralGap(network: Network, { weighted = false } = {}): SpectralGap | null {
  const { n, offsets, targets, weights } = network.symmetric;
  if (n < 2 || n > LARGEST_NETWORK || targets.length === 0) return null;
  const matrix = Array.from({ length: n }, () => new Float64Array(n));
  for (let v = 0; v < n; v++) {
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) matrix[v]![targets[e]!] = weighted ? weights[e]! : 1;
  }
  const beside = reduce(matrix);
  const diagonal = Float64Array.from(matrix, (row, i) => row[i]!);
  const largest = eigenvalue(diagonal, beside, 1);
  return { largest, gap: largest - eigenvalue(diagonal, beside, 2) };
}

/** Turns a symmetric matrix into one of three diagonals with the same eigenvalues, in place; the entries beside the middle. */
function reduce(matrix: readonly Float64Array[]): Float64Array {
  const n = matrix.length;
  const beside = new Float64Array(n - 1);
  const v = new Float64Array(n);
  const w = new Float64Array(n);
  for (let k = 0; k < n - 1; k++) {
    let norm = 0;
    for (let i = k + 1; i < n; i++) norm += matrix[i]![k]! ** 2;
    const first = matrix[k + 1]![k]!;
    beside[k] = first > 0 ? -Math.sqrt(norm) : Math.sqrt(norm);
    // Nothing to reflect: the column ends here already.
    if (norm === first ** 2) {
      beside[k] = first;
      continue;
    }
    const length = Math.sqrt(norm - first ** 2 + (first - beside[k]!) ** 2);
    for (let i = k + 1; i < n; i++) v[i] = (i === k + 1 ? first - beside[k]! : matrix[i]![k]!) / length;
    let along = 0;
    for (let i = k + 1; i < n; i++) {
      const row = matrix[i]!;
      let sum = 0;
      for (let j = k + 1; j < n; j++) sum += row[j]! * v[j]!;
      w[i] = 2 * sum;
      along += w[i]! * v[i]!;
    }
    for (let i = k + 1; i < n; i++) w[i]! -= along * v[i]!;
    for (let i = k + 1; i < n; i++) {
      const row = matrix[i]!;
      for (let j = k + 1; j < n; j++) row[j]! -= v[i]! * w[j]! + w[i]! * v[j]!;
    }
  }
  return beside;
}

/** The eigenvalue of that rank, 1 = largest. */
function eigenvalue(diagonal: Float64Array, beside: Float64Array, rank: number): number {
  const radius = diagonal.map((_, i) => Math.abs(beside[i - 1] ?? 0) + Math.abs(beside[i] ?? 0));
  let low = diagonal.reduce((least, d, i) => Math.min(least, d - radius[i]!), Number.POSITIVE_INFINITY);
  let high = diagonal.reduce((most, d, i) => Math.max(most, d + radius[i]!), Number.NEGATIVE_INFINITY);
  for (let round = 0; round < HALVINGS; round++) {
    const middle = (low + high) / 2;
    if (countAbove(middle, diagonal, beside) >= rank) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Eigenvalues larger than x: the negative pivots of x - T (Sylvester's law of inertia). */
function countAbove(x: number, diagonal: Float64Array, beside: Float64Array): number {
  let above = 0;
  let pivot = 1;
  for (let i = 0; i < diagonal.length; i++) {
    pivot = x - diagonal[i]! - (i > 0 ? beside[i - 1]! ** 2 / pivot : 0);
    // A pivot lost to rounding divides the next one: any tiny number stands for it.
    if (pivot === 0) pivot = Number.EPSILON;
    if (pivot < 0) above++;
  }
  return above;
}
