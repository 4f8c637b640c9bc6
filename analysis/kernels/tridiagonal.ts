/**
 * Largest eigenvalue of a symmetric tridiagonal matrix and its eigenvector (Euclidean norm 1). `beside` are the entries
 * next to the diagonal, all positive, as Lanczos leaves them: the eigenvector is then positive too. Bisection on whether
 * x - T is positive definite, then inverse iteration from just above, where elimination needs no pivoting.
 * Source: Golub & Van Loan, Matrix Computations, sections 8.4 and 7.6.
 */
export function largestTridiagonal(
  diagonal: readonly number[],
  beside: readonly number[],
): { value: number; vector: Float64Array } {
  const k = diagonal.length;
  const around = (i: number) => (i > 0 ? beside[i - 1]! : 0) + (i + 1 < k ? beside[i]! : 0);
  let low = Math.max(...diagonal);
  let high = Math.max(...diagonal.map((d, i) => d + around(i)));
  // Enough halvings to exhaust the digits of a double.
  for (let round = 0; round < 100; round++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (isAbove(middle, diagonal, beside)) high = middle;
    else low = middle;
  }
  const shift = high + 1e-15 * Math.max(1, Math.abs(high));
  let vector = new Float64Array(k).fill(1 / Math.sqrt(k));
  for (let round = 0; round < 4; round++) vector = unit(solve(shift, diagonal, beside, vector));
  return { value: high, vector };
}

/** Is x larger than every eigenvalue? */
function isAbove(x: number, diagonal: readonly number[], beside: readonly number[]): boolean {
  let pivot = 1;
  for (let i = 0; i < diagonal.length; i++) {
    pivot = x - diagonal[i]! - (i > 0 ? beside[i - 1]! ** 2 / pivot : 0);
    if (pivot <= 0) return false;
  }
  return true;
}

/** Solves (shift - T) y = x; pivots lost to rounding count as the smallest positive ones. */
function solve(
  shift: number,
  diagonal: readonly number[],
  beside: readonly number[],
  x: Float64Array,
): Float64Array<ArrayBuffer> {
  const k = x.length;
  const floor = 1e-16 * Math.max(1, Math.abs(shift));
  const pivots = new Float64Array(k);
  const y = x.slice();
  for (let i = 0; i < k; i++) {
    const factor = i > 0 ? beside[i - 1]! / pivots[i - 1]! : 0;
    pivots[i] = Math.max(floor, shift - diagonal[i]! - factor * (i > 0 ? beside[i - 1]! : 0));
    if (i > 0) y[i]! += factor * y[i - 1]!;
  }
  for (let i = k - 1; i >= 0; i--) {
    y[i] = (y[i]! + (i + 1 < k ? beside[i]! * y[i + 1]! : 0)) / pivots[i]!;
  }
  return y;
}

function unit(x: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const norm = Math.sqrt(x.reduce((sum, value) => sum + value * value, 0));
  return x.map((value) => value / norm);
}
