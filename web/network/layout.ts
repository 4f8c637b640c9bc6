import { forceCollide, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import { arrangeMembers } from './arrange-members.ts';
import { arrangePlaces } from './arrange-places.ts';
import { type Disc, hashUnit, type LayoutInput, type LayoutResult } from './layout-types.ts';

/**
 * The whole layout: groups as places, organizations inside theirs, those of no group between the groups that they tie
 * to, venues amid their participants. Pure and deterministic: no clock, no chance but the ids' own hash, so that the
 * worker and the page give the same picture. It only draws; what is a gap is decided by the analysis.
 */
export function computeLayout(input: LayoutInput): LayoutResult {
  const neighbours = neighboursOf(input.ties);
  const places = arrangePlaces(input);
  const placeOf = new Map(input.places.flatMap((place) => place.members.map((id) => [id, place.id] as const)));
  const centreOf = (id: string) => places[placeOf.get(id) ?? ''];
  const positions: Record<string, [number, number]> = {};
  for (const place of input.places) {
    const disc = places[place.id]!;
    for (const [id, at] of arrangeMembers(place, { input, disc, neighbours, centreOf })) positions[id] = at;
  }
  const discs = Object.values(places);
  Object.assign(positions, between(input.loose, looseTargets(input, neighbours, centreOf), input, discs));
  Object.assign(positions, venuePositions(input, positions, places, placeOf));
  return { positions: rounded(positions), places };
}

function neighboursOf(ties: [string, string][]): Map<string, string[]> {
  const map = new Map<string, string[]>();
  const add = (a: string, b: string) => {
    const list = map.get(a);
    if (list) list.push(b);
    else map.set(a, [b]);
  };
  for (const [a, b] of ties) {
    add(a, b);
    add(b, a);
  }
  return map;
}

/** The middle of the places that an ungrouped organization ties to, directly or through its like. */
function looseTargets(
  input: LayoutInput,
  neighbours: Map<string, string[]>,
  centreOf: (id: string) => Disc | undefined,
) {
  const targets = new Map<string, { x: number; y: number }>();
  for (let round = 0; round < 3; round++) {
    for (const id of input.loose) {
      const points = (neighbours.get(id) ?? [])
        .map((other) => centreOf(other) ?? targets.get(other))
        .filter((p) => p !== undefined);
      if (points.length === 0) continue;
      targets.set(id, {
        x: points.reduce((sum, p) => sum + p.x, 0) / points.length,
        y: points.reduce((sum, p) => sum + p.y, 0) / points.length,
      });
    }
  }
  return targets;
}

interface Loose extends SimulationNodeDatum {
  id: string;
  x: number;
  y: number;
  target: { x: number; y: number };
  r: number;
}

/** Each as near to its target as it can be without standing on another or inside a hull that is not its own. */
function between(
  ids: string[],
  targets: Map<string, { x: number; y: number }>,
  input: LayoutInput,
  discs: Disc[],
): Record<string, [number, number]> {
  const nodes: Loose[] = ids.map((id) => {
    const target = targets.get(id) ?? { x: 0, y: 0 };
    const angle = 2 * Math.PI * hashUnit(id);
    const before = input.previous?.positions[id];
    return {
      id,
      target,
      x: before?.[0] ?? target.x + 12 * Math.cos(angle),
      y: before?.[1] ?? target.y + 12 * Math.sin(angle),
      r: (input.radii[id] ?? 5) + 6,
    };
  });
  const out = () => {
    for (const node of nodes) for (const disc of discs) leave(node, disc);
  };
  const simulation = forceSimulation(nodes)
    .force('x', forceX<Loose>((node) => node.target.x).strength(0.2))
    .force('y', forceY<Loose>((node) => node.target.y).strength(0.2))
    .force('collide', forceCollide<Loose>((node) => node.r).iterations(2))
    .force('out', out)
    .stop();
  simulation.tick(90);
  out();
  return Object.fromEntries(nodes.map((node) => [node.id, [node.x, node.y]]));
}

/** Moves a point out of a disc and its hull's margin, straight away from the middle. */
function leave(node: { x: number; y: number; r: number }, disc: Disc): void {
  const need = disc.r + 22 + node.r;
  const distance = Math.hypot(node.x - disc.x, node.y - disc.y);
  if (distance >= need) return;
  const [dx, dy] = distance < 1e-6 ? [1, 0] : [(node.x - disc.x) / distance, (node.y - disc.y) / distance];
  node.x = disc.x + dx * need;
  node.y = disc.y + dy * need;
}

/** A venue stands amid its participants: inside a hull when all are of that group, else outside every hull. */
function venuePositions(
  input: LayoutInput,
  positions: Record<string, [number, number]>,
  places: Record<string, Disc>,
  placeOf: Map<string, string>,
): Record<string, [number, number]> {
  const result: Record<string, [number, number]> = {};
  const mixed: string[] = [];
  const targets = new Map<string, { x: number; y: number }>();
  for (const venue of input.venues) {
    const points = venue.participants.map((id) => positions[id]).filter((p) => p !== undefined);
    if (points.length === 0) continue;
    const x = points.reduce((sum, p) => sum + p[0], 0) / points.length;
    const y = points.reduce((sum, p) => sum + p[1], 0) / points.length;
    const homes = new Set(venue.participants.filter((id) => positions[id]).map((id) => placeOf.get(id) ?? ''));
    targets.set(venue.id, { x, y });
    if (homes.size === 1 && !homes.has('')) result[venue.id] = [x, y];
    else mixed.push(venue.id);
  }
  return { ...result, ...between(mixed, targets, input, Object.values(places)) };
}

function rounded(positions: Record<string, [number, number]>): Record<string, [number, number]> {
  return Object.fromEntries(
    Object.entries(positions).map(([id, [x, y]]) => [id, [Math.round(x * 100) / 100, Math.round(y * 100) / 100]]),
  );
}
