import type { AnalysisDocument, AnalysisFinding } from '../../analysis/document.ts';
import { format, type Language } from './format.ts';

/**
 * "3 of its 8 ties rest on names alone": how much of what a finding counts is undecided. Empty where nothing is, and for
 * findings that count no ties of their own (activity, an absence in the whole list).
 */
export function byNameSentence(
  { code, subjects }: AnalysisFinding,
  { ties, groups }: AnalysisDocument,
  language: Language,
): string {
  if (code === 'dormant_agreements' || code === 'isolates') return '';
  const organizations = new Set(subjects.filter(({ kind }) => kind === 'organization').map(({ id }) => id));
  const named = new Set(subjects.filter(({ kind }) => kind === 'group').map(({ id }) => id));
  for (const group of groups) if (named.has(group.id)) for (const id of group.members) organizations.add(id);
  const all = code === 'reading';
  const concerned = ties.filter(({ source, target }) => all || organizations.has(source) || organizations.has(target));
  const probable = concerned.filter((tie) => tie.probable).length;
  return probable === 0 ? '' : format('finding.by_name', { probable, ties: concerned.length }, language);
}
