// Ties that nothing doubles: without one of them, some organizations lose every path to the rest.
//
// Cut ties of the symmetrized network (measures.md, section 10). Tarjan 1974, doi:10.1016/0020-0190(74)90003-9.
// Ignores strength. Isolates and n < 2: none. Oracle: igraph bridges, networkx bridges. graphology-metrics has none.
import type { Lowpoints } from '../kernels/lowpoints.ts';
import { lowpoints } from '../kernels/lowpoints.ts';
import type { Network } from '../types.ts';

/**
 * Bridges as pairs of vertices, the smaller first, sorted. `forest`: depth-first numbers of `network.symmetric`, when
 * they are at hand.
 */
export function bridges(network: Network, forest: Lowpoints = lowpoints(network.symmetric)): [number, number][] {
  const found: [number, number][] = [];
  for (const w of forest.order) {
    const v = forest.parent[w]!;
    if (v >= 0 && forest.low[w]! > forest.discovered[v]!) found.push(v < w ? [v, w] : [w, v]);
  }
  return found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}
