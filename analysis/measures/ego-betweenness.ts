// How far an organization's own partners depend on it to meet, seen from its ego network alone: what can be asked of one
// organization without knowing the whole region.
//
// Within {i} and its neighbours, the sum over ORDERED pairs of neighbours without a tie of 1 / (ways of two ties between
// them inside that set, the one through i included): UCINET's count, twice that of unordered pairs (measures.md, section
// 2). Everett & Borgatti 2005, doi:10.1016/j.socnet.2004.11.007. Directed: paths along the ties. Ignores strength.
// Isolates and one neighbour: 0. Range 0 .. k(k - 1). Oracle: written-out paths in the test. graphology-metrics has none.
import type { Network } from '../types.ts';

/** Ego betweenness of each vertex. */
export function egoBetweenness({ out, symmetric }: Network): number[] {
  const { n } = out;
  const near = new Int32Array(n).fill(-1);
  const tied = new Int32Array(n).fill(-1);
  const ways = new Uint32Array(n);
  const rowOf = (adjacency: Network['out'], v: number) =>
    adjacency.targets.subarray(adjacency.offsets[v]!, adjacency.offsets[v + 1]!);
  return Array.from({ length: n }, (_, i) => {
    const alters = rowOf(symmetric, i);
    for (const v of alters) near[v] = i;
    near[i] = i;
    let sum = 0;
    for (const a of alters) {
      const first = rowOf(out, a);
      for (const v of first) tied[v] = a;
      // Ways of two ties from a, inside the ego network; only those ends count that i itself joins to a.
      if (tied[i] === a) {
        for (const middle of first) if (near[middle] === i) for (const c of rowOf(out, middle)) ways[c]!++;
        for (const c of rowOf(out, i)) if (c !== a && tied[c] !== a) sum += 1 / ways[c]!;
        for (const middle of first) if (near[middle] === i) for (const c of rowOf(out, middle)) ways[c] = 0;
      }
      for (const v of first) tied[v] = -1;
    }
    return sum;
  });
}
