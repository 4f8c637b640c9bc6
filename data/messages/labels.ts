import { format, hasMessage, type Language } from './format.ts';

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
