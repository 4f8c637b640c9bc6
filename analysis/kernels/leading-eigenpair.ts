import type { Adjacency } from '../types.ts';
import { largestTridiagonal } from './tridiagonal.ts';

export interface Eigenpair {
  value: number;
  /** Non-negative, parallel to `members`, Euclidean norm 1. */
  vector: Float64Array;
  /** Relative residual |Ax - value x| / value reached. */
  residual: number;
}

const STEPS = 40;
const RESTARTS = 300;
const PRECISION = 1e-13;

/**
 * Largest eigenvalue of one connected component of a symmetric adjacency and its (Perron) eigenvector. Restarted
 * Lanczos with full reorthogonalization: plain power iteration needs millions of steps on a long chain of
 * organizations and never settles on a two-mode component, whose smallest eigenvalue is minus the largest.
 * `values` are parallel to `adjacency.targets`. Source: Golub & Van Loan, Matrix Computations, section 10.1.
 */
export function leadingEigenpair(adjacency: Adjacency, values: Float64Array, members: readonly number[]): Eigenpair {
  const k = members.length;
  const multiply = localProduct(adjacency, values, members);
  let start: Float64Array = new Float64Array(k).fill(1 / Math.sqrt(k));
  let best: Eigenpair = { value: 0, vector: start, residual: Number.POSITIVE_INFINITY };
  for (let restart = 0; restart < RESTARTS && best.residual > PRECISION; restart++) {
    const ritz = lanczos(multiply, start);
    const image = multiply(ritz.vector);
    let error = 0;
    for (let i = 0; i < k; i++) error += (image[i]! - ritz.value * ritz.vector[i]!) ** 2;
    const residual = Math.sqrt(error) / ritz.value;
    // At the limit of doubles the residual stops falling: keep the best and stop.
    if (restart > 0 && residual >= best.residual && residual < 1e-11) break;
    if (residual < best.residual) best = { ...ritz, residual };
    start = ritz.vector;
  }
  return { ...best, vector: best.vector.map(Math.abs) };
}

function lanczos(multiply: (x: Float64Array) => Float64Array, start: Float64Array): Omit<Eigenpair, 'residual'> {
  const basis: Float64Array[] = [start];
  const diagonal: number[] = [];
  const beside: number[] = [];
  for (let step = 0; step < Math.min(STEPS, start.length); step++) {
    const w = multiply(basis[step]!);
    diagonal.push(dot(w, basis[step]!));
    // Twice is enough (Kahan & Parlett): the second pass removes what rounding left of the first.
    for (let pass = 0; pass < 2; pass++) for (const q of basis) subtract(w, q, dot(w, q));
    const norm = Math.sqrt(dot(w, w));
    if (norm < 1e-13 * Math.abs(diagonal[0]!) || norm === 0) break;
    beside.push(norm);
    basis.push(w.map((x) => x / norm));
  }
  const { value, vector } = largestTridiagonal(diagonal, beside.slice(0, diagonal.length - 1));
  const combined = new Float64Array(start.length);
  vector.forEach((weight, i) => {
    subtract(combined, basis[i]!, -weight);
  });
  const norm = Math.sqrt(dot(combined, combined));
  return { value, vector: combined.map((x) => x / norm) };
}

function localProduct({ offsets, targets, n }: Adjacency, values: Float64Array, members: readonly number[]) {
  const local = new Int32Array(n);
  members.forEach((v, i) => {
    local[v] = i;
  });
  return (x: Float64Array): Float64Array =>
    Float64Array.from(members, (v) => {
      let sum = 0;
      for (let e = offsets[v]!; e < offsets[v + 1]!; e++) sum += values[e]! * x[local[targets[e]!]!]!;
      return sum;
    });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function subtract(a: Float64Array, b: Float64Array, factor: number): void {
  for (let i = 0; i < a.length; i++) a[i]! -= factor * b[i]!;
}
