import type { MappingShown } from './mapping-shown.ts';

const MOST = 30;

/** Codes and labels as a person pastes them: one pair a line, parted by a tab, `=`, `;` or the first comma. `undefined` when there is none. */
export function parsePairs(text: string): Record<string, string> | undefined {
  const pairs = text.split(/\r\n?|\n/).flatMap((line): [string, string][] => {
    const found = /^\s*([^\t=;,]+?)\s*[\t=;,]\s*(.+?)\s*$/.exec(line);
    return found ? [[found[1]!, found[2]!]] : [];
  });
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
}

/** The pairs as they are pasted again. */
export function writePairs(pairs: Readonly<Record<string, string>>): string {
  return Object.entries(pairs)
    .map(([code, label]) => `${code} = ${label}`)
    .join('\n');
}

/** The different words that stand in a column of the rows shown. */
export function distinctValues({ columns, rows }: Pick<MappingShown, 'columns' | 'rows'>, header: string): string[] {
  const at = columns.findIndex((column) => column.header === header);
  const found = new Set(rows.map(({ cells }) => cells[at]?.text ?? '').filter((text) => text !== ''));
  return [...found].slice(0, MOST);
}
