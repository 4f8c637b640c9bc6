import type { Projection } from '../types.ts';

/** Sets of up to this many organizations stand apart: they make no group (findings, section 2). */
const LARGEST_SMALL_SET = 4;

/**
 * Who stands alone or in a set of two to four, parallel to the vertices: joined by ties or by a common meeting place to
 * no more than three others. They belong to no group, whatever their sector; the page shows them apart.
 */
export function inSmallSets(projection: Projection): boolean[] {
  const { vertices } = projection;
  const index = new Map(vertices.map((vertex, v) => [vertex.id, v]));
  const parent = vertices.map((_, v) => v);
  const size = vertices.map(() => 1);
  const root = (v: number): number => {
    let top = v;
    while (parent[top] !== top) top = parent[top]!;
    return top;
  };
  const join = (a: string, b: string) => {
    const [u, w] = [index.get(a), index.get(b)];
    if (u === undefined || w === undefined) return;
    const [x, y] = [root(u), root(w)].sort((p, q) => size[p]! - size[q]!) as [number, number];
    if (x === y) return;
    parent[x] = y;
    size[y]! += size[x]!;
  };
  for (const tie of projection.ties) join(tie.source, tie.target);
  for (const { participants } of projection.venues) for (const id of participants) join(participants[0]!, id);
  return vertices.map((_, v) => size[root(v)]! <= LARGEST_SMALL_SET);
}
