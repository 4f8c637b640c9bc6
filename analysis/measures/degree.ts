// With how many others an organization has a tie: how busy it is, not how it bridges.
//
// k_i = number of ties; directed: in + out = "all", and neighbours count a mutual tie once (measures.md, section 1).
// Freeman 1978, doi:10.1016/0378-8733(78)90021-7. Ignores strength. Isolates and n < 3: counted as any other.
// Range 0 .. n - 1 (arcs in and out together: 0 .. 2(n - 1)). Oracle: igraph, networkx.
import type { Adjacency, Network } from '../types.ts';

/** Number of different neighbours of each vertex: a mutual tie of a directed network counts once. */
export function degree(network: Network): number[] {
  return counts(network.symmetric);
}

/** Number of ties that leave each vertex; `null` where the network has no direction. */
export function outDegree(network: Network): (number | null)[] {
  return network.directed ? counts(network.out) : network.ids.map(() => null);
}

/** Number of ties that arrive at each vertex; `null` where the network has no direction. */
export function inDegree(network: Network): (number | null)[] {
  return network.directed ? counts(network.in) : network.ids.map(() => null);
}

/** Ties in and out together: a mutual tie counts twice (sna's "freeman"); without direction, the number of ties. */
export function totalDegree(network: Network): number[] {
  const own = counts(network.out);
  if (!network.directed) return own;
  return counts(network.in).map((k, v) => k + own[v]!);
}

function counts({ n, offsets }: Adjacency): number[] {
  return Array.from({ length: n }, (_, v) => offsets[v + 1]! - offsets[v]!);
}
