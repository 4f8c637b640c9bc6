// The separate pieces of the network: who can reach whom at all, through ties in any direction.
//
// Connected components of the symmetrized network; an isolate is a component of one (measures.md, section 10).
// Hopcroft & Tarjan 1973, doi:10.1145/362248.362272. Ignores strength. Range 1 .. n (0 for an empty network).
// Oracle: igraph, networkx.
import type { Network } from '../types.ts';

export interface Components {
  /** Component of each vertex; components are numbered by their first vertex. */
  labels: number[];
  /** Vertices of each component. */
  sizes: number[];
}

/** Components of the network. */
export function components({ symmetric: { n, offsets, targets } }: Network): Components {
  const labels = new Array<number>(n).fill(-1);
  const sizes: number[] = [];
  const queue = new Uint32Array(n);
  for (let start = 0; start < n; start++) {
    if (labels[start] !== -1) continue;
    const label = sizes.length;
    let tail = 1;
    queue[0] = start;
    labels[start] = label;
    for (let head = 0; head < tail; head++) {
      const v = queue[head]!;
      for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
        const w = targets[e]!;
        if (labels[w] !== -1) continue;
        labels[w] = label;
        queue[tail++] = w;
      }
    }
    sizes.push(tail);
  }
  return { labels, sizes };
}
