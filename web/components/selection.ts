import type { AnalysisDocument, AnalysisFinding, AnalysisGap } from '../../analysis/document.ts';

/** What is lit on the page; everything else is dimmed. */
export interface Selection {
  kind: 'organization' | 'gap' | 'group' | 'finding';
  /** An organization's or group's id, `gapId(...)` or `findingId(...)`. */
  id: string;
}

/** The id of a pair of groups in selections and addresses; the order of the ends does not matter. */
export function gapId(a: string, b: string): string {
  return a < b ? `${a}~${b}` : `${b}~${a}`;
}

/** The id of a finding: its code and what it is about. */
export function findingId(finding: AnalysisFinding): string {
  return [finding.code, ...finding.subjects.map((subject) => subject.id)].join('~');
}

/** The pair that a finding speaks of, when its first two subjects are groups. */
export function gapOfFinding(finding: AnalysisFinding, document: AnalysisDocument): AnalysisGap | null {
  const [first, second] = finding.subjects.filter((subject) => subject.kind === 'group');
  if (!first || !second) return null;
  const id = gapId(first.id, second.id);
  return document.gaps.find((gap) => gapId(gap.a, gap.b) === id) ?? null;
}

/** Is this finding lit by the selection: itself, its pair of groups, or its first organization? */
export function findingIsSelected(
  finding: AnalysisFinding,
  selection: Selection | null,
  document: AnalysisDocument,
): boolean {
  if (!selection) return false;
  if (selection.kind === 'finding') return findingId(finding) === selection.id;
  if (selection.kind === 'gap') {
    const gap = gapOfFinding(finding, document);
    return gap !== null && gapId(gap.a, gap.b) === selection.id;
  }
  return finding.subjects[0]?.kind === selection.kind && finding.subjects[0].id === selection.id;
}

/** The organizations that a selection lights. Null: nothing is selected, or nothing of it is in the document. */
export function selectedOrganizations(document: AnalysisDocument, selection: Selection | null): Set<string> | null {
  if (!selection) return null;
  const lit = new Set<string>();
  const members = (groupId: string) => {
    for (const id of document.groups.find((group) => group.id === groupId)?.members ?? []) lit.add(id);
  };
  const pair = (gap: AnalysisGap | null | undefined) => {
    if (!gap) return;
    members(gap.a);
    members(gap.b);
    for (const id of gap.brokers) lit.add(id);
  };
  if (selection.kind === 'organization') {
    lit.add(selection.id);
    for (const tie of document.ties) {
      if (tie.source === selection.id) lit.add(tie.target);
      if (tie.target === selection.id) lit.add(tie.source);
    }
  } else if (selection.kind === 'group') {
    members(selection.id);
  } else if (selection.kind === 'gap') {
    pair(document.gaps.find((gap) => gapId(gap.a, gap.b) === selection.id));
  } else {
    const finding = document.findings.find((candidate) => findingId(candidate) === selection.id);
    if (finding) pair(gapOfFinding(finding, document));
    for (const subject of finding?.subjects ?? []) {
      if (subject.kind === 'organization') lit.add(subject.id);
      if (subject.kind === 'group') members(subject.id);
    }
  }
  return lit.size > 0 ? lit : null;
}
