// What a spreadsheet leaves among the rows: comments, a total at the foot, a second table, cells that were merged.

import type { CsvRecord } from './dialect.ts';
import { type Notices, problem } from './problem.ts';
import { recogniseKind } from './recognise.ts';
import type { Column } from './table-columns.ts';
import type { TableHead } from './table-head.ts';

const TOTAL = /^(grand |sous-?|sub-?)?(totaux|total|somme|sum)( général| generale?)?\s*:?\s*[\d\s.,]*$/i;
/** Blank lines after which a second table is looked for; beyond, the file is one of blank lines between rows. */
const MOST_GAPS = 1000;
/** What names the group that a row belongs to, where a merged cell gives it to the rows below. */
const GROUPS: Readonly<Partial<Record<TableHead['kind'], readonly string[]>>> = {
  board_memberships: ['org_id', 'org_name'],
  agreements: ['agreement_id', 'title'],
};

/** How the row of a template begins that shows how to fill it in. */
const EXAMPLE = /^\s*#\s?(exemple|example)\b/i;

/** Is this the row of a template that shows how to fill it in, and is no data? */
export function isExample({ cells }: CsvRecord): boolean {
  return cells.length > 1 && EXAMPLE.test(cells[0]!);
}

/** The rows without comment lines and without a total at the foot; each is counted in a notice. */
export function withoutRemarks(body: CsvRecord[], width: number, notices: Notices): CsvRecord[] {
  const isComment = ({ cells, malformed }: CsvRecord) =>
    width > 1 &&
    (malformed || cells.slice(1).every((cell) => cell.trim() === '')) &&
    cells[0]!.trimStart().startsWith('#');
  const examples = body.filter(isExample);
  // A template that nobody filled in is told as that.
  for (const { line, cells } of examples.length < body.length ? examples : [])
    notices.count('example_skipped', line, '', cells[0]!);
  let rows = examples.length === 0 ? body : body.filter((record) => !isExample(record));
  if (rows.some(isComment)) {
    for (const record of rows)
      if (isComment(record)) notices.count('comment_skipped', record.line, '', record.cells[0]!);
    rows = rows.filter((record) => !isComment(record));
  }
  const last = rows.at(-1);
  const word = last?.cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
  if (!last || rows.length < 2 || !TOTAL.test(word)) return rows;
  notices.count('footer_skipped', last.line, '', last.cells.join(' ').trim());
  return rows.slice(0, -1);
}

/** The record that begins another table: below blank lines, it bears headers and no number. */
export function secondTable(body: readonly CsvRecord[]): CsvRecord | null {
  let gaps = 0;
  for (let i = 1; i < body.length && gaps < MOST_GAPS; i++) {
    const { line, cells } = body[i]!;
    const before = body[i - 1]!;
    if (line - before.line < 2) continue;
    const breaks = before.cells.join('').split('\n').length - 1;
    if (line - before.line < 2 + breaks) continue;
    gaps += 1;
    const words = cells.filter((cell) => cell.trim() !== '');
    if (words.length < 2 || words.some((cell) => /^\d/.test(cell))) continue;
    if (
      recogniseKind(
        cells,
        body.slice(i + 1, i + 20).map((record) => record.cells),
      ) !== null
    )
      return body[i]!;
  }
  return null;
}

/**
 * Gives rows without a group the group of the row above, where a spreadsheet had merged its cells: the first row has one,
 * and at least half as many rows are without as with one. A lone gap stays a gap.
 */
export function fillMerged(head: TableHead, columns: readonly Column[], notices: Notices): void {
  const names = GROUPS[head.kind];
  const keys = columns.filter(({ role }) => role.as === 'field' && names?.includes(role.field.name));
  if (keys.length === 0 || !head.body[0]) return;
  const isBlank = ({ cells }: CsvRecord) => keys.every(({ index }) => (cells[index] ?? '').trim() === '');
  const usable = head.body.filter(({ cells, malformed }) => !malformed && cells.length >= head.headers.length);
  const blank = usable.filter(isBlank).length;
  if (isBlank(head.body[0]) || blank < 2 || 2 * blank < usable.length - blank) return;
  let above = usable[0]!;
  for (const record of usable) {
    if (!isBlank(record)) {
      above = record;
      continue;
    }
    for (const { index, header } of keys) {
      record.cells[index] = above.cells[index]!;
      if (above.cells[index]!.trim() !== '')
        notices.count('merged_cells_filled', record.line, header, above.cells[index]!);
    }
  }
}

/** A file-level warning where rows or columns of blanks were left out. */
export function blanksProblem(head: { file: string }, rows: { count: number; line: number }, columns: number) {
  if (rows.count === 0 && columns === 0) return null;
  return problem('trailing_blanks', {
    file: head.file,
    line: rows.count > 0 ? rows.line : null,
    params: { blank_rows: rows.count, blank_columns: columns },
  });
}
