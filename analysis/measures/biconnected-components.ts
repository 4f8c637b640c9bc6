// The blocks of the network: sets of organizations that stay connected whoever among them leaves.
//
// Biconnected components of the symmetrized network (measures.md, section 10): a bridge is a block of two, an isolate
// belongs to none, a cutpoint to several. Hopcroft & Tarjan 1973, doi:10.1145/362248.362272. Ignores strength.
// Oracle: networkx biconnected_components. graphology-metrics has none.
import type { Lowpoints } from '../kernels/lowpoints.ts';
import { lowpoints } from '../kernels/lowpoints.ts';
import type { Network } from '../types.ts';

/**
 * Blocks as ascending lists of vertices, sorted. `forest`: depth-first numbers of `network.symmetric`, when they are at
 * hand.
 */
export function biconnectedComponents(network: Network, forest: Lowpoints = lowpoints(network.symmetric)): number[][] {
  const { order, parent, discovered, low } = forest;
  // A vertex opens a block with its parent when its subtree reaches nothing above that parent; it joins its parent's
  // block otherwise. Parents come first in the order.
  const block = new Int32Array(network.ids.length).fill(-1);
  const blocks: number[][] = [];
  for (const w of order) {
    const v = parent[w]!;
    if (v < 0) continue;
    if (low[w]! >= discovered[v]!) {
      block[w] = blocks.length;
      blocks.push([v, w]);
    } else {
      block[w] = block[v]!;
      blocks[block[w]]!.push(w);
    }
  }
  for (const members of blocks) members.sort((a, b) => a - b);
  return blocks.sort((a, b) => compare(a, b));
}

/** Number of blocks that each vertex is part of: 0 for an isolate, two or more for a cutpoint. */
export function blockCounts(network: Network): number[] {
  const counts = network.ids.map(() => 0);
  for (const block of biconnectedComponents(network)) for (const v of block) counts[v]!++;
  return counts;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((v, i) => v !== b[i]);
  return at < 0 ? a.length - b.length : a[at]! - (b[at] ?? -1);
}
