import type { Introduction } from '../document.ts';
import { byCodeUnits } from '../random.ts';
import { valuesOf } from '../silos/columns.ts';
import type { ExpectedLink, Projection } from '../types.ts';
import type { RouteGraph } from './route-graph.ts';

/** How many meetings are proposed per gap. */
const PROPOSED = 5;
/** What each reason weighs in the order of the proposals; equal totals go by id. */
const WEIGHTS: Record<string, number> = {
  expected_link: 8,
  partners_know_each_other: 4,
  already_tied_to_a: 2,
  already_tied_to_b: 2,
  same_territory: 2,
  same_population: 2,
  light_load: 1,
};
/** How many of a group are considered: those nearest to the other group, and whoever a declared link names. */
const SHORTLIST = 12;
/** Details name at most this many. */
const NAMED = 3;

export interface GroupReach {
  members: readonly number[];
  /** Steps from the group to every place; -1 where none leads. */
  steps: Int32Array;
}

interface Candidate extends Introduction {
  score: number;
}

/**
 * Whom to introduce to whom so that a gap would close: `direct`, a member of each; or `broker`, an organization that is
 * already tied to one group, introduced to a member of the other, which makes it the bridge. Each with its reasons; five
 * at most, every organization on the giving side once, best first, the same for the same data. Nobody confidential,
 * nobody out of scope. They propose a meeting, never a board seat (interface, section 3).
 */
export function introductionFinder(
  projection: Projection,
  graph: RouteGraph,
  input: { links: readonly ExpectedLink[]; confidential: ReadonlySet<string> },
): (a: GroupReach, b: GroupReach) => Introduction[] {
  const { vertices } = projection;
  const open = vertices.map(({ id, inScope }) => inScope && !input.confidential.has(id));
  const load = vertices.map((_, v) => graph.offsets[v + 1]! - graph.offsets[v]!);
  const linked = load.filter((steps) => steps > 0).sort((x, y) => x - y);
  const light = linked[Math.floor(linked.length / 2)] ?? 0;
  const territory = vertices.map(({ attributes }) => valuesOf(attributes, 'territory'));
  const population = vertices.map(({ attributes }) => valuesOf(attributes, 'populations'));
  const expected = new Set(input.links.flatMap(({ a, b }) => [pairKey(a, b), pairKey(b, a)]));
  const neighbours = (v: number) => [...graph.targets.subarray(graph.offsets[v]!, graph.offsets[v + 1]!)];
  const names = (places: readonly number[]) => places.map((v) => graph.ids[v]!);

  function candidate(kind: Introduction['kind'], from: number, to: number, side: 'a' | 'b', base: number[]): Candidate {
    const reasons: string[] = [];
    const details: Record<string, string[]> = {};
    const add = (reason: string, subjects: string[]) => {
      reasons.push(reason);
      if (subjects.length > 0) details[reason] = subjects.slice(0, NAMED);
    };
    if (expected.has(pairKey(graph.ids[from]!, graph.ids[to]!))) add('expected_link', []);
    if (kind === 'broker') add(`already_tied_to_${side}`, names(base));
    const partners = acquaintances(from, to);
    if (partners.length > 0) add('partners_know_each_other', names(partners));
    const places = territory[from]!.filter((value) => territory[to]!.includes(value));
    if (places.length > 0) add('same_territory', places);
    const served = population[from]!.filter((value) => population[to]!.includes(value));
    if (served.length > 0) add('same_population', served);
    if (load[from]! <= light && load[to]! <= light) add('light_load', []);
    const proposal = { kind, from: graph.ids[from]!, to: graph.ids[to]!, reasons, details };
    return { ...proposal, score: reasonWeight(proposal) };
  }

  const mark = new Int32Array(graph.ids.length).fill(-1);
  let stamp = 0;

  /** A partner of each who are tied to each other, or one partner of both. */
  function acquaintances(from: number, to: number): number[] {
    stamp++;
    for (let e = graph.offsets[to]!; e < graph.offsets[to + 1]!; e++) mark[graph.targets[e]!] = stamp;
    for (let e = graph.offsets[from]!; e < graph.offsets[from + 1]!; e++) {
      const x = graph.targets[e]!;
      if (x === to) continue;
      if (mark[x] === stamp) return [x];
      if (x >= graph.n) continue;
      for (let f = graph.offsets[x]!; f < graph.offsets[x + 1]!; f++) {
        const y = graph.targets[f]!;
        if (y < graph.n && y !== from && mark[y] === stamp) return [x, y];
      }
    }
    return [];
  }

  function best(kind: Introduction['kind'], from: number, others: readonly number[], side: 'a' | 'b', base: number[]) {
    let found: Candidate | null = null;
    for (const to of others) {
      if (to === from) continue;
      const next = candidate(kind, from, to, side, base);
      if (found === null || inOrder(next, found) < 0) found = next;
    }
    return found;
  }

  const declared = new Set(input.links.flatMap(({ a, b }) => [a, b]));
  const shortlist = (places: Iterable<number>, steps: Int32Array) =>
    [...places]
      .filter((v) => open[v])
      .map((v) => ({ v, named: declared.has(graph.ids[v]!), far: steps[v]! < 0 ? graph.ids.length : steps[v]! }))
      .sort((x, y) => Number(y.named) - Number(x.named) || x.far - y.far || x.v - y.v)
      .slice(0, SHORTLIST)
      .map(({ v }) => v);

  return (a, b) => {
    const inside = new Set([...a.members, ...b.members]);
    const nearB = shortlist(a.members, b.steps);
    const nearA = shortlist(b.members, a.steps);
    const proposals = nearB.map((from) => best('direct', from, nearA, 'a', []));
    for (const [side, near, far, others] of [
      ['a', a, b, nearA],
      ['b', b, a, nearB],
    ] as const) {
      const bases = new Map<number, number[]>();
      for (const v of near.members) {
        for (const c of neighbours(v)) {
          if (c >= graph.n || inside.has(c)) continue;
          const base = bases.get(c);
          if (base) base.push(v);
          else bases.set(c, [v]);
        }
      }
      for (const c of shortlist(bases.keys(), far.steps))
        proposals.push(best('broker', c, others, side, bases.get(c)!));
    }
    return choose(proposals.filter((found) => found !== null)).map(({ score: _, ...introduction }) => introduction);
  };
}

/** The best proposals, no organization twice on either end while others wait, and both kinds when both exist. */
function choose(proposals: readonly Candidate[]): Candidate[] {
  const sorted = [...proposals].sort(inOrder);
  const chosen: Candidate[] = [];
  const met = new Set<string>();
  for (const proposal of sorted) {
    if (chosen.length === PROPOSED || met.has(proposal.from) || met.has(proposal.to)) continue;
    met.add(proposal.from).add(proposal.to);
    chosen.push(proposal);
  }
  for (const proposal of sorted) if (chosen.length < PROPOSED && !chosen.includes(proposal)) chosen.push(proposal);
  for (const kind of ['direct', 'broker'] as const) {
    const first = sorted.find((proposal) => proposal.kind === kind);
    if (first && !chosen.some((proposal) => proposal.kind === kind)) chosen[chosen.length - 1] = first;
  }
  return chosen.sort(inOrder);
}

function inOrder(x: Candidate, y: Candidate): number {
  return y.score - x.score || byCodeUnits(x.from, y.from) || byCodeUnits(x.to, y.to) || byCodeUnits(x.kind, y.kind);
}

/** How much speaks for an introduction, whatever it would change. */
export function reasonWeight({ reasons }: Introduction): number {
  return reasons.reduce((sum, reason) => sum + WEIGHTS[reason]!, 0);
}

function pairKey(a: string, b: string): string {
  return JSON.stringify([a, b]);
}
