import type { AnalysisGroup } from '../document.ts';
import type { GapsResult } from '../gaps/gaps.ts';
import { pairStatus } from '../gaps/pair-status.ts';
import { stepsFrom } from '../gaps/route-graph.ts';
import { byCodeUnits } from '../random.ts';

export interface Departure {
  organization: string;
  /** Pairs of groups with fewer routes afterwards. */
  pairs: { a: string; b: string; routes: number; routes_after: number; speakable: boolean }[];
  /** Those of them that are left without any route. */
  broker_free: { a: string; b: string; speakable: boolean }[];
  /** Organizations cut from the largest part of what it held together (ties and venues), in id order. */
  cut_off: string[];
}

/**
 * What breaks if an organization leaves: routes lost per pair of groups, pairs left without a bridge, organizations cut
 * off. Its group loses a member, and every route through it or ending in it. Unknown id: throws a RangeError.
 */
export function whatIfLeaves(groups: readonly AnalysisGroup[], gaps: GapsResult, organizationId: string): Departure {
  const { graph } = gaps;
  const leaver = graph.index.get(organizationId);
  if (leaver === undefined) throw new RangeError(`no organization '${organizationId}'`);
  const without = withoutPlace(gaps, leaver);
  const members = new Map(
    groups.map((group) => [group.id, group.members.map((id) => graph.index.get(id)!).filter((v) => v !== leaver)]),
  );
  const pairs = gaps.pairs
    // Only who is needed by every largest set of routes lowers their number.
    .filter(({ critical }) => critical.includes(leaver))
    .map(({ a, b, routes, speakable }) => {
      const after = pairStatus(without, members.get(a)!, members.get(b)!);
      return { a, b, routes, routes_after: after.routes, speakable };
    });
  return {
    organization: organizationId,
    pairs,
    broker_free: pairs.filter((pair) => pair.routes_after === 0).map(({ a, b, speakable }) => ({ a, b, speakable })),
    cut_off: cutOff(gaps, without, leaver),
  };
}

/** The same places, with no step to or from the one that leaves. */
function withoutPlace({ graph }: GapsResult, leaver: number): GapsResult['graph'] {
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

function cutOff({ graph }: GapsResult, without: GapsResult['graph'], leaver: number): string[] {
  const parts: string[][] = [];
  const seen = new Set<number>();
  for (let e = graph.offsets[leaver]!; e < graph.offsets[leaver + 1]!; e++) {
    const start = graph.targets[e]!;
    if (seen.has(start)) continue;
    const part: string[] = [];
    stepsFrom(without, [start]).forEach((steps, v) => {
      if (steps < 0) return;
      seen.add(v);
      if (v < graph.n) part.push(graph.ids[v]!);
    });
    parts.push(part);
  }
  // The largest part stays; among equals, the one that was found first.
  const largest = parts.reduce((best, part) => (part.length > best.length ? part : best), parts[0] ?? []);
  return parts
    .filter((part) => part !== largest)
    .flat()
    .sort(byCodeUnits);
}
