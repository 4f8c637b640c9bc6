import type { AnalysisGap, AnalysisTie, FailurePoint } from '../../analysis/document.ts';
import { mainPoint } from '../../data/messages/gap-parts.ts';
import type { Point } from './hulls.ts';
import type { NetworkModel } from './network-model.ts';

/** The recorded path that everything hangs on: organizations (or a venue in the middle) from one group to the other. */
export interface FragilePath {
  gap: AnalysisGap;
  /** What fails, null where the document names nothing. */
  point: FailurePoint | null;
  /** Two or three ids of positioned organizations or venues; empty when the path cannot be told. */
  via: string[];
}

/**
 * Finds the path of a fragile pair that runs through its failure point: the shortest of those recorded, so that the thin
 * line is short. A path is a tie, or two ties through a third organization or a venue of neither group.
 */
export function fragilePath(gap: AnalysisGap, model: NetworkModel, at: (id: string) => Point | undefined): FragilePath {
  const point = mainPoint(gap, model.document);
  const carries = (tie: AnalysisTie) =>
    (point?.kind !== 'person' || tie.shared_directors.includes(point.id)) &&
    (point?.kind !== 'agreement' || tie.agreements.includes(point.id)) &&
    (point?.kind !== 'tie' || point.id === `${tie.source}|${tie.target}`);
  const exact = candidates(gap, model, point, carries);
  // A document may name a carrier that no tie repeats (names masked, agreements left out): any path of the pair then.
  const found = exact.length > 0 ? exact : candidates(gap, model, point, () => true);
  const length = (ids: string[]) => {
    const points = ids.map(at);
    if (points.some((p) => p === undefined)) return Number.POSITIVE_INFINITY;
    return (points as Point[]).reduce(
      (sum, p, i, list) => (i === 0 ? 0 : sum + Math.hypot(p[0] - list[i - 1]![0], p[1] - list[i - 1]![1])),
      0,
    );
  };
  const best = found
    .map((ids) => ({ ids, length: length(ids) }))
    .sort((x, y) => x.length - y.length || (x.ids.join() < y.ids.join() ? -1 : 1))[0];
  return { gap, point, via: best && Number.isFinite(best.length) ? best.ids : [] };
}

function candidates(
  gap: AnalysisGap,
  model: NetworkModel,
  point: FailurePoint | null,
  carries: (tie: AnalysisTie) => boolean,
): string[][] {
  const side = (id: string): 'a' | 'b' | null => {
    const place = model.placeOf.get(id);
    return place === gap.a ? 'a' : place === gap.b ? 'b' : null;
  };
  const fits = (ids: string[]) =>
    !point || (point.kind !== 'organization' && point.kind !== 'venue') || ids.includes(point.id);
  const paths: string[][] = [];
  const third = new Map<string, { a: string[]; b: string[] }>();
  const meet = (middle: string, end: string, which: 'a' | 'b') => {
    const ends = third.get(middle) ?? { a: [], b: [] };
    ends[which].push(end);
    third.set(middle, ends);
  };
  for (const { tie } of model.ties) {
    if (!carries(tie)) continue;
    const [from, to] = [side(tie.source), side(tie.target)];
    if (from && to && from !== to) paths.push(from === 'a' ? [tie.source, tie.target] : [tie.target, tie.source]);
    else if (from && !to) meet(tie.target, tie.source, from);
    else if (to && !from) meet(tie.source, tie.target, to);
  }
  if (point?.kind === 'venue') {
    const venue = model.document.venues.find((row) => row.id === point.id);
    for (const id of venue?.participants ?? []) {
      const which = side(id);
      if (which) meet(point.id, id, which);
    }
  }
  for (const [middle, ends] of third) {
    for (const a of ends.a) for (const b of ends.b) paths.push([a, middle, b]);
  }
  return paths.filter(fits);
}
