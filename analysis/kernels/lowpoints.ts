import type { Traversable } from './pair-sums.ts';

/** A depth-first forest with the numbers that cutpoints and bridges are read from. */
export interface Lowpoints {
  /** Vertices in the order in which they were met: a parent before its children. */
  order: Uint32Array;
  /** Parent in the forest; -1 for the root of a component. */
  parent: Int32Array;
  /** Root of the component's tree. */
  root: Uint32Array;
  /** Place in `order`. */
  discovered: Uint32Array;
  /** Smallest `discovered` reached from v's subtree by one tie outside the tree. */
  low: Uint32Array;
  /** Vertices in v's subtree, v included. */
  size: Uint32Array;
}

/** Iterative depth-first search of a symmetric simple adjacency. Source: Tarjan 1972, doi:10.1137/0201010. */
export function lowpoints({ n, offsets, targets }: Traversable): Lowpoints {
  const order = new Uint32Array(n);
  const parent = new Int32Array(n).fill(-1);
  const root = new Uint32Array(n);
  const discovered = new Uint32Array(n);
  const low = new Uint32Array(n);
  const size = new Uint32Array(n);
  const cursor = offsets.slice(0, n);
  const stack = new Uint32Array(n);
  const met = new Uint8Array(n);
  let count = 0;
  const meet = (v: number, from: number, start: number): void => {
    met[v] = 1;
    parent[v] = from;
    root[v] = start;
    discovered[v] = low[v] = count;
    size[v] = 1;
    order[count++] = v;
  };
  for (let start = 0; start < n; start++) {
    if (met[start]) continue;
    meet(start, -1, start);
    let depth = 1;
    stack[0] = start;
    while (depth > 0) {
      const v = stack[depth - 1]!;
      if (cursor[v]! < offsets[v + 1]!) {
        const w = targets[cursor[v]!++]!;
        if (!met[w]) {
          meet(w, v, start);
          stack[depth++] = w;
        } else if (w !== parent[v]) {
          low[v] = Math.min(low[v]!, discovered[w]!);
        }
        continue;
      }
      depth--;
      const up = parent[v]!;
      if (up < 0) continue;
      low[up] = Math.min(low[up]!, low[v]!);
      size[up]! += size[v]!;
    }
  }
  return { order, parent, root, discovered, low, size };
}
