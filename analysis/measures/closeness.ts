// How few steps an organization is from those it can reach: how fast news from it, or to it, travels.
//
// (r / (n-1)) * (r / T), r = others reached, T = sum of their distances in ties: Wasserman & Faust's form, which stands
// on a disconnected network and equals the classical one on a connected network (measures.md, section 3).
// Wasserman & Faust 1994, doi:10.1017/CBO9780511815478, p. 201. Ignores strength. Isolates: 0; n < 2: `null`.
// Range 0 .. 1. Directed: from the vertex (out) and to the vertex (in), kept apart.
// Other forms: see CLOSENESS_FORMS; with lengths 1 / strength: give `weightedDistances` as the sums.
// Oracle: networkx closeness_centrality(wf_improved) on the graph (in) and on its reverse (out). graphology-metrics
// agrees for the in-version with `wassermanFaust`, has no out-version, and would be a second pass.
import { allPairs } from '../kernels/all-pairs.ts';
import type { DistanceSums } from '../kernels/weighted-distances.ts';
import type { Network } from '../types.ts';

/** One vertex: others reached, sum of their distances, how many others there are, the largest finite distance. */
type Form = (reached: number, distance: number, others: number, diameter: number) => number | null;

/**
 * What is made of the vertices that cannot be reached.
 * `wasserman-faust`: the share reached scales the value. `classical`: `null` unless everybody is reached. `component`
 * (igraph, graph-tool): they are left out; isolates `null`. `ucinet`: as far as the largest distance + 1. `ora`: as far as
 * n. `sna`: 0 as soon as one is out of reach.
 */
export const CLOSENESS_FORMS = {
  'wasserman-faust': (reached, distance, others) => (reached === 0 ? 0 : (reached / others) * (reached / distance)),
  classical: (reached, distance, others) => (reached === others ? others / distance : null),
  component: (reached, distance) => (reached === 0 ? null : reached / distance),
  ucinet: (reached, distance, others, diameter) => others / (distance + (others - reached) * (diameter + 1)),
  ora: (reached, distance, others) => others / (distance + (others - reached) * (others + 1)),
  sna: (reached, distance, others) => (reached === others ? others / distance : 0),
} as const satisfies Record<string, Form>;

export type ClosenessForm = keyof typeof CLOSENESS_FORMS;

/** Closeness by the distances FROM each vertex. `sums`: the sweep of `network.out`, when it is at hand. */
export function closeness(
  network: Network,
  sums: DistanceSums = allPairs(network.out),
  form: ClosenessForm = 'wasserman-faust',
): (number | null)[] {
  return inForm(form, sums.reachedFrom, sums.distanceFrom, sums.diameter);
}

/** Closeness by the distances TO each vertex; `null` where the network has no direction. */
export function closenessIn(
  network: Network,
  sums: DistanceSums = allPairs(network.out),
  form: ClosenessForm = 'wasserman-faust',
): (number | null)[] {
  return network.directed ? inForm(form, sums.reachedTo, sums.distanceTo, sums.diameter) : network.ids.map(() => null);
}

function inForm(form: ClosenessForm, reached: Float64Array, distance: Float64Array, diameter: number) {
  const others = reached.length - 1;
  const value: Form = CLOSENESS_FORMS[form];
  return Array.from(reached, (r, v) => (others < 1 ? null : value(r, distance[v]!, others, diameter)));
}
