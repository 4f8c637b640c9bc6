import type { AnalysisDocument } from '../document.ts';
import { byCodeUnits } from '../random.ts';
import { foldName } from '../roster/fold.ts';
import type { Projection } from '../types.ts';

/** Shared seats from which two organizations with like names may be one body in two. */
const SHARED_SEATS = 3;
/** Share of their names' words that two sister bodies have in common at least. */
const LIKE_NAMES = 0.5;
/** Shorter words (de, la, of) say nothing about a name. */
const SHORTEST_WORD = 3;

export type Family = AnalysisDocument['families'][number];

/**
 * Sister bodies, proposed as one (findings, section 7): the same parent, or at least three shared seats and a similar
 * name. Their mutual ties are neither bridges nor interlocks in headlines. In order of first member; none is an empty list.
 */
export function findFamilies(projection: Projection): Family[] {
  const { vertices, ties } = projection;
  const place = new Map(vertices.map((vertex, v) => [vertex.id, v]));
  const root = Int32Array.from(vertices.keys());
  const find = (v: number): number => {
    let r = v;
    while (root[r] !== r) r = root[r]!;
    root[v] = r;
    return r;
  };
  // The smaller vertex stays the root, so that a family is known by its first member.
  const join = (v: number, w: number) => {
    const [x, y] = [find(v), find(w)];
    root[Math.max(x, y)] = Math.min(x, y);
  };
  const firstOf = new Map<string, number>();
  const byParent = new Set<number>();
  for (const [v, { parentId }] of vertices.entries()) {
    if (parentId === null) continue;
    const first = firstOf.get(parentId);
    if (first === undefined) firstOf.set(parentId, v);
    else {
      join(first, v);
      byParent.add(first).add(v);
    }
  }
  for (const { source, target, relations } of ties) {
    if ((relations.interlock ?? 0) < SHARED_SEATS) continue;
    const v = place.get(source);
    const w = place.get(target);
    if (v !== undefined && w !== undefined && likeNames(vertices[v]!.name, vertices[w]!.name)) join(v, w);
  }
  const families = new Map<number, number[]>();
  for (const v of vertices.keys()) {
    const r = find(v);
    const members = families.get(r);
    if (members) members.push(v);
    else families.set(r, [v]);
  }
  return [...families.values()]
    .filter((members) => members.length > 1)
    .map((members) => ({
      members: members.map((v) => vertices[v]!.id).sort(byCodeUnits),
      reason: members.some((v) => byParent.has(v)) ? 'parent' : 'shared_seats',
    }));
}

function likeNames(a: string, b: string): boolean {
  const words = (name: string) =>
    new Set(
      foldName(name)
        .split(' ')
        .filter((word) => word.length >= SHORTEST_WORD),
    );
  const [x, y] = [words(a), words(b)];
  const common = [...x].filter((word) => y.has(word)).length;
  const all = x.size + y.size - common;
  return all > 0 && common / all >= LIKE_NAMES;
}

/** Are these two of one family? By id. */
export function kinship(families: readonly Family[]): (a: string, b: string) => boolean {
  const familyOf = new Map(families.flatMap(({ members }, f) => members.map((id) => [id, f] as const)));
  return (a, b) => familyOf.has(a) && familyOf.get(a) === familyOf.get(b);
}
