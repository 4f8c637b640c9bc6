// How near an organization is to everybody, those it cannot reach counting for nothing: comparable between the main
// network and its small islands.
//
// sum over j of 1/d(i, j) / (n-1), 1/infinity = 0 (measures.md, section 4). Rochat 2009; Marchiori & Latora 2000,
// doi:10.1016/S0378-4371(00)00311-3. Distances in ties, strength ignored. Isolates: 0; n < 2: `null`. Range 0 .. 1.
// Directed: from the vertex (out) and to the vertex (in). Oracle: igraph harmonic_centrality, networkx.
// graphology-metrics has no harmonic closeness.
import { allPairs } from '../kernels/all-pairs.ts';
import type { DistanceSums } from '../kernels/weighted-distances.ts';
import type { Network } from '../types.ts';

/** `mean`: over all others, 0 .. 1 (UCINET, igraph normalized). `sum`: not divided (networkx). */
export type HarmonicForm = 'mean' | 'sum';

/** Harmonic closeness by the distances FROM each vertex. `sums`: the sweep of `network.out`, when it is at hand. */
export function harmonic(
  network: Network,
  sums: DistanceSums = allPairs(network.out),
  form: HarmonicForm = 'mean',
): (number | null)[] {
  return inForm(form, sums.inverseFrom);
}

/** Harmonic closeness by the distances TO each vertex; `null` where the network has no direction. */
export function harmonicIn(
  network: Network,
  sums: DistanceSums = allPairs(network.out),
  form: HarmonicForm = 'mean',
): (number | null)[] {
  return network.directed ? inForm(form, sums.inverseTo) : network.ids.map(() => null);
}

function inForm(form: HarmonicForm, inverse: Float64Array): (number | null)[] {
  const others = inverse.length - 1;
  if (form === 'sum') return Array.from(inverse);
  return Array.from(inverse, (sum) => (others < 1 ? null : sum / others));
}
