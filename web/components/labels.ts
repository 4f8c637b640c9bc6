import type { AttributeValue } from '../../analysis/types.ts';
import { format, hasMessage, type Language } from '../../data/messages/format.ts';
import { valueLabel } from '../../data/messages/names.ts';

/** Columns whose values stand in a vocabulary of another name. */
const VOCABULARIES: Record<string, string> = { continuum_segments: 'continuum', role: 'org_role' };

/** A relation in words; a relation that only this roster knows keeps its own name. */
export function relationLabel(relation: string, language: Language): string {
  const key = `relation.${relation}`;
  return hasMessage(key) ? format(key, {}, language) : relation.replaceAll('_', ' ');
}

/** A column in words; a column that only this roster knows keeps its own header. */
export function columnLabel(column: string, language: Language): string {
  const key = `attribute.${column}`;
  return hasMessage(key) ? format(key, {}, language) : column.replaceAll('_', ' ');
}

/** A cell in words where its column has a vocabulary; as the user wrote it elsewhere. */
export function cellLabel(column: string, cell: AttributeValue, language: Language): string {
  const values = typeof cell === 'object' ? cell : [String(cell)];
  return values.map((value) => valueLabel(VOCABULARIES[column] ?? column, value, language)).join(', ');
}
