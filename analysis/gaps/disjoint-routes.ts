import type { PairSteps } from './pair-steps.ts';

export interface DisjointRoutes {
  /** The largest number of routes that share no organization and no venue, ends included. */
  routes: number;
  /** Places that every largest set of routes needs: without one of them `routes` falls by one. Ascending. */
  critical: number[];
  /** One largest set of routes: [a, b], or [a, third, b]. */
  paths: number[][];
}

/**
 * Maximum flow from group A over at most one third party to group B, every place of capacity one (findings, section 3):
 * by Menger's theorem the number of routes that no single loss can cut together. Augmenting paths, Ford & Fulkerson 1956,
 * doi:10.4153/CJM-1956-045-5. No step: 0 routes.
 */
export function disjointRoutes(steps: PairSteps): DisjointRoutes {
  const flow = new UnitFlow();
  const source = flow.node();
  const sink = flow.node();
  const ends = new Map<number, { node: number; arc: number }>();
  const endA = (place: number) => {
    let end = ends.get(place);
    if (!end) {
      const node = flow.node();
      end = { node, arc: flow.arc(source, node) };
      ends.set(place, end);
    }
    return end.node;
  };
  const endsB = new Map<number, { node: number; arc: number }>();
  const endB = (place: number) => {
    let end = endsB.get(place);
    if (!end) {
      const node = flow.node();
      end = { node, arc: flow.arc(node, sink) };
      endsB.set(place, end);
    }
    return end.node;
  };
  const links: { arc: number; route: number[] }[] = [];
  for (const [a, b] of steps.direct) links.push({ arc: flow.arc(endA(a), endB(b)), route: [a, b] });
  const thirds = steps.thirds.map(({ place, toA, toB }) => {
    const entry = flow.node();
    const exit = flow.node();
    const arc = flow.arc(entry, exit);
    const into = toA.map(([a]) => ({ arc: flow.arc(endA(a), entry), end: a }));
    const out = toB.map(([b]) => ({ arc: flow.arc(exit, endB(b)), end: b }));
    return { place, entry, exit, arc, into, out };
  });
  const routes = flow.maximize(source, sink);

  const fromSource = flow.reachable(source);
  const toSink = flow.reaching(sink);
  const critical: number[] = [];
  for (const [place, { node, arc }] of ends) if (flow.used(arc) && !fromSource[node]) critical.push(place);
  for (const [place, { node, arc }] of endsB) if (flow.used(arc) && !toSink[node]) critical.push(place);
  const paths = links.filter(({ arc }) => flow.used(arc)).map(({ route }) => route);
  for (const { place, entry, exit, arc, into, out } of thirds) {
    if (!flow.used(arc)) continue;
    if (!flow.leads(entry, exit)) critical.push(place);
    paths.push([into.find((step) => flow.used(step.arc))!.end, place, out.find((step) => flow.used(step.arc))!.end]);
  }
  return { routes, critical: critical.sort((x, y) => x - y), paths };
}

/** Arcs of capacity one, each with its reverse beside it: arc `e` and `e ^ 1`. */
class UnitFlow {
  readonly #out: number[][] = [];
  readonly #head: number[] = [];
  readonly #free: boolean[] = [];

  node(): number {
    return this.#out.push([]) - 1;
  }

  arc(from: number, to: number): number {
    const e = this.#head.push(to, from) - 2;
    this.#free.push(true, false);
    this.#out[from]!.push(e);
    this.#out[to]!.push(e + 1);
    return e;
  }

  used(arc: number): boolean {
    return !this.#free[arc];
  }

  maximize(source: number, sink: number): number {
    let total = 0;
    for (;;) {
      const by = this.#search(source, sink);
      if (by[sink] === -1) return total;
      for (let v = sink; v !== source; ) {
        const e = by[v]!;
        this.#free[e] = false;
        this.#free[e ^ 1] = true;
        v = this.#head[e ^ 1]!;
      }
      total++;
    }
  }

  /** Nodes that more flow could still reach from here. */
  reachable(from: number): boolean[] {
    const by = this.#search(from, -1);
    return Array.from(by, (e, v) => v === from || e !== -1);
  }

  /** Could more flow still go from here to there? */
  leads(from: number, to: number): boolean {
    return this.#search(from, to)[to] !== -1;
  }

  /** Nodes from which more flow could still reach this one. */
  reaching(to: number): boolean[] {
    const seen: boolean[] = new Array(this.#out.length).fill(false);
    seen[to] = true;
    const queue = [to];
    for (let v = queue.pop(); v !== undefined; v = queue.pop()) {
      for (const e of this.#out[v]!) {
        const u = this.#head[e]!;
        if (!seen[u] && this.#free[e ^ 1]) {
          seen[u] = true;
          queue.push(u);
        }
      }
    }
    return seen;
  }

  /** Breadth first over free arcs: the arc that found each node, -1 where none did. */
  #search(from: number, goal: number): Int32Array {
    const by = new Int32Array(this.#out.length).fill(-1);
    const queue = [from];
    for (let i = 0; i < queue.length && (goal < 0 || by[goal] === -1); i++) {
      for (const e of this.#out[queue[i]!]!) {
        const w = this.#head[e]!;
        if (!this.#free[e] || w === from || by[w] !== -1) continue;
        by[w] = e;
        queue.push(w);
      }
    }
    return by;
  }
}
