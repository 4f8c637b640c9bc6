// Over how many groups an organization spreads its ties: 0 = all in one group, near 1 = evenly over many.
//
// P_i = 1 - sum over groups of (k_ig / k_i)^2, k_ig = ties of i into group g, in the symmetrized network; partners
// without a group count together as one further group (measures.md, section 17). Guimera & Amaral 2005,
// doi:10.1038/nature03288. Ignores strength. `null` for isolates. Range 0 .. 1 - 1/groups. Oracle: definition.
// graphology-metrics has none.
import type { Network } from '../types.ts';

/** Participation coefficient of each vertex for one grouping, parallel to `network.ids`. */
export function participation(
  { symmetric: { n, offsets, targets } }: Network,
  groups: readonly (string | null)[],
): (number | null)[] {
  return Array.from({ length: n }, (_, v) => {
    const ties = new Map<string | null, number>();
    for (const u of targets.subarray(offsets[v]!, offsets[v + 1]!)) {
      const group = groups[u] ?? null;
      ties.set(group, (ties.get(group) ?? 0) + 1);
    }
    const degree = offsets[v + 1]! - offsets[v]!;
    if (degree === 0) return null;
    let concentration = 0;
    for (const k of ties.values()) concentration += (k / degree) ** 2;
    return 1 - concentration;
  });
}
