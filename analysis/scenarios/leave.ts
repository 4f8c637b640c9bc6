import type { AnalysisGroup } from '../document.ts';
import type { Departure } from '../dossier.ts';
import type { GapsResult } from '../gaps/gaps.ts';
import { pairStatus } from '../gaps/pair-status.ts';
import type { RouteGraph } from '../gaps/route-graph.ts';
import { byCodeUnits } from '../random.ts';

/**
 * What breaks if an organization leaves: the pairs of groups whose routes or status change, and the organizations cut from
 * the largest part of what its ties held together. Its group loses a member, and every route that passes through it or
 * ends in it. Throws a RangeError for an unknown organization.
 */
export function whatIfLeaves(groups: readonly AnalysisGroup[], gaps: GapsResult, organizationId: string): Departure {
  const leaver = gaps.graph.index.get(organizationId);
  if (leaver === undefined) throw new RangeError(`no organization '${organizationId}'`);
  const after = withoutPlace(gaps.graph, leaver);
  const members = new Map(
    groups.map((group) => [group.id, group.members.map((id) => after.index.get(id)!).filter((v) => v !== leaver)]),
  );
  const pairs: Departure['pairs'] = [];
  for (const { a, b, routes, status, steps } of gaps.pairs) {
    const concerned =
      steps.direct.some(([v, w]) => v === leaver || w === leaver) ||
      steps.thirds.some(
        ({ place, toA, toB }) => place === leaver || toA.some(([v]) => v === leaver) || toB.some(([v]) => v === leaver),
      );
    if (!concerned) continue;
    const left = pairStatus(after, members.get(a)!, members.get(b)!);
    if (left.routes === routes && left.status === status) continue;
    pairs.push({ a, b, routes_before: routes, routes_after: left.routes, before: status, after: left.status });
  }
  return { cut_off: cutOff(gaps.graph, after, leaver), pairs };
}

/** The same places, with no step to or from the one that leaves. */
function withoutPlace(graph: RouteGraph, leaver: number): RouteGraph {
  const offsets = new Uint32Array(graph.ids.length + 1);
  const targets: number[] = [];
  const tieOf: number[] = [];
  for (let v = 0; v < graph.ids.length; v++) {
    for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) {
      const w = graph.targets[e]!;
      if (v === leaver || w === leaver) continue;
      targets.push(w);
      tieOf.push(graph.tieOf[e]!);
    }
    offsets[v + 1] = targets.length;
  }
  return { ...graph, offsets, targets: Uint32Array.from(targets), tieOf: Int32Array.from(tieOf) };
}

/** By ties alone, as cutpoints are: meeting at a venue is not a tie. */
function cutOff(graph: RouteGraph, after: RouteGraph, leaver: number): string[] {
  const seen = new Set<number>();
  const parts = tiedTo(graph, leaver).map((start) => {
    const part: string[] = [];
    const stack = seen.has(start) ? [] : [start];
    seen.add(start);
    for (let v = stack.pop(); v !== undefined; v = stack.pop()) {
      part.push(graph.ids[v]!);
      for (const w of tiedTo(after, v)) {
        if (seen.has(w)) continue;
        seen.add(w);
        stack.push(w);
      }
    }
    return part;
  });
  // The largest part is what stays; among equals the one with the first partner.
  const largest = parts.reduce((best, part) => (part.length > best.length ? part : best), []);
  return parts
    .filter((part) => part !== largest)
    .flat()
    .sort(byCodeUnits);
}

function tiedTo(graph: RouteGraph, v: number): number[] {
  const partners: number[] = [];
  for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) {
    if (graph.tieOf[e]! >= 0) partners.push(graph.targets[e]!);
  }
  return partners;
}
