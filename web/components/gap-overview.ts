// What the missing-bridges page says of the whole: which pairs are listed, in which order, and what is left unsaid.

import type { AnalysisDocument, AnalysisGap, GapReason, GapStatus } from '../../analysis/document.ts';
import { gapId } from './selection.ts';

export interface GapOverview {
  /** Speakable pairs without a bridge, then those that hang by a thread; in the order of their rank. */
  missing: AnalysisGap[];
  fragile: AnalysisGap[];
  /** Speakable pairs joined by two separate routes or more. */
  bridged: AnalysisGap[];
  spoken: number;
  /** How many of the pairs spoken of have no bridge, listed or not. */
  withoutBridge: number;
  /** More than a third of six or more speakable pairs are broker-free (findings, section 4): gaps are the rule. */
  rule: boolean;
  /** Pairs of which nothing is concluded, by reason, most pairs first. */
  unspoken: { reason: GapReason; count: number }[];
}

/** The readings in which pairs of groups may be spoken of at all. */
export function readingHasPairs(document: Pick<AnalysisDocument, 'network'>): boolean {
  return document.network.reading === 'structured' || document.network.reading === 'wide';
}

/**
 * Which pairs are told one by one: all; where gaps are the rule, those alone that make findings, because they lie within a
 * territory, between neighbours, or were declared expected.
 */
export function toldPairs(
  document: Pick<AnalysisDocument, 'gaps' | 'findings'>,
): (gap: Pick<AnalysisGap, 'a' | 'b'>) => boolean {
  const speakable = document.gaps.filter((gap) => gap.speakable);
  const withoutBridge = speakable.filter((gap) => gap.status === 'broker_free');
  if (!gapsAreTheRule(speakable.length, withoutBridge.length)) return () => true;
  const pairs = document.findings
    .filter(({ code }) => code === 'missing_bridge' || code === 'fragile_bridge')
    .map(({ evidence }) => gapId(String(evidence.a), String(evidence.b)));
  const told = new Set(pairs);
  return ({ a, b }) => told.has(gapId(a, b));
}

function gapsAreTheRule(spoken: number, withoutBridge: number): boolean {
  return spoken >= 6 && withoutBridge * 3 > spoken;
}

export function gapOverview(document: Pick<AnalysisDocument, 'gaps' | 'gaps_summary' | 'findings'>): GapOverview {
  const speakable = document.gaps.filter((gap) => gap.speakable).sort(byRank);
  const withoutBridge = speakable.filter((gap) => gap.status === 'broker_free');
  const rule = gapsAreTheRule(speakable.length, withoutBridge.length);
  const told = toldPairs(document);
  const counts = new Map<GapReason, number>();
  for (const row of document.gaps_summary) {
    if (!row.speakable && row.reason) counts.set(row.reason, (counts.get(row.reason) ?? 0) + row.count);
  }
  return {
    missing: withoutBridge.filter(told),
    fragile: speakable.filter((gap) => gap.status === 'fragile' && told(gap)),
    bridged: speakable.filter((gap) => gap.status === 'linked' || gap.status === 'bridged'),
    spoken: speakable.length,
    withoutBridge: withoutBridge.length,
    rule,
    unspoken: [...counts]
      .map(([reason, count]) => ({ reason, count }))
      .sort((x, y) => y.count - x.count || (x.reason < y.reason ? -1 : 1)),
  };
}

/** Speakable pairs whose status is another one once mandated connectors are set aside. */
export function changedWithoutMandated(
  document: Pick<AnalysisDocument, 'gaps' | 'gaps_without_mandated'>,
): { gap: AnalysisGap; before: GapStatus; after: GapStatus }[] {
  const spoken = new Map(document.gaps_without_mandated.map((gap) => [gapId(gap.a, gap.b), gap.speakable]));
  return document.gaps
    .filter((gap) => gap.status !== gap.status_without_mandated)
    .filter((gap) => spoken.get(gapId(gap.a, gap.b)) ?? gap.speakable)
    .sort(byRank)
    .map((gap) => ({ gap, before: gap.status, after: gap.status_without_mandated }));
}

/** The pair of an id such as `a~b`, in either order. */
export function findGap(document: Pick<AnalysisDocument, 'gaps'>, id: string | null): AnalysisGap | null {
  if (!id) return null;
  const [a = '', b = ''] = id.split('~');
  return document.gaps.find((gap) => gapId(gap.a, gap.b) === gapId(a, b)) ?? null;
}

function byRank(x: AnalysisGap, y: AnalysisGap): number {
  const order = (x.rank ?? Number.POSITIVE_INFINITY) - (y.rank ?? Number.POSITIVE_INFINITY);
  if (order && !Number.isNaN(order)) return order;
  return gapId(x.a, x.b) < gapId(y.a, y.b) ? -1 : 1;
}
