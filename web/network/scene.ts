import { gapId } from '../components/selection.ts';
import { type Arc, missingArcs, pointOn } from './arcs.ts';
import { type FragilePath, fragilePath } from './fragile-path.ts';
import { exitTowards, type Hull, hullOf, type Point } from './hulls.ts';
import type { LayoutResult } from './layout-types.ts';
import type { NetworkModel } from './network-model.ts';

/** Everything that has a place, in layout units: what the camera then moves as a whole. */
export interface Scene {
  model: NetworkModel;
  layout: LayoutResult;
  hulls: Map<string, Hull>;
  arcs: Arc[];
  fragile: (FragilePath & { id: string; points: Point[] })[];
  /** Name-only ties and ties to venues, as path data. */
  probablePath: string;
  venuePath: string;
  content: { left: number; right: number; top: number; bottom: number };
}

/** Puts the chosen model on its positions: hulls, arcs that end outside them, the lines that hang by one point. */
export function sceneOf(model: NetworkModel, layout: LayoutResult, radii: Record<string, number>): Scene {
  const at = (id: string): Point | undefined => layout.positions[id];
  const hulls = new Map<string, Hull>();
  for (const { group, members } of model.groups) {
    const hull = hullOf(
      group.id,
      members.flatMap((id) => (at(id) ? [{ at: at(id)!, radius: radii[id] ?? 5 }] : [])),
    );
    if (hull) hulls.set(group.id, hull);
  }
  const segment = (a: string, b: string): [Point, Point][] => (at(a) && at(b) ? [[at(a)!, at(b)!]] : []);
  const crossing = model.ties.filter((drawn) => !drawn.within).slice(0, 400);
  const ties = crossing.flatMap(({ tie }) => segment(tie.source, tie.target));
  const pairs = model.missing.map((gap) => ({ id: gapId(gap.a, gap.b), a: gap.a, b: gap.b }));
  const arcs = missingArcs(pairs, hulls, ties);
  const fragile = model.fragile.map((gap) => {
    const path = fragilePath(gap, model, at);
    const points = path.via.length > 0 ? path.via.map((id) => at(id)!) : facing(hulls, gap.a, gap.b);
    return { ...path, id: gapId(gap.a, gap.b), points };
  });
  return {
    model,
    layout,
    hulls,
    arcs,
    fragile: fragile.filter((path) => path.points.length > 1),
    probablePath: pathOf(
      model.ties.filter(({ tie }) => tie.probable).flatMap(({ tie }) => segment(tie.source, tie.target)),
    ),
    venuePath: pathOf(model.venues.flatMap((venue) => venue.participants.flatMap((id) => segment(venue.id, id)))),
    content: contentOf(model, layout, hulls, arcs),
  };
}

/** The points of two outlines that face each other. */
function facing(hulls: Map<string, Hull>, a: string, b: string): Point[] {
  const [from, to] = [hulls.get(a), hulls.get(b)];
  return from && to ? [exitTowards(from, to.centre, 0), exitTowards(to, from.centre, 0)] : [];
}

function pathOf(segments: [Point, Point][]): string {
  return segments.map(([[ax, ay], [bx, by]]) => `M${ax} ${ay}L${bx} ${by}`).join('');
}

function contentOf(model: NetworkModel, layout: LayoutResult, hulls: Map<string, Hull>, arcs: Arc[]): Scene['content'] {
  const points: Point[] = model.linked.flatMap((row) => (layout.positions[row.id] ? [layout.positions[row.id]!] : []));
  for (const hull of hulls.values()) points.push([hull.box.left, hull.box.top - 22], [hull.box.right, hull.box.bottom]);
  for (const arc of arcs) for (const t of [0.25, 0.5, 0.75]) points.push(pointOn(arc, t));
  if (points.length === 0) return { left: -100, right: 100, top: -100, bottom: 100 };
  const xs = points.map((point) => point[0]);
  const ys = points.map((point) => point[1]);
  const least = (values: number[]) => values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
  return {
    left: least(xs) - 12,
    right: -least(xs.map((x) => -x)) + 12,
    top: least(ys) - 12,
    bottom: -least(ys.map((y) => -y)) + 12,
  };
}
