// Which organizations can all reach each other along the direction of ties.
//
// Strongly connected components of the directed network (measures.md, section 10; UCINET counts these as its components).
// Tarjan 1972, doi:10.1137/0201010. Ignores strength. Without direction: the components. Range of their number 1 .. n.
// Oracle: igraph, networkx, sna. graphology-metrics has none.
import type { Network } from '../types.ts';
import type { Components } from './components.ts';

/** Strong components, numbered by their first vertex. */
export function strongComponents({ out: { n, offsets, targets } }: Network): Components {
  const labels = new Array<number>(n).fill(-1);
  const met = new Int32Array(n).fill(-1);
  const low = new Int32Array(n);
  const cursor = offsets.slice(0, n);
  const waiting: number[] = [];
  let count = 0;
  for (let start = 0; start < n; start++) {
    if (met[start] !== -1) continue;
    const path = [start];
    met[start] = low[start] = count++;
    waiting.push(start);
    while (path.length > 0) {
      const v = path[path.length - 1]!;
      if (cursor[v]! < offsets[v + 1]!) {
        const w = targets[cursor[v]!++]!;
        if (met[w] === -1) {
          met[w] = low[w] = count++;
          waiting.push(w);
          path.push(w);
        } else if (labels[w] === -1) {
          low[v] = Math.min(low[v]!, met[w]!);
        }
        continue;
      }
      path.pop();
      const up = path[path.length - 1];
      if (up !== undefined) low[up] = Math.min(low[up]!, low[v]!);
      if (low[v] !== met[v]) continue;
      for (let w = waiting.pop()!; ; w = waiting.pop()!) {
        labels[w] = v;
        if (w === v) break;
      }
    }
  }
  return renumbered(labels);
}

/** Labels by first vertex instead of by root. */
function renumbered(roots: readonly number[]): Components {
  const numbers = new Map<number, number>();
  const sizes: number[] = [];
  const labels = roots.map((root) => {
    const known = numbers.get(root);
    const label = known ?? sizes.length;
    if (known === undefined) {
      numbers.set(root, label);
      sizes.push(0);
    }
    sizes[label]!++;
    return label;
  });
  return { labels, sizes };
}
