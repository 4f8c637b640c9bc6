// Reported by those who are themselves reported (in), or reporting to those who report much (out): eigenvector centrality
// that follows the direction of ties.
//
// x_v = sum over u of a_uv x_u / l (in: igraph, networkx) or the right eigenvector (out: what sna's evcent returns on a
// directed matrix), l the largest eigenvalue (measures.md, section 5). Bonacich 1972, doi:10.1080/0022250X.1972.9989806.
// STRENGTH when `weighted`. Many zeros when not strongly connected; `null` for everybody without a cycle, and when two
// strong components tie for l, since the vector is then not unique. Range 0 .. 1. Oracle: numpy eig, sna.
// graphology-metrics takes the in-version, and stops at 1e-6 a vertex or throws.
import type { Adjacency, Network } from '../types.ts';
import type { EigenvectorOptions } from './eigenvector.ts';
import { strongComponents } from './strong-components.ts';

const STEPS = 200_000;
const PRECISION = 1e-14;
/** Eigenvalues closer than this, relatively, tie. */
const TIE = 1e-9;

export interface DirectedEigenvector {
  /** Largest eigenvalue; 0 when no tie is part of a cycle. */
  value: number;
  /** Strong components that reach it. */
  multiplicity: number;
  scores: (number | null)[];
}

/** Directed eigenvector centrality of each vertex, with its eigenvalue. */
export function eigenvectorDirected(
  network: Network,
  direction: 'in' | 'out',
  { weighted = false, scale = 'largest' }: EigenvectorOptions = {},
): DirectedEigenvector {
  // Attention flows along `flow`; a vertex gathers it from the other side.
  const [flow, gather] = direction === 'in' ? [network.out, network.in] : [network.in, network.out];
  const n = network.ids.length;
  const { labels, sizes } = strongComponents(network);
  const members: number[][] = sizes.map(() => []);
  labels.forEach((label, v) => {
    members[label]!.push(v);
  });
  const cyclic = members
    .filter((vertices) => vertices.length > 1)
    .map((vertices) => ({ vertices, ...iterate(gather, vertices, weighted) }));
  const value = cyclic.reduce((most, component) => Math.max(most, component.value), 0);
  const leading = cyclic.filter((component) => component.value >= value * (1 - TIE));
  const unknown = new Array<null>(n).fill(null);
  if (leading.length !== 1) return { value, multiplicity: leading.length, scores: unknown };
  // Whatever the leading component reaches has a share of its vector; nobody else has.
  const reached = downstream(flow, leading[0]!.vertices);
  const { vector, settled } = iterate(gather, reached, weighted);
  if (!settled) return { value, multiplicity: 1, scores: unknown };
  const divisor = vector.reduce((a, b) => (scale === 'euclidean' ? Math.hypot(a, b) : Math.max(a, b)), 0);
  const scores = new Array<number>(n).fill(0);
  reached.forEach((v, i) => {
    scores[v] = vector[i]! / divisor;
  });
  return { value, multiplicity: 1, scores };
}

/** Power iteration on A + I, which settles on two-mode and cyclic structures too, among some vertices. */
function iterate(gather: Adjacency, vertices: readonly number[], weighted: boolean) {
  const { n, offsets, targets, weights } = gather;
  const local = new Int32Array(n).fill(-1);
  vertices.forEach((v, i) => {
    local[v] = i;
  });
  let vector = new Float64Array(vertices.length).fill(1 / vertices.length);
  let growth = 1;
  for (let step = 0; step < STEPS; step++) {
    const next = Float64Array.from(vertices, (v, i) => {
      let sum = vector[i]!;
      for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
        const u = local[targets[e]!]!;
        if (u >= 0) sum += (weighted ? weights[e]! : 1) * vector[u]!;
      }
      return sum;
    });
    growth = next.reduce((a, b) => a + b, 0);
    let change = 0;
    for (let i = 0; i < next.length; i++) {
      next[i]! /= growth;
      change = Math.max(change, Math.abs(next[i]! - vector[i]!));
    }
    vector = next;
    if (change < PRECISION) return { value: growth - 1, vector, settled: true };
  }
  return { value: growth - 1, vector, settled: false };
}

function downstream({ n, offsets, targets }: Adjacency, start: readonly number[]): number[] {
  const met = new Uint8Array(n);
  const reached = [...start];
  for (const v of start) met[v] = 1;
  for (const v of reached) {
    for (const w of targets.subarray(offsets[v]!, offsets[v + 1]!)) {
      if (met[w]) continue;
      met[w] = 1;
      reached.push(w);
    }
  }
  return reached;
}
