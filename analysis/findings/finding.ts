import type { AnalysisDocument, AnalysisFinding, AnalysisGap, Confidence } from '../document.ts';
import { absenceConfidence } from '../gaps/confidence.ts';
import type { Agreement, AnalyzeOptions, Projection } from '../types.ts';

/** What the rules read: the document as it stands before its findings, and what it does not hold. */
export interface FindingsInput {
  document: Omit<AnalysisDocument, 'findings'>;
  projection: Projection;
  agreements: readonly Agreement[];
  boundary: AnalyzeOptions['boundary'];
}

/** A rule of findings.md section 9: what it found, in the order of its own importance. */
export type Rule = (input: FindingsInput) => AnalysisFinding[];

export type Evidence = AnalysisFinding['evidence'];

/** A finding; `first_page` is false for what is only to be verified. */
export function finding(
  code: string,
  severity: AnalysisFinding['severity'],
  confidence: Confidence,
  subjects: AnalysisFinding['subjects'],
  evidence: Evidence,
): AnalysisFinding {
  return { code, severity, confidence, subjects, evidence: { ...evidence, first_page: confidence !== 'to_verify' } };
}

/** How far an absence among these groups may be claimed, and whose data were not received. */
export function groupsConfidence(input: FindingsInput, groupIds: readonly string[]) {
  const wanted = new Set(groupIds);
  const members = input.document.groups
    .filter((group) => wanted.has(group.id))
    .flatMap((group) => [...group.members, ...group.absent]);
  const missing = new Set(input.document.coverage.received.missing);
  const notReceived = members.filter((id) => missing.has(id));
  return {
    confidence: absenceConfidence(notReceived.length, members.length, input.boundary),
    not_received: notReceived,
    members: members.length,
  };
}

/** The same over the whole list, for absences that any organization could disprove. */
export function listConfidence({ document, boundary }: FindingsInput) {
  const { missing, total } = document.coverage.received;
  return { confidence: absenceConfidence(missing.length, total, boundary), not_received: missing, members: total };
}

/** Do readings allow words about groups, gaps and brokers? */
export function speaksOfGroups({ document }: FindingsInput): boolean {
  return document.network.reading === 'structured' || document.network.reading === 'wide';
}

/** The number of speakable pairs from which, and the share above which, gaps are the rule and bridges the news. */
const FEWEST_PAIRS = 6;
const SHARE_OF_GAPS = 1 / 3;

/** More than a third of six or more speakable pairs are broker-free: the headline is then the few bridges. */
export function gapsAreTheRule(summary: AnalysisDocument['gaps_summary']): boolean {
  const speakable = summary.filter((row) => row.speakable);
  const count = (rows: typeof speakable) => rows.reduce((sum, row) => sum + row.count, 0);
  const all = count(speakable);
  return all >= FEWEST_PAIRS && count(speakable.filter((row) => row.status === 'broker_free')) > SHARE_OF_GAPS * all;
}

/** Gaps of one status that are spoken of, first to be spoken of first. */
export function spokenGaps({ document }: FindingsInput, status: AnalysisGap['status']): AnalysisGap[] {
  return document.gaps.filter((gap) => gap.rank !== null && gap.status === status).sort((x, y) => x.rank! - y.rank!);
}
