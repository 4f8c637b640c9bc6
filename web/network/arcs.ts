import { distanceToHull, exitTowards, type Hull, inHull, type Point } from './hulls.ts';

/** A marked absence: a quadratic curve from outside one hull to outside the other. */
export interface Arc {
  id: string;
  start: Point;
  control: Point;
  end: Point;
}

/** The arc's two points stand this far outside the outlines: it touches neither group, because nothing joins them. */
export const ARC_GAP = 13;
const SAMPLES = 24;
const SHORT = 400;
const BENDS = [0.16, -0.16, 0.3, -0.3, 0.5, -0.5, 0.75, -0.75, 1.05, -1.05];

export function pointOn(arc: Pick<Arc, 'start' | 'control' | 'end'>, t: number): Point {
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t * t];
  return [
    a * arc.start[0] + b * arc.control[0] + c * arc.end[0],
    a * arc.start[1] + b * arc.control[1] + c * arc.end[1],
  ];
}

/**
 * Draws each pair's arc, first in rank first: of several bends the one that stays clear of other groups, of ties and of
 * the arcs already drawn. Both ends lie outside every hull.
 */
export function missingArcs(
  pairs: readonly { id: string; a: string; b: string }[],
  hulls: ReadonlyMap<string, Hull>,
  ties: readonly [Point, Point][] = [],
): Arc[] {
  const arcs: Arc[] = [];
  const all = [...hulls.values()];
  for (const pair of pairs) {
    const [from, to] = [hulls.get(pair.a), hulls.get(pair.b)];
    if (!from || !to) continue;
    // A short arc bends more, so that its dots are seen on both sides of its pill.
    const chord = Math.hypot(to.centre[0] - from.centre[0], to.centre[1] - from.centre[1]);
    const wanted = chord < SHORT ? 0.36 : 0.2;
    const candidates = BENDS.map((bend) => bentArc(pair.id, from, to, bend));
    const costs = candidates.map((arc, index) =>
      costOf(arc, Math.abs(Math.abs(BENDS[index]!) - wanted), all, arcs, ties),
    );
    arcs.push(candidates[costs.indexOf(Math.min(...costs))]!);
  }
  return arcs;
}

function bentArc(id: string, from: Hull, to: Hull, bend: number): Arc {
  const [ax, ay] = from.centre;
  const [bx, by] = to.centre;
  const control: Point = [(ax + bx) / 2 - (by - ay) * bend, (ay + by) / 2 + (bx - ax) * bend];
  return { id, start: exitTowards(from, control, ARC_GAP), control, end: exitTowards(to, control, ARC_GAP) };
}

function costOf(arc: Arc, bend: number, hulls: Hull[], drawn: Arc[], ties: readonly [Point, Point][]): number {
  let cost = bend * 7;
  const points = Array.from({ length: SAMPLES + 1 }, (_, i) => pointOn(arc, i / SAMPLES));
  points.forEach((point, index) => {
    const isEnd = index === 0 || index === SAMPLES;
    for (const hull of hulls) {
      if (inHull(hull, point)) cost += isEnd ? 60 : 9;
      else if (!isEnd && distanceToHull(hull, point) < ARC_GAP * 0.8) cost += 1.5;
    }
    for (const other of drawn) {
      for (let i = 0; i <= 8; i++) {
        const [x, y] = pointOn(other, i / 8);
        if (Math.hypot(point[0] - x, point[1] - y) < 34) cost += 1.4;
      }
    }
  });
  for (const [p, q] of ties) {
    for (let i = 0; i < SAMPLES; i += 2) if (cross(points[i]!, points[i + 2]!, p, q)) cost += 0.7;
  }
  return cost;
}

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) => (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
