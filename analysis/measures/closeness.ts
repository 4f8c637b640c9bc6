// How few steps an organization is from those it can reach: how fast news from it, or to it, travels.
//
// (r / (n-1)) * (r / T), r = others reached, T = sum of their distances in ties: Wasserman & Faust's form, which stands
// on a disconnected network and equals the classical one on a connected network (measures.md, section 3).
// Wasserman & Faust 1994, doi:10.1017/CBO9780511815478, p. 201. Ignores strength. Isolates: 0; n < 2: `null`.
// Range 0 .. 1. Directed: from the vertex (out) and to the vertex (in), kept apart.
// Oracle: networkx closeness_centrality(wf_improved) on the graph (in) and on its reverse (out). graphology-metrics
// agrees for the in-version with `wassermanFaust`, has no out-version, and would be a second pass.
import { allPairs } from '../kernels/all-pairs.ts';
import type { PairSums } from '../kernels/pair-sums.ts';
import type { Network } from '../types.ts';

/** Closeness by the distances FROM each vertex. `pairs`: the sweep of `network.out`, when it is at hand. */
export function closeness(network: Network, pairs: PairSums = allPairs(network.out)): (number | null)[] {
  return wassermanFaust(pairs.reachedFrom, pairs.distanceFrom);
}

/** Closeness by the distances TO each vertex; `null` where the network has no direction. */
export function closenessIn(network: Network, pairs: PairSums = allPairs(network.out)): (number | null)[] {
  return network.directed ? wassermanFaust(pairs.reachedTo, pairs.distanceTo) : network.ids.map(() => null);
}

function wassermanFaust(reached: Float64Array, distance: Float64Array): (number | null)[] {
  const others = reached.length - 1;
  if (others < 1) return Array.from(reached, () => null);
  return Array.from(reached, (r, v) => (r === 0 ? 0 : (r / others) * (r / distance[v]!)));
}
