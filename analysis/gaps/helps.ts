import type { AnalysisGap, Introduction, IntroductionHelp } from '../document.ts';
import { reasonWeight } from './introductions.ts';
import { type PairStatus, pairStatus } from './pair-status.ts';
import { type RouteGraph, stepsFrom } from './route-graph.ts';

type Help = Omit<IntroductionHelp, 'rank'>;

/** A pair of groups that is spoken of as missing or fragile; `a` and `b` number its groups. */
export interface OpenPair {
  gap: AnalysisGap;
  a: number;
  b: number;
  found: PairStatus;
}

/**
 * By how much each introduction of a gap would help if it led to a tie: the missing bridges that it closes, the fragile
 * ones that it strengthens, the pairs that gain a route, and the mean number of steps to the nearest organization of the
 * other group before and after. Ranked by that, in this order; proposals with equally good reasons come in the order of
 * what they do, and one that would change nothing for its own gap (the same organization would hold the new route) goes. `open` lists every pair spoken of as missing or fragile, `steps` the steps from each group.
 */
export function helpFinder(
  graph: RouteGraph,
  members: readonly (readonly number[])[],
  steps: readonly Int32Array[],
  open: readonly OpenPair[],
): (gap: OpenPair, introductions: readonly Introduction[]) => Introduction[] {
  const groupOf = new Int32Array(graph.n).fill(-1);
  members.forEach((list, g) => {
    for (const v of list) groupOf[v] = g;
  });
  const from = new Map<number, Int32Array>();
  const stepsOf = (v: number) => {
    const known = from.get(v) ?? stepsFrom(graph, [v]);
    from.set(v, known);
    return known;
  };

  /** Groups that a route could start in when it goes over the new tie from this end. */
  const within = (v: number) => {
    const groups = new Set([groupOf[v]!]);
    for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) groups.add(groupOf[graph.targets[e]!] ?? -1);
    return groups;
  };

  /** `null` where the tie would leave the pair itself as it is. */
  function measure(pair: OpenPair, u: number, v: number): Help | null {
    const [nearU, nearV] = [within(u), within(v)];
    const touches = (p: number, q: number) => (nearU.has(p) && groupOf[v] === q) || (groupOf[u] === p && nearV.has(q));
    const closes: Help['closes'] = [];
    const strengthens: Help['strengthens'] = [];
    let gained = 0;
    let changes = false;
    const joined = withTie(graph, u, v);
    for (const { gap, a, b, found } of open) {
      if (!touches(a, b) && !touches(b, a)) continue;
      const after = pairStatus(joined, members[a]!, members[b]!);
      gained += after.routes - found.routes;
      if (gap === pair.gap) changes = after.routes > found.routes || after.status !== found.status;
      if (found.routes === 0 && after.routes > 0) closes.push([gap.a, gap.b]);
      else if (found.status === 'fragile' && after.status !== 'fragile') strengthens.push([gap.a, gap.b]);
    }
    return changes ? { closes, strengthens, routes_gained: gained, distance: distances(pair, u, v) } : null;
  }

  /** Over those who have a path today, so that both means speak of the same organizations. */
  function distances({ a, b }: OpenPair, u: number, v: number): Help['distance'] {
    const [fromU, fromV] = [stepsOf(u), stepsOf(v)];
    const path = (...legs: number[]) =>
      legs.some((leg) => leg < 0) ? Number.POSITIVE_INFINITY : legs.reduce((sum, leg) => sum + leg, 1);
    let [count, before, after] = [0, 0, 0];
    for (const [near, far] of [
      [a, b],
      [b, a],
    ] as const) {
      const to = steps[far]!;
      for (const w of members[near]!) {
        if (to[w]! < 0) continue;
        count++;
        before += to[w]!;
        after += Math.min(to[w]!, path(fromU[w]!, to[v]!), path(fromV[w]!, to[u]!));
      }
    }
    return count === 0 ? null : { before: before / count, after: after / count };
  }

  return (pair, introductions) => {
    const measured = introductions.flatMap((introduction, order) => {
      const help = measure(pair, graph.index.get(introduction.from)!, graph.index.get(introduction.to)!);
      return help ? [{ introduction, order, help }] : [];
    });
    const ranked = [...measured].sort((x, y) => compare(x.help, y.help) || x.order - y.order);
    const ranks = new Map(ranked.map((entry, i) => [entry, i + 1]));
    return [...measured]
      .sort((x, y) => reasonWeight(y.introduction) - reasonWeight(x.introduction) || ranks.get(x)! - ranks.get(y)!)
      .map((entry) => ({ ...entry.introduction, helps: { ...entry.help, rank: ranks.get(entry)! } }));
  };
}

/** What helps most comes first. */
function compare(x: Help, y: Help): number {
  const nearer = ({ distance }: Help) => (distance ? distance.before - distance.after : 0);
  return (
    y.closes.length - x.closes.length ||
    y.strengthens.length - x.strengthens.length ||
    y.routes_gained - x.routes_gained ||
    nearer(y) - nearer(x)
  );
}

/** The same places with one more tie; the graph itself where the two are tied already. */
function withTie(graph: RouteGraph, u: number, v: number): RouteGraph {
  const [low, high] = u < v ? [u, v] : [v, u];
  const slot = (place: number, partner: number) => {
    let e = graph.offsets[place]!;
    while (e < graph.offsets[place + 1]! && graph.targets[e]! < partner) e++;
    return e;
  };
  const [first, second] = [slot(low, high), slot(high, low)];
  if (first < graph.offsets[low + 1]! && graph.targets[first] === high) return graph;
  const insert = <T extends Uint32Array | Int32Array>(into: T, list: T, atFirst: number, atSecond: number): T => {
    into.set(list.subarray(0, first));
    into[first] = atFirst;
    into.set(list.subarray(first, second), first + 1);
    into[second + 1] = atSecond;
    into.set(list.subarray(second), second + 2);
    return into;
  };
  const size = graph.targets.length + 2;
  const tie = graph.ties.length;
  return {
    ...graph,
    offsets: graph.offsets.map((at, place) => at + Number(place > low) + Number(place > high)),
    targets: insert(new Uint32Array(size), graph.targets, high, low),
    tieOf: insert(new Int32Array(size), graph.tieOf, tie, tie),
    ties: [...graph.ties, { id: `${graph.ids[low]}|${graph.ids[high]}`, carriers: [], probable: false }],
  };
}
