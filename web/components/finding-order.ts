import type { AnalysisDocument, AnalysisFinding } from '../../analysis/document.ts';

export interface FindingsToShow {
  /** Said at once. */
  first: AnalysisFinding[];
  /** Said when asked: more of a kind that was already shown often. */
  more: AnalysisFinding[];
  /** Not to be spoken of before somebody has checked. */
  verify: AnalysisFinding[];
}

/**
 * The findings of a page in their own order, without the reading. What is `to_verify` never stands among the first; at
 * most three of one kind do, so that seven bridge organizations do not hide the silo after them.
 */
export function findingsToShow(document: AnalysisDocument, mostOfAKind = 3): FindingsToShow {
  const shown: FindingsToShow = { first: [], more: [], verify: [] };
  const ofKind = new Map<string, number>();
  for (const finding of document.findings) {
    if (finding.code === 'reading') continue;
    if (finding.evidence.first_page === false) {
      shown.verify.push(finding);
      continue;
    }
    const count = (ofKind.get(finding.code) ?? 0) + 1;
    ofKind.set(finding.code, count);
    (count <= mostOfAKind ? shown.first : shown.more).push(finding);
  }
  return shown;
}
