// Whether ties run between organizations of the same group (above 0), regardless of it (0), or between groups (below 0).
//
// (Tr e - sum a_r b_r) / (1 - sum a_r b_r) on the mixing matrix e: shares of tie ends by group of source and target; both
// orders when undirected (measures.md, section 13). Newman 2003, doi:10.1103/PhysRevE.67.026126. Ignores strength.
// Vertices without a group, and their ties, are left out. `null` without a tie that counts and when all ends are in one
// group. Range -1 .. 1, never -1 with several groups. Oracle: networkx, igraph. graphology-metrics has none.
import type { Network } from '../types.ts';
import { numberGroups } from './ei-index.ts';

/** Assortativity of a grouping, parallel to `network.ids`. */
export function attributeAssortativity(
  { out: { n, offsets, targets } }: Network,
  groups: readonly (string | null)[],
): number | null {
  const { labels, sizes } = numberGroups(groups);
  const sources = new Float64Array(sizes.length);
  const ends = new Float64Array(sizes.length);
  let inside = 0;
  let ties = 0;
  for (let v = 0; v < n; v++) {
    const own = labels[v]!;
    if (own < 0) continue;
    for (const u of targets.subarray(offsets[v]!, offsets[v + 1]!)) {
      const other = labels[u]!;
      if (other < 0) continue;
      ties++;
      sources[own]!++;
      ends[other]!++;
      if (own === other) inside++;
    }
  }
  const expected = sources.reduce((sum, value, g) => sum + value * ends[g]!, 0);
  const possible = ties * ties - expected;
  return possible === 0 ? null : (inside * ties - expected) / possible;
}
