import { pointOn } from './arcs.ts';
import { type Hull, inHull, type Point } from './hulls.ts';
import { type LabelRequest, type PlacedLabel, placeLabels, type Rect, rectAround } from './place-labels.ts';
import type { Scene } from './scene.ts';
import { inTwoLines } from './short-label.ts';

/** From layout units to pixels of the page: `scale * u + x`. */
export interface Affine {
  scale: number;
  x: number;
  y: number;
}

export type TextKind = 'name' | 'bridge' | 'group' | 'pill';

export interface FrameInput {
  scene: Scene;
  affine: Affine;
  width: number;
  height: number;
  /** Radius on screen, in pixels. */
  radius: (id: string) => number;
  measure: (text: string, kind: TextKind) => number;
  /** Words, by id: group names with their size, pills by pair. */
  groupTexts: ReadonlyMap<string, string>;
  pillTexts: ReadonlyMap<string, string>;
  lit: ReadonlySet<string> | null;
  /** Organizations named whatever the room: hovered, selected, under the keyboard. */
  named: ReadonlySet<string>;
  muted: ReadonlySet<string>;
  /** Boxes that stand over the canvas: legend, shelf, buttons. */
  obstacles: readonly Rect[];
}

/** A name with its lines, set against the side of its organization. */
export interface PlacedName extends PlacedLabel {
  bridge: boolean;
  lines: string[];
  anchor: 'start' | 'middle' | 'end';
}

export interface Frame {
  arcs: { id: string; path: string; ends: [Point, Point] }[];
  fragile: { id: string; path: string; mark: Point | null; square: boolean }[];
  rings: { id: string; at: Point; r: number }[];
  venues: { id: string; at: Point; r: number }[];
  labels: { groups: PlacedLabel[]; pills: PlacedLabel[]; names: PlacedName[] };
}

const NAME_HEIGHT = 16;
const PILL_HEIGHT = 24;
const GROUP_HEIGHT = 20;
/** Names of ordinary organizations appear once this few of them are on the screen or lit. */
const FEW = 46;
const NARROW = 560;
const FIRST_RINGS = 3;
const ARC_SAMPLES = [0.1, 0.2, 0.3, 0.7, 0.8, 0.9];

/** Everything that is drawn over the canvas, in pixels, with the collisions of its words resolved. */
export function frameOf(input: FrameInput): Frame {
  const { scene, affine, muted } = input;
  const { model } = scene;
  const px = ([x, y]: Point): Point => [affine.scale * x + affine.x, affine.scale * y + affine.y];
  const place = (id: string): Point => px(scene.layout.positions[id] ?? [0, 0]);
  const arcs = muted.has('missing')
    ? []
    : scene.arcs.map((arc) => ({ id: arc.id, start: px(arc.start), control: px(arc.control), end: px(arc.end) }));
  const fragile = muted.has('fragile') ? [] : scene.fragile.map((path) => ({ ...path, points: path.points.map(px) }));
  const rings = muted.has('ring') ? [] : model.rings.map(({ id }) => ({ id, at: place(id), r: input.radius(id) + 5 }));
  const points = fragile
    .map((path) => (path.point?.kind === 'organization' ? path.point.id : null))
    .filter((id) => id !== null);
  const obstacles = [...input.obstacles, ...rings.map(({ at, r }) => rectAround(at[0], at[1], 2 * r + 2, 2 * r + 2))];
  const hulls = [...scene.hulls.values()];
  const outside = ([x, y]: Point) =>
    !hulls.some((hull) => inHull(hull, [(x - affine.x) / affine.scale, (y - affine.y) / affine.scale]));
  // On a phone only the first bridge organizations and the missing bridges insist on their words.
  const wide = input.width >= NARROW;
  const ranked = [...model.rings].sort((a, b) => (a.broker_rank ?? 99) - (b.broker_rank ?? 99)).map((row) => row.id);
  const insisting = rings.length === 0 ? [] : ranked;
  const firstRings = wide ? insisting : insisting.slice(0, FIRST_RINGS);
  const otherRings = insisting.filter((id) => !firstRings.includes(id) && !input.named.has(id));
  const others = nameRequests(otherRings, input, place, false, true);
  const requests = [
    ...nameRequests([...new Set([...firstRings, ...input.named])], input, place, true),
    ...nameRequests(
      points.filter((id) => !rings.some((ring) => ring.id === id)),
      input,
      place,
      wide,
      true,
    ),
    ...arcs.map((arc) => pillRequest(arc.id, alongArc(arc), true, input)),
    ...(wide ? others : []),
    ...fragile.map((path) => pillRequest(path.id, alongLine(path.points, outside), wide, input)),
  ];
  const frame = { left: 6, top: 6, right: input.width - 6, bottom: input.height - 6 };
  const marks = placeLabels(requests, obstacles, frame);
  // Names of groups and of other organizations come after: they give way to the arcs and discs as well, but a group
  // that finds no free spot may stand on those rather than stay without its name.
  const groups = groupRequests(input, px);
  const called = new Set([...rings.map((ring) => ring.id), ...points]);
  // Where there is little room, the other bridge organizations are named in what is left of it, over no disc.
  const names = [
    ...(wide ? [] : others),
    ...nameRequests(
      ordinary(input, place).filter((id) => !called.has(id)),
      input,
      place,
      false,
    ),
  ];
  const dots = arcs.flatMap((arc) => ARC_SAMPLES.map((t) => pointOn(arc, t))).map(([x, y]) => rectAround(x, y, 10, 10));
  const discs = onScreen(input, place).map((id) =>
    rectAround(...place(id), 2 * input.radius(id), 2 * input.radius(id)),
  );
  const tips = arcs.flatMap((arc) => [arc.start, arc.end]).map(([x, y]) => rectAround(x, y, 10, 10));
  const words = [...obstacles, ...tips, ...marks.map((label) => label.rect)];
  const roomy = placeLabels(groups, [...words, ...dots, ...discs], frame);
  const left = groups.filter((request) => !roomy.some((label) => label.id === request.id));
  const tight = placeLabels(left, [...words, ...roomy.map((label) => label.rect)], frame);
  const placed = [...marks, ...roomy, ...tight];
  placed.push(...placeLabels(names, [...obstacles, ...placed.map((label) => label.rect), ...dots, ...discs], frame));
  const of = (prefix: string) =>
    placed
      .filter((label) => label.id.startsWith(prefix))
      .map((label) => ({ ...label, id: label.id.slice(prefix.length) }));
  return {
    arcs: arcs.map(({ id, start, control, end }) => ({
      id,
      path: `M${show(start)}Q${show(control)} ${show(end)}`,
      ends: [start, end],
    })),
    fragile: fragile.map((path) => ({
      id: path.id,
      path: `M${path.points.map(show).join('L')}`,
      mark: markOf(path.point?.id ?? null, path.via, path.points),
      square: path.point?.kind !== 'organization',
    })),
    rings,
    venues: muted.has('venue')
      ? []
      : model.venues.map(({ id }) => ({
          id,
          at: place(id),
          r: Math.max(3, Math.min(6, 4.4 * Math.sqrt(affine.scale))),
        })),
    labels: {
      groups: of('group '),
      pills: of('pill '),
      names: of('name ').map((label) =>
        placedName(label, called.has(label.id), textOf(label.id, input), place(label.id)),
      ),
    },
  };
}

const show = ([x, y]: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** Where the line fails: at the organization or venue it runs through, else halfway along it. */
function markOf(id: string | null, via: string[], points: Point[]): Point | null {
  const index = id === null ? -1 : via.indexOf(id);
  return index >= 0 ? points[index]! : null;
}

function placedName(label: PlacedLabel, bridge: boolean, text: string, [x, y]: Point): PlacedName {
  const { left, right, top, bottom } = label.rect;
  const beside = Math.abs(label.y - y) < 2;
  const anchor = !beside ? 'middle' : label.x > x ? 'start' : 'end';
  const lines = bottom - top > NAME_HEIGHT ? inTwoLines(text) : [text];
  return { ...label, x: beside ? (label.x > x ? left + 2 : right - 2) : label.x, bridge, lines, anchor };
}

function textOf(id: string, { scene }: FrameInput): string {
  return scene.model.organizations.get(id)?.name ?? scene.model.venues.find((venue) => venue.id === id)?.title ?? '';
}

function nameRequests(
  ids: string[],
  input: FrameInput,
  place: (id: string) => Point,
  required: boolean,
  bold = required,
): LabelRequest[] {
  return ids.flatMap((id) => {
    const row = input.scene.model.organizations.get(id);
    const text = textOf(id, input);
    if (text === '' || !input.scene.layout.positions[id]) return [];
    const [x, y] = place(id);
    const lines = bold ? inTwoLines(text) : [text];
    const width = Math.max(...lines.map((line) => input.measure(line, bold ? 'bridge' : 'name'))) + 4;
    const height = NAME_HEIGHT * lines.length;
    const away = input.radius(id) + (row?.ring ? 12 : 5);
    const [side, up] = [away + width / 2, away + height / 2];
    const spots = [
      [side, 0],
      [-side, 0],
      [0, up],
      [0, -up],
      [side * 0.8, up * 0.9],
      [-side * 0.8, up * 0.9],
      [side * 0.8, -up * 0.9],
      [-side * 0.8, -up * 0.9],
    ];
    return [
      {
        id: `name ${id}`,
        width,
        height,
        required,
        spots: spots.map(([dx, dy]) => ({ x: x + dx!, y: y + dy! })),
      },
    ];
  });
}

/** Lit organizations inside the frame. */
function onScreen(input: FrameInput, place: (id: string) => Point): string[] {
  const visible = input.scene.model.linked.filter((row) => {
    if (input.lit !== null && !input.lit.has(row.id)) return false;
    const [x, y] = place(row.id);
    return x > 0 && y > 0 && x < input.width && y < input.height;
  });
  return visible.map((row) => row.id);
}

/** Organizations that may be named when there is room, largest first: when few are on the screen, or few are lit. */
function ordinary(input: FrameInput, place: (id: string) => Point): string[] {
  const visible = onScreen(input, place);
  if (visible.length > FEW) return [];
  const rest = visible.filter((id) => !input.named.has(id));
  return rest.sort((a, b) => input.radius(b) - input.radius(a) || (a < b ? -1 : 1));
}

function pillRequest(id: string, spots: Point[], required: boolean, input: FrameInput): LabelRequest {
  const width = input.measure(input.pillTexts.get(id) ?? '', 'pill') + 22;
  return { id: `pill ${id}`, width, height: PILL_HEIGHT, required, spots: spots.map(([x, y]) => ({ x, y })) };
}

function alongArc(arc: { start: Point; control: Point; end: Point }): Point[] {
  const on = [0.5, 0.42, 0.58, 0.34, 0.66].map((t) => pointOn(arc, t));
  const [x, y] = on[0]!;
  return [...on, [x, y - 26], [x, y + 26], [x - 60, y], [x + 60, y]];
}

/** Along the line, where it runs outside the hulls first and near its middle; beside it when all is taken. */
function alongLine(points: Point[], outside: (point: Point) => boolean): Point[] {
  const on = points.slice(1).flatMap(([bx, by], i) => {
    const [ax, ay] = points[i]!;
    return [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74].map((t): Point => [ax + (bx - ax) * t, ay + (by - ay) * t]);
  });
  const free = on.filter(outside);
  const [x, y] = free[0] ?? on[0]!;
  return [...free, [x, y - 30], [x, y + 30], [x - 70, y], [x + 70, y], ...on];
}

/** Above the hull first, then below and beside it; the largest group chooses first. */
function groupRequests(input: FrameInput, px: (point: Point) => Point): LabelRequest[] {
  return input.scene.model.groups.flatMap(({ group }) => {
    const hull = input.scene.hulls.get(group.id);
    const text = input.groupTexts.get(group.id);
    if (!hull || !text) return [];
    const width = input.measure(text, 'group') + 6;
    const lit = input.lit !== null && group.members.every((id) => input.lit?.has(id));
    return [
      { id: `group ${group.id}`, width, height: GROUP_HEIGHT, required: lit, spots: groupSpots(hull, width, px) },
    ];
  });
}

function groupSpots(hull: Hull, width: number, px: (point: Point) => Point): { x: number; y: number }[] {
  const [left, top] = px([hull.box.left, hull.box.top]);
  const [right, bottom] = px([hull.box.right, hull.box.bottom]);
  const summit = px(hull.outline.reduce((high, point) => (point[1] < high[1] ? point : high)))[0];
  const foot = px(hull.outline.reduce((low, point) => (point[1] > low[1] ? point : low)))[0];
  const [above, below, middle] = [top - GROUP_HEIGHT / 2 - 3, bottom + GROUP_HEIGHT / 2 + 3, (left + right) / 2];
  const shifts = [0, -0.25, 0.25, -0.45, 0.45, -0.6, 0.6];
  const row = (x: number, y: number) => shifts.map((shift) => ({ x: x + shift * width, y }));
  return [
    ...row((summit + middle) / 2, above),
    ...row((foot + middle) / 2, below),
    ...row((summit + middle) / 2, above - 13),
    ...row((foot + middle) / 2, below + 13),
    ...[0.5, 0.25, 0.75, 0.08, 0.92].flatMap((share) => {
      const y = top + (bottom - top) * share;
      return [
        { x: left - width / 2 - 4, y },
        { x: right + width / 2 + 4, y },
      ];
    }),
    { x: middle, y: top + GROUP_HEIGHT },
  ];
}
