import type { Problem, TableKind } from '../types.ts';
import { fieldNames } from './contract.ts';
import { foldHeader } from './fold.ts';
import { nearestWord } from './nearest-word.ts';
import { problem } from './problem.ts';
import type { Column } from './table-columns.ts';

/** Says which columns that nothing is known of look like a field of this kind that no column is read as. */
export function nearFields(file: string, kind: TableKind, columns: readonly Column[]): Problem[] {
  const taken = new Set(columns.flatMap(({ role }) => (role.as === 'field' ? [role.field.name] : [])));
  const free = fieldNames(kind).filter(({ field }) => !taken.has(field.name));
  const words = free.flatMap(({ field }) =>
    [field.name, ...field.aliases.fr, ...field.aliases.en].map((word) => [foldHeader(word), word] as const),
  );
  return columns.flatMap(({ header, role }) => {
    const suggestion = role.as === 'attribute' ? nearestWord(foldHeader(header), words) : null;
    return suggestion === null ? [] : [problem('header_near_field', { file, column: header, params: { suggestion } })];
  });
}
