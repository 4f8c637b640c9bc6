// Whether eigenvector centrality can be trusted: with a small gap between the two largest eigenvalues, a tie more or less
// turns the vector.
//
// l1 and l1 - l2 of the symmetrized network (measures.md, section 5), by Jacobi rotations: Golub & Van Loan, Matrix
// Computations, section 8.5. STRENGTH when `weighted`. `null` above 400 vertices (n^3) and for n < 2. Oracle: numpy eigh.
import type { Network } from '../types.ts';

const LARGEST_NETWORK = 400;
const SWEEPS = 60;

export interface SpectralGap {
  /** Largest eigenvalue. */
  largest: number;
  /** Largest minus second largest. */
  gap: number;
}

/** The two largest eigenvalues of the symmetrized network. */
export function spectralGap(network: Network, { weighted = false } = {}): SpectralGap | null {
  const { n, offsets, targets, weights } = network.symmetric;
  if (n < 2 || n > LARGEST_NETWORK) return null;
  const matrix = Array.from({ length: n }, () => new Float64Array(n));
  for (let v = 0; v < n; v++) {
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) matrix[v]![targets[e]!] = weighted ? weights[e]! : 1;
  }
  for (let sweep = 0; sweep < SWEEPS && beside(matrix) > 1e-24; sweep++) {
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(matrix, p, q);
  }
  const [largest, second] = matrix.map((row, i) => row[i]!).sort((a, b) => b - a) as [number, number];
  return { largest, gap: largest - second };
}

/** Sum of squares off the diagonal, relative to all. */
function beside(matrix: readonly Float64Array[]): number {
  let off = 0;
  let all = 0;
  matrix.forEach((row, i) => {
    row.forEach((value, j) => {
      all += value ** 2;
      if (i !== j) off += value ** 2;
    });
  });
  return all === 0 ? 0 : off / all;
}

function rotate(matrix: readonly Float64Array[], p: number, q: number): void {
  const apq = matrix[p]![q]!;
  if (apq === 0) return;
  const theta = (matrix[q]![q]! - matrix[p]![p]!) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta ** 2 + 1));
  const c = 1 / Math.sqrt(t ** 2 + 1);
  const s = t * c;
  for (const row of matrix) {
    const [a, b] = [row[p]!, row[q]!];
    row[p] = c * a - s * b;
    row[q] = s * a + c * b;
  }
  const [one, other] = [matrix[p]!, matrix[q]!];
  for (let k = 0; k < one.length; k++) {
    const [a, b] = [one[k]!, other[k]!];
    one[k] = c * a - s * b;
    other[k] = s * a + c * b;
  }
}
