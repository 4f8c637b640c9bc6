// Where attention ends up when it follows ties at random: an organization counts for more when those tied to it count.
//
// x = a M'x + (1-a)/n, a = .85, M the row-normalized ties; an organization without a tie out gives 1/n to everybody
// (measures.md, section 6). Brin & Page 1998, doi:10.1016/S0169-7552(98)00110-X. STRENGTH when `weighted`.
// Isolates: the share that everybody gets; n = 0: empty. Sums to 1; range 0 .. 1. Oracle: igraph, networkx.
// Computed by graphology-metrics: its result is right once its tolerance (1e-6 a vertex by default, coarser than many
// of the values themselves) is tightened. It does not stop on an empty graph, hence the guard.
import computePagerank from 'graphology-metrics/centrality/pagerank.js';
import { toGraphology } from '../graph/to-graphology.ts';
import type { Network } from '../types.ts';

/** Total change per vertex at which the iteration stops, and a bound that .85^k reaches long before. */
const PRECISION = { tolerance: 1e-15, maxIterations: 1_000 };

/** PageRank of each vertex. `weighted`: follow ties in proportion to their strength. */
export function pagerank(network: Network, { weighted = false }: { weighted?: boolean } = {}): number[] {
  if (network.ids.length === 0) return [];
  const graph = toGraphology(network);
  const ranks = computePagerank(graph, { getEdgeWeight: weighted ? 'weight' : null, alpha: 0.85, ...PRECISION });
  return network.ids.map((_, v) => ranks[v]!);
}
