// Tied to those who are themselves well tied: membership in the centre of gravity of the network.
//
// Principal eigenvector of the symmetrized network, largest = 1 (measures.md, section 5). Bonacich 1972,
// doi:10.1080/0022250X.1972.9989806. STRENGTH when `weighted`. Isolates, and every vertex outside the component with
// the largest eigenvalue: 0. `null` for everybody when two components tie for it (the vector is then not unique), and
// when there is no tie. Range 0 .. 1. Oracle: igraph eigenvector_centrality, numpy eigh.
// graphology-metrics scales to length 1, stops at 1e-6 a vertex or throws when 100 steps do not get there, and answers
// with whatever mixture the start gives when two components tie.
import type { Eigenpair } from '../kernels/leading-eigenpair.ts';
import { leadingEigenpair } from '../kernels/leading-eigenpair.ts';
import type { Network } from '../types.ts';
import { components } from './components.ts';

/** Eigenvalues closer than this, relatively, tie. */
const TIE = 1e-9;
/** A vector that is farther than this from solving its equation is no answer: chains of thousands of organizations. */
const RESIDUAL = 1e-9;

export interface EigenvectorOptions {
  /** By the strength of ties instead of their presence. */
  weighted?: boolean;
  /** Largest = 1 (igraph), Euclidean length 1 (networkx, sna, UCINET), or the square root of 2 (ORA). */
  scale?: EigenvectorScale;
}

export type EigenvectorScale = 'largest' | 'euclidean' | 'ora';

/** Eigenvector centrality of each vertex. */
export function eigenvector(
  network: Network,
  { weighted = false, scale = 'largest' }: EigenvectorOptions = {},
): (number | null)[] {
  const { n, offsets, weights, targets } = network.symmetric;
  // Undirected union: a mutual tie counts once when strengths are ignored.
  const values = weighted ? weights : new Float64Array(targets.length).fill(1);
  const rows = Float64Array.from({ length: n }, (_, v) => {
    return values.subarray(offsets[v]!, offsets[v + 1]!).reduce((a, b) => a + b, 0);
  });
  const { labels, sizes } = components(network);
  const members: number[][] = sizes.map(() => []);
  labels.forEach((label, v) => {
    members[label]!.push(v);
  });
  // An eigenvalue cannot exceed the largest row sum: most small components are ruled out without iterating.
  const candidates = members
    .map((vertices) => ({ vertices, bound: vertices.reduce((most, v) => Math.max(most, rows[v]!), 0) }))
    .filter(({ bound }) => bound > 0)
    .sort((a, b) => b.bound - a.bound || a.vertices[0]! - b.vertices[0]!);
  let first: Eigenpair & { vertices: number[] } = {
    value: 0,
    vector: new Float64Array(),
    residual: 0,
    vertices: [],
  };
  let second = 0;
  for (const { vertices, bound } of candidates) {
    if (bound < first.value * (1 - TIE)) break;
    const pair = leadingEigenpair(network.symmetric, values, vertices);
    if (pair.value > first.value) {
      second = first.value;
      first = { ...pair, vertices };
    } else {
      second = Math.max(second, pair.value);
    }
  }
  if (first.value === 0 || first.residual > RESIDUAL || second >= first.value * (1 - TIE))
    return network.ids.map(() => null);
  const divisor = { largest: first.vector.reduce((a, b) => Math.max(a, b), 0), euclidean: 1, ora: Math.SQRT1_2 }[scale];
  const scores = new Array<number>(n).fill(0);
  first.vertices.forEach((v, i) => {
    scores[v] = first.vector[i]! / divisor;
  });
  return scores;
}
