/**
 * Largest eigenvalue of a small dense symmetric matrix and its eigenvector, by cyclic Jacobi rotations. `matrix` holds
 * k x k values by rows and is overwritten. Source: Golub & Van Loan, Matrix Computations, section 8.5.
 */
export function largestEigenpair(matrix: Float64Array, k: number): { value: number; vector: Float64Array } {
  const vectors = new Float64Array(k * k);
  for (let i = 0; i < k; i++) vectors[i * k + i] = 1;
  const at = (i: number, j: number) => matrix[i * k + j]!;
  for (let round = 0; round < 60; round++) {
    let off = 0;
    let diagonal = 0;
    for (let i = 0; i < k; i++) {
      diagonal = Math.max(diagonal, Math.abs(at(i, i)));
      for (let j = i + 1; j < k; j++) off = Math.max(off, Math.abs(at(i, j)));
    }
    if (off <= 1e-16 * diagonal) break;
    for (let p = 0; p < k; p++) {
      for (let q = p + 1; q < k; q++) if (at(p, q) !== 0) rotate(matrix, vectors, k, p, q);
    }
  }
  let best = 0;
  for (let i = 1; i < k; i++) if (at(i, i) > at(best, best)) best = i;
  return { value: at(best, best), vector: Float64Array.from({ length: k }, (_, i) => vectors[i * k + best]!) };
}

function rotate(matrix: Float64Array, vectors: Float64Array, k: number, p: number, q: number): void {
  const theta = (matrix[q * k + q]! - matrix[p * k + p]!) / (2 * matrix[p * k + q]!);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  for (let i = 0; i < k; i++) {
    const a = matrix[i * k + p]!;
    const b = matrix[i * k + q]!;
    matrix[i * k + p] = c * a - s * b;
    matrix[i * k + q] = s * a + c * b;
    const x = vectors[i * k + p]!;
    const y = vectors[i * k + q]!;
    vectors[i * k + p] = c * x - s * y;
    vectors[i * k + q] = s * x + c * y;
  }
  for (let i = 0; i < k; i++) {
    const a = matrix[p * k + i]!;
    const b = matrix[q * k + i]!;
    matrix[p * k + i] = c * a - s * b;
    matrix[q * k + i] = s * a + c * b;
  }
}
