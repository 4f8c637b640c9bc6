// Organizations whose departure cuts others off: without them some partners lose every path to the rest.
//
// Articulation points of the symmetrized network, and how many organizations each cuts off: those that remain outside
// the largest remaining piece of its component (measures.md, section 10). Hopcroft & Tarjan 1973,
// doi:10.1145/362248.362272. Ignores strength. Isolates and n < 3: false, 0. Range of cutOff 0 .. n/2.
// Oracle: igraph articulation_points, networkx. graphology-metrics has none.
import type { Lowpoints } from '../kernels/lowpoints.ts';
import { lowpoints } from '../kernels/lowpoints.ts';
import type { Network } from '../types.ts';

export interface Cutpoints {
  cutpoint: boolean[];
  /** Organizations cut from the largest remaining piece of the component; 0 unless a cutpoint. */
  cutOff: number[];
}

/** Cutpoints and what each cuts off. `forest`: depth-first numbers of `network.symmetric`, when they are at hand. */
export function cutpoints(network: Network, forest: Lowpoints = lowpoints(network.symmetric)): Cutpoints {
  const { parent, root, discovered, low, size } = forest;
  const n = network.ids.length;
  // Pieces that hang on v: subtrees that reach nothing above v; what is left of the component is one more piece.
  const hanging = new Float64Array(n);
  const largest = new Float64Array(n);
  const pieces = new Uint32Array(n);
  for (let w = 0; w < n; w++) {
    const v = parent[w]!;
    if (v < 0 || low[w]! < discovered[v]!) continue;
    hanging[v]! += size[w]!;
    largest[v] = Math.max(largest[v]!, size[w]!);
    pieces[v]!++;
  }
  const cutpoint: boolean[] = [];
  const cutOff: number[] = [];
  for (let v = 0; v < n; v++) {
    const others = size[root[v]!]! - 1;
    const above = others - hanging[v]!;
    const cuts = pieces[v]! + (above > 0 ? 1 : 0) > 1;
    cutpoint.push(cuts);
    cutOff.push(cuts ? others - Math.max(above, largest[v]!) : 0);
  }
  return { cutpoint, cutOff };
}
