import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceRadial,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import { type Disc, hashUnit, type LayoutInput, type Place } from './layout-types.ts';

interface MemberNode extends SimulationNodeDatum {
  id: string;
  x: number;
  y: number;
  vx?: number;
  vy?: number;
  radius: number;
  /** Direction of its ties to other places, as long as their share of its ties (0 to 1). */
  pull: [number, number];
}

export interface MemberContext {
  input: LayoutInput;
  disc: Disc;
  neighbours: Map<string, string[]>;
  /** Centre of the place of an organization outside this one; undefined when it has none. */
  centreOf: (id: string) => Disc | undefined;
}

/**
 * Places the members inside their own disc, by their ties among themselves; who is tied to another place leans towards
 * it. Each place is solved alone, so that a change in one never stirs another.
 */
export function arrangeMembers(place: Place, context: MemberContext): [string, [number, number]][] {
  const { input, disc } = context;
  const inside = new Set(place.members);
  const nodes = place.members.map((id) => startOf(id, place.id, inside, context));
  const index = new Map(nodes.map((node) => [node.id, node]));
  const links = nodes.flatMap((node) =>
    (context.neighbours.get(node.id) ?? [])
      .filter((other) => inside.has(other) && node.id < other)
      .map((other) => ({ source: node, target: index.get(other)! })),
  );
  const keepIn = () => clamp(nodes, disc.r);
  const simulation = forceSimulation(nodes)
    .force(
      'link',
      forceLink<MemberNode, (typeof links)[number]>(links)
        .distance(34)
        .strength(linkStrength(links.length, nodes.length) * (place.kind === 'core' ? 0.12 : 1)),
    )
    .force('charge', forceManyBody<MemberNode>().strength(-46).distanceMax(150))
    .force('x', forceX<MemberNode>(0).strength(0.085))
    .force('y', forceY<MemberNode>(0).strength(0.085))
    .force('lean', (alpha: number) => lean(nodes, alpha, disc.r))
    .force('collide', forceCollide<MemberNode>((node) => node.radius + 3.5).iterations(2))
    .force('disc', keepIn)
    .stop();
  if (place.kind === 'core') {
    const top = Math.max(1, ...nodes.map((node) => input.cores[node.id] ?? 0));
    simulation.force(
      'radial',
      forceRadial<MemberNode>((node) => disc.r * (1 - (input.cores[node.id] ?? 0) / top) ** 0.6, 0, 0).strength(0.5),
    );
  }
  const known =
    input.previous?.places[place.id] !== undefined && nodes.every((node) => input.previous?.positions[node.id]);
  if (known) simulation.alpha(0.25);
  simulation.tick(known ? 60 : nodes.length > 300 ? 130 : 260);
  keepIn();
  return nodes.map((node) => [node.id, [disc.x + node.x, disc.y + node.y]]);
}

function startOf(
  id: string,
  placeId: string,
  inside: Set<string>,
  { input, disc, neighbours, centreOf }: MemberContext,
): MemberNode {
  const home = input.previous?.places[placeId];
  const before = home && input.previous?.positions[id];
  const around = neighbours.get(id) ?? [];
  const angle = 2 * Math.PI * hashUnit(id);
  const distance = disc.r * 0.8 * Math.sqrt(hashUnit(`${id} r`));
  let [px, py] = [0, 0];
  for (const other of around) {
    const centre = inside.has(other) ? undefined : centreOf(other);
    if (!centre) continue;
    const length = Math.hypot(centre.x - disc.x, centre.y - disc.y) || 1;
    px += (centre.x - disc.x) / length;
    py += (centre.y - disc.y) / length;
  }
  const share = Math.max(1, around.length);
  return {
    id,
    // A place that moved takes its members along: the start is relative to the disc.
    x: before ? before[0] - home.x : Math.cos(angle) * distance,
    y: before ? before[1] - home.y : Math.sin(angle) * distance,
    radius: input.radii[id] ?? 5,
    pull: [px / share, py / share],
  };
}

function linkStrength(links: number, nodes: number): number {
  return Math.min(0.35, 0.35 / Math.max(1, links / Math.max(1, nodes) / 1.6));
}

function lean(nodes: MemberNode[], alpha: number, r: number): void {
  for (const node of nodes) {
    node.vx = (node.vx ?? 0) + node.pull[0] * alpha * r * 0.11;
    node.vy = (node.vy ?? 0) + node.pull[1] * alpha * r * 0.11;
  }
}

function clamp(nodes: MemberNode[], r: number): void {
  for (const node of nodes) {
    const distance = Math.hypot(node.x, node.y);
    const most = Math.max(4, r - node.radius);
    if (distance <= most) continue;
    node.x *= most / distance;
    node.y *= most / distance;
  }
}
