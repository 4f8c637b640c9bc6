// How much an organization's partners work with each other: 1 = all of them do, 0 = only through it.
//
// Ties among the neighbours / pairs of neighbours, in the symmetrized network (measures.md, section 8). Watts & Strogatz
// 1998, doi:10.1038/30918. Ignores strength. `null` below two neighbours: nothing could be closed (networkx and igraph
// give 0 or NaN). Range 0 .. 1. Oracle: igraph transitivity_local, networkx clustering, for two neighbours or more.
// graphology-metrics has no clustering coefficient.
import { triangles } from '../kernels/triangles.ts';
import type { Network } from '../types.ts';
import { degree } from './degree.ts';

/** Local clustering of each vertex. `counts`: its triangles, when they are at hand. */
export function clustering(network: Network, counts: Float64Array = triangles(network.symmetric)): (number | null)[] {
  return degree(network).map((k, v) => (k < 2 ? null : counts[v]! / ((k * (k - 1)) / 2)));
}
