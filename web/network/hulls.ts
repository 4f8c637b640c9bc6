import { polygonCentroid, polygonContains, polygonHull } from 'd3-polygon';
import { curveCatmullRomClosed, line } from 'd3-shape';

export type Point = [number, number];

export interface Hull {
  id: string;
  /** Convex outline, in layout units. */
  outline: Point[];
  centre: Point;
  /** Topmost, bottom, left and right of the outline. */
  box: { left: number; right: number; top: number; bottom: number };
  path: string;
}

/** Room between an organization's edge and the outline of its group. */
export const HULL_MARGIN = 13;
const STEPS = 14;

/**
 * The soft outline around a group: the hull of a circle about each member, so that three organizations have an outline
 * as one hundred have. Null when there is nobody.
 */
export function hullOf(id: string, members: readonly { at: Point; radius: number }[]): Hull | null {
  const around: Point[] = members.flatMap(({ at, radius }) =>
    Array.from({ length: STEPS }, (_, step): Point => {
      const angle = (2 * Math.PI * step) / STEPS;
      const reach = radius + HULL_MARGIN;
      return [at[0] + reach * Math.cos(angle), at[1] + reach * Math.sin(angle)];
    }),
  );
  const outline = polygonHull(around) as Point[] | null;
  if (!outline) return null;
  const xs = outline.map((point) => point[0]);
  const ys = outline.map((point) => point[1]);
  return {
    id,
    outline,
    centre: polygonCentroid(outline) as Point,
    box: { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) },
    path: line<Point>().curve(curveCatmullRomClosed.alpha(0.5))(outline) ?? '',
  };
}

export function inHull(hull: Hull, point: Point): boolean {
  return polygonContains(hull.outline, point);
}

/** Distance from a point to the outline. */
export function distanceToHull(hull: Hull, [x, y]: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < hull.outline.length; i++) {
    const [ax, ay] = hull.outline[i]!;
    const [bx, by] = hull.outline[(i + 1) % hull.outline.length]!;
    const length = (bx - ax) ** 2 + (by - ay) ** 2 || 1;
    const t = Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
    least = Math.min(least, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
  }
  return least;
}

/** The point `beyond` units outside the outline, on the way from the hull's middle towards `target`. */
export function exitTowards(hull: Hull, target: Point, beyond: number): Point {
  const [cx, cy] = hull.centre;
  const length = Math.hypot(target[0] - cx, target[1] - cy) || 1;
  const [ux, uy] = [(target[0] - cx) / length, (target[1] - cy) / length];
  let low = 0;
  let high = Math.max(hull.box.right - hull.box.left, hull.box.bottom - hull.box.top) + 10;
  for (let i = 0; i < 30; i++) {
    const middle = (low + high) / 2;
    if (inHull(hull, [cx + ux * middle, cy + uy * middle])) low = middle;
    else high = middle;
  }
  // Where the way out grazes the outline, further along the way until the distance is right.
  let out = high + beyond;
  for (let i = 0; i < 20 && distanceToHull(hull, [cx + ux * out, cy + uy * out]) < beyond * 0.8; i++)
    out += beyond * 0.3;
  return [cx + ux * out, cy + uy * out];
}
