import type { AnalysisDocument, AnalysisOrganization } from '../../analysis/document.ts';
import type { MessageKey } from '../../data/messages/format.ts';
import { betweennessLabel } from './approximation-note.ts';
import type { SortValue } from './table-sort.ts';

export interface OrganizationColumn {
  id: string;
  label: MessageKey;
  /** What the number says, in a sentence, with what its dash means. */
  help: MessageKey;
  value: (organization: AnalysisOrganization) => SortValue;
  digits: number;
  /** The card in data/methods/ that explains it. */
  method: string | null;
}

/** The columns of the table, names first; those that this analysis did not compute for anyone are left out. */
export function organizationColumns(document: AnalysisDocument): OrganizationColumn[] {
  return NUMBERS.filter((column) =>
    document.organizations.some((organization) => column.value(organization) !== null),
  ).map((column) => (column.id === 'betweenness' ? { ...column, label: betweennessLabel(document) } : column));
}

const NUMBERS: readonly OrganizationColumn[] = [
  {
    id: 'degree',
    label: 'page.column.degree',
    help: 'page.column.degree.help',
    value: ({ degree }) => degree,
    digits: 0,
    method: 'degree',
  },
  {
    id: 'broker_score',
    label: 'page.column.broker_score',
    help: 'page.column.broker_score.help',
    value: ({ broker_score }) => broker_score,
    digits: 2,
    method: 'broker_score',
  },
  {
    id: 'betweenness',
    label: 'page.column.betweenness',
    help: 'page.column.betweenness.help',
    value: ({ betweenness_normalized }) => betweenness_normalized,
    digits: 3,
    method: 'betweenness',
  },
  {
    id: 'constraint',
    label: 'page.column.constraint',
    help: 'page.column.constraint.help',
    value: ({ constraint }) => constraint,
    digits: 2,
    method: 'constraint',
  },
  {
    id: 'effective_size',
    label: 'page.column.effective_size',
    help: 'page.column.effective_size.help',
    value: ({ effective_size }) => effective_size,
    digits: 1,
    method: 'effective_size',
  },
  {
    id: 'harmonic',
    label: 'page.column.harmonic',
    help: 'page.column.harmonic.help',
    value: ({ harmonic }) => harmonic,
    digits: 2,
    method: 'harmonic',
  },
  {
    id: 'core_number',
    label: 'page.column.core_number',
    help: 'page.column.core_number.help',
    value: ({ core_number }) => core_number,
    digits: 0,
    method: 'core_number',
  },
  {
    id: 'clustering',
    label: 'page.column.clustering',
    help: 'page.column.clustering.help',
    value: ({ clustering }) => clustering,
    digits: 2,
    method: 'clustering',
  },
  {
    id: 'cut_off',
    label: 'page.column.cut_off',
    help: 'page.column.cut_off.help',
    value: ({ cut_off }) => cut_off,
    digits: 0,
    method: 'cutpoint',
  },
];

/**
 * Are its ties unknown rather than none? Nothing was received of it, and nobody names it: its figures say nothing of it.
 */
export function tiesUnknown({ in_scope, received, degree }: AnalysisOrganization): boolean {
  return in_scope && !received && degree === 0;
}

/** What a column shows of an organization; `null` where it is undefined, or where no data say anything of its ties. */
export function shownValue(column: OrganizationColumn, row: AnalysisOrganization): number | null {
  return tiesUnknown(row) ? null : (column.value(row) as number | null);
}
