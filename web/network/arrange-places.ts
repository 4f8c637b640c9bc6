import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import { covered, separate } from './discs.ts';
import { ABSENCE_ROOM, type Disc, hashUnit, type LayoutInput, type Place, placeRadius, ROOM } from './layout-types.ts';

interface PlaceNode extends SimulationNodeDatum {
  id: string;
  x: number;
  y: number;
  r: number;
}
/** What joins two groups: ties, an absence that must be seen, or a thread that must be seen. */
interface Link {
  source: string;
  target: string;
  weight: number;
  absent: boolean;
  thread: boolean;
}
interface PlaceLink extends SimulationLinkDatum<PlaceNode> {
  weight: number;
  absent: boolean;
}

/** Several starts are tried while there are few enough groups for a reader to notice; the first is kept unless beaten. */
const STARTS = 100;
const EXCHANGES = 6;
const FEW = 12;
const MANY = 24;
const CLEARLY_BETTER = 0.97;

/**
 * Where each group and small set stands: groups first, kept apart with room between those that nothing bridges and a
 * free line of sight across that room; then the sets around them. The same input gives the same places; with
 * `input.previous` everything starts from where it stood.
 */
export function arrangePlaces(input: LayoutInput): Record<string, Disc> {
  const groups = input.places.filter((place) => place.kind !== 'set');
  const links = placeLinks(groups, input);
  const absent = new Set(input.absences.map(([a, b]) => pairKey(a, b)));
  let best: PlaceNode[] | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  const known = input.previous !== null && groups.some((group) => input.previous?.places[group.id]);
  const starts = known || groups.length > FEW || groups.length < 3 ? 1 : Math.ceil(STARTS / groups.length);
  for (let start = 0; start < starts; start++) {
    const settled = settle(groups, links, absent, input, start);
    const nodes = known || groups.length > MANY ? settled : exchange(settled, links, absent, input);
    const cost = costOf(nodes, links, input.aspect);
    if (best === null || cost < bestCost * CLEARLY_BETTER) {
      best = nodes;
      bestCost = cost;
    }
  }
  const discs: Record<string, Disc> = {};
  const [flipX, flipY] = known ? [1, 1] : clearCorner(best ?? []);
  for (const node of best ?? []) discs[node.id] = { x: node.x * flipX, y: node.y * flipY, r: node.r };
  addSets(discs, input);
  return discs;
}

/** The mirror image whose lower left corner is emptiest: the legend stands there. */
function clearCorner(nodes: PlaceNode[]): [number, number] {
  const mirrors: [number, number][] = [
    [1, 1],
    [-1, 1],
    [1, -1],
    [-1, -1],
  ];
  const crowding = mirrors.map(([fx, fy]) => {
    const discs = nodes.map((node) => ({ x: node.x * fx, y: node.y * fy, r: node.r }));
    const left = Math.min(...discs.map((disc) => disc.x - disc.r));
    const bottom = Math.max(...discs.map((disc) => disc.y + disc.r));
    return Math.max(0, ...discs.map((disc) => 1000 - Math.hypot(disc.x - left, disc.y - bottom) + disc.r));
  });
  return mirrors[crowding.indexOf(Math.min(...crowding))]!;
}

const pairKey = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);

function placeLinks(groups: Place[], input: LayoutInput) {
  const placeOf = new Map(groups.flatMap((group) => group.members.map((id) => [id, group.id] as const)));
  const weights = new Map<string, Link>();
  const add = (a: string, b: string, weight: number, mark: 'absent' | 'thread' | null) => {
    const key = pairKey(a, b);
    const row = weights.get(key) ?? {
      source: a < b ? a : b,
      target: a < b ? b : a,
      weight: 0,
      absent: false,
      thread: false,
    };
    row.weight += weight;
    if (mark) row[mark] = true;
    weights.set(key, row);
  };
  for (const [a, b] of input.ties) {
    const [from, to] = [placeOf.get(a), placeOf.get(b)];
    if (from !== undefined && to !== undefined && from !== to) add(from, to, 1, null);
  }
  for (const [a, b] of input.absences) add(a, b, 0, 'absent');
  for (const [a, b] of input.threads) add(a, b, 0, 'thread');
  return [...weights.keys()].sort().map((key) => weights.get(key)!);
}

function settle(groups: Place[], links: Link[], absent: Set<string>, input: LayoutInput, start: number): PlaceNode[] {
  const reach = 70 * Math.sqrt(groups.length) + 60;
  const nodes: PlaceNode[] = groups.map((group) => {
    const before = input.previous?.places[group.id];
    const angle = 2 * Math.PI * hashUnit(`${group.id} angle ${start}`);
    const distance = reach * (0.35 + 0.65 * hashUnit(`${group.id} reach ${start}`));
    const r = placeRadius(group.members.length);
    // Groups that stood somewhere stay there; only new ones look for a place.
    if (before) return { id: group.id, r, x: before.x, y: before.y, fx: before.x, fy: before.y };
    return { id: group.id, r, x: Math.cos(angle) * distance * input.aspect, y: Math.sin(angle) * distance };
  });
  const known = nodes.every((node) => input.previous?.places[node.id]);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const springs: PlaceLink[] = links.map((link) => ({
    source: byId.get(link.source)!,
    target: byId.get(link.target)!,
    weight: link.weight,
    absent: link.absent,
  }));
  if (!known) {
    forceSimulation(nodes)
      .randomSource(lcg(start + 1))
      .force(
        'link',
        forceLink<PlaceNode, PlaceLink>(springs)
          .distance((link) => ends(link)[0].r + ends(link)[1].r + (link.absent ? ABSENCE_ROOM * 1.1 : ROOM * 1.2))
          .strength((link) => (link.absent ? 0.22 : Math.min(0.5, 0.06 + 0.03 * link.weight))),
      )
      .force(
        'charge',
        forceManyBody<PlaceNode>().strength((node) => -node.r * 6),
      )
      .force('x', forceX<PlaceNode>(0).strength(0.05))
      .force('y', forceY<PlaceNode>(0).strength(0.05 * Math.max(0.4, input.aspect) ** 1.6))
      .force('collide', forceCollide<PlaceNode>((node) => node.r + ROOM / 2).iterations(3))
      .stop()
      .tick(260);
  }
  keepApart(nodes, absent);
  return nodes;
}

const ends = (link: PlaceLink) => [link.source as PlaceNode, link.target as PlaceNode] as const;

/** The generator that d3-force uses, seeded by us. */
function lcg(seed: number): () => number {
  let s = seed >>> 0;
  return () => {
    s = (Math.imul(1664525, s) + 1013904223) >>> 0;
    return s / 4294967296;
  };
}

/** Lets two groups change places while that makes a better map: forces alone never cross a group over another. */
function exchange(start: PlaceNode[], links: Link[], absent: Set<string>, input: LayoutInput): PlaceNode[] {
  let nodes = start;
  let cost = costOf(nodes, links, input.aspect);
  for (let round = 0; round < EXCHANGES; round++) {
    let better: PlaceNode[] | null = null;
    for (let i = 0; i < nodes.length; i++) {
      for (let j = i + 1; j < nodes.length; j++) {
        const tried = nodes.map(({ id, r, x, y }) => ({ id, r, x, y }));
        const [a, b] = [tried[i]!, tried[j]!];
        [a.x, a.y, b.x, b.y] = [b.x, b.y, a.x, a.y];
        keepApart(tried, absent);
        const triedCost = costOf(tried, links, input.aspect);
        if (triedCost >= cost) continue;
        better = tried;
        cost = triedCost;
      }
    }
    if (!better) return nodes;
    nodes = better;
  }
  return nodes;
}

function keepApart(nodes: PlaceNode[], absent: Set<string>): void {
  const room = (i: number, j: number) => (absent.has(pairKey(nodes[i]!.id, nodes[j]!.id)) ? ABSENCE_ROOM : ROOM);
  separate(nodes, room);
}

/** What spoils a map: an absence hidden behind a third group, ties across a third group, wasted room. */
function costOf(nodes: PlaceNode[], links: Link[], aspect: number): number {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const total = links.reduce((sum, link) => sum + link.weight, 0) || 1;
  let cost = 0;
  for (const link of links) {
    const [p, q] = [byId.get(link.source)!, byId.get(link.target)!];
    const span = Math.max(0, Math.hypot(q.x - p.x, q.y - p.y) - p.r - q.r - (link.absent ? ABSENCE_ROOM : ROOM));
    const seen = link.absent ? 5 : link.thread ? 3 : 0;
    const share = link.weight / total;
    for (const node of nodes) {
      if (node === p || node === q) continue;
      cost += (seen + 2.5 * Math.sqrt(share)) * covered(p, q, node, seen > 0 ? 30 : 4);
    }
    cost += (span * seen) / 1100 + (0.9 * span * share) / 150;
  }
  const [width, height] = extent(nodes);
  const area = nodes.reduce((sum, node) => sum + node.r * node.r * Math.PI, 0);
  return cost + (1.6 * Math.max(width / aspect, height) ** 2 * aspect) / (area * 2.4);
}

function extent(discs: Disc[]): [number, number] {
  const low = (pick: (d: Disc) => number) => Math.min(...discs.map(pick));
  return [-low((d) => -d.x - d.r) - low((d) => d.x - d.r), -low((d) => -d.y - d.r) - low((d) => d.y - d.r)];
}

/** Small sets stand around the groups (or by themselves where there are none), largest nearest to the middle. */
function addSets(discs: Record<string, Disc>, input: LayoutInput): void {
  const sets = input.places.filter((place) => place.kind === 'set');
  if (sets.length === 0) return;
  const fixed = Object.values(discs);
  const edge = fixed.length === 0 ? 0 : Math.max(...extent(fixed)) / 2;
  const order = [...sets].sort((a, b) => b.members.length - a.members.length || (a.id < b.id ? -1 : 1));
  const nodes = order.map((set, index) => {
    const before = input.previous?.places[set.id];
    const r = placeRadius(set.members.length) * 0.75;
    const angle = index * Math.PI * (3 - Math.sqrt(5));
    const distance = edge + 46 * Math.sqrt(index + 0.5);
    return {
      id: set.id,
      r,
      x: before?.x ?? Math.cos(angle) * distance * input.aspect,
      y: before?.y ?? Math.sin(angle) * distance,
    };
  });
  if (!nodes.every((node) => input.previous?.places[node.id])) {
    forceSimulation<PlaceNode>(nodes)
      .force('x', forceX<PlaceNode>(0).strength(0.04))
      .force('y', forceY<PlaceNode>(0).strength(0.04 * Math.max(0.5, input.aspect)))
      .force('collide', forceCollide<PlaceNode>((node) => node.r + 18).iterations(2))
      .stop()
      .tick(200);
  }
  const all = [...fixed.map((disc) => ({ ...disc, fixed: true })), ...nodes];
  separate(all, () => 34);
  for (const node of nodes) discs[node.id] = { x: node.x, y: node.y, r: node.r };
}
