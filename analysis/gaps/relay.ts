import type { AnalysisGroup } from '../document.ts';
import type { RouteGraph } from './route-graph.ts';

/** Numbers of direct ties between groups, by their place in the list of groups. */
export function tiesBetweenGroups(graph: RouteGraph, groupOf: Int32Array, groups: number): Float64Array {
  const ties = new Float64Array(groups * groups);
  for (let v = 0; v < graph.n; v++) {
    for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) {
      const w = graph.targets[e]!;
      if (w < graph.n && groupOf[v]! >= 0 && groupOf[w]! >= 0) ties[groupOf[v]! * groups + groupOf[w]!]!++;
    }
  }
  return ties;
}

/**
 * The third group through which a broker-free pair is nearest to being closed: tied to both, necessarily through
 * different organizations (one that is tied to both would be a route). The one whose weaker side has most ties, the
 * first id among equals; `null` when no group is tied to both.
 */
export function relayBetween(
  groups: readonly AnalysisGroup[],
  ties: Float64Array,
  a: number,
  b: number,
): string | null {
  let best: string | null = null;
  let strength = 0;
  groups.forEach((group, c) => {
    if (c === a || c === b) return;
    const weaker = Math.min(ties[a * groups.length + c]!, ties[b * groups.length + c]!);
    if (weaker > strength) {
      strength = weaker;
      best = group.id;
    }
  });
  return best;
}
