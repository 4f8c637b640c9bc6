// How much more ties stay inside groups than if partners had been drawn at random with the same numbers of ties.
//
// Q = sum over groups of L_c/m - (K_c/2m)^2; directed L_c/m - K_out K_in / m^2 (measures.md, section 13). Newman &
// Girvan 2004, doi:10.1103/PhysRevE.69.026113; Leicht & Newman 2008, doi:10.1103/PhysRevLett.100.118703. STRENGTH when
// `weighted`. Vertices without a group are groups of their own; `null` without a tie. Range -.5 .. 1.
// Oracle: networkx, igraph. graphology-metrics agrees, but needs a graph object built first, and this is asked for
// hundreds of partitions of the same network.
import type { Network } from '../types.ts';

/** Modularity of a given partition, parallel to `network.ids`. */
export function modularity(
  { directed, out, in: inward }: Network,
  partition: readonly (string | number | null)[],
  { weighted = false, resolution = 1 }: { weighted?: boolean; resolution?: number } = {},
): number | null {
  const { n, offsets, targets, weights } = out;
  const labels = numbered(partition);
  const size = labels.reduce((most, label) => Math.max(most, label + 1), 0);
  const inside = new Float64Array(size);
  const outgoing = new Float64Array(size);
  const incoming = new Float64Array(size);
  let total = 0;
  for (let v = 0; v < n; v++) {
    const group = labels[v]!;
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      const value = weighted ? weights[e]! : 1;
      total += value;
      outgoing[group]! += value;
      if (labels[targets[e]!] === group) inside[group]! += value;
    }
    for (let e = inward.offsets[v]!; directed && e < inward.offsets[v + 1]!; e++) {
      incoming[group]! += weighted ? inward.weights[e]! : 1;
    }
  }
  if (total === 0) return null;
  // Undirected ties are met twice, once from each end: total = 2m and in = out, the same formula.
  const arriving = directed ? incoming : outgoing;
  return inside.reduce((q, value, c) => q + value / total - (resolution * outgoing[c]! * arriving[c]!) / total ** 2, 0);
}

function numbered(partition: readonly (string | number | null)[]): number[] {
  const numbers = new Map<string | number, number>();
  let next = 0;
  return partition.map((label) => {
    if (label === null) return next++;
    const known = numbers.get(label);
    if (known !== undefined) return known;
    numbers.set(label, next);
    return next++;
  });
}
