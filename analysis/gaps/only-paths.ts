import type { RouteGraph } from './route-graph.ts';

/**
 * Who depends on whom: per place, the organizations that would lose their only recorded path (two ties at most) to another
 * group without it. `groupOf` gives the group of each organization (-1 none), `spoken` which pairs of groups count. Whether
 * the lost place is a third party or the one organization at the other end does not matter to who loses the path.
 */
export function onlyPaths(
  graph: RouteGraph,
  groupOf: Int32Array,
  spoken: (a: number, b: number) => boolean,
): Map<number, Set<number>> {
  const dependents = new Map<number, Set<number>>();
  const isEnd = (v: number, own: number) => v < graph.n && groupOf[v]! >= 0 && groupOf[v] !== own;
  for (let v = 0; v < graph.n; v++) {
    const own = groupOf[v]!;
    if (own < 0) continue;
    // Per other group: the places that every path so far passes; at most two, fewer with each path.
    const needed = new Map<number, number[]>();
    const walk = (group: number, path: number[]) => {
      const known = needed.get(group);
      needed.set(group, known ? known.filter((place) => path.includes(place)) : path);
    };
    for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) {
      const w = graph.targets[e]!;
      if (isEnd(w, own)) walk(groupOf[w]!, [w]);
      for (let f = graph.offsets[w]!; f < graph.offsets[w + 1]!; f++) {
        const x = graph.targets[f]!;
        if (isEnd(x, own)) walk(groupOf[x]!, [w, x]);
      }
    }
    for (const [group, places] of needed) {
      if (!spoken(own, group)) continue;
      for (const place of places) {
        const losers = dependents.get(place);
        if (losers) losers.add(v);
        else dependents.set(place, new Set([v]));
      }
    }
  }
  return dependents;
}
