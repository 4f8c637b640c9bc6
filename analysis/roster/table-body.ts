// What a spreadsheet leaves among the rows: comments, a total at the foot, a second table, cells that were merged.

import { type Notices, problem } from './problem.ts';
import { recogniseKind } from './recognise.ts';
import type { CsvRecord, RecordList } from './record-list.ts';
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
export function withoutRemarks(body: RecordList, width: number, notices: Notices): RecordList {
  const isComment = ({ cells, malformed }: CsvRecord) =>
    width > 1 &&
    (malformed || cells.slice(1).every((cell) => cell.trim() === '')) &&
    cells[0]!.trimStart().startsWith('#');
  let rows = body;
  if (body.mayHold('#')) {
    const [filled, examples] = sifted(body, isExample);
    // A template that nobody filled in is told as that.
    for (const { line, first } of filled.length > 0 ? examples : []) notices.count('example_skipped', line, '', first);
    const [plain, comments] = sifted(filled, isComment);
    for (const { line, first } of comments) notices.count('comment_skipped', line, '', first);
    rows = plain;
  }
  const last = rows.at(rows.length - 1);
  const word = last?.cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
  if (!last || rows.length < 2 || !TOTAL.test(word)) return rows;
  notices.count('footer_skipped', last.line, '', last.cells.join(' ').trim());
  return rows.part(0, rows.length - 1);
}

/** The list without the records of which the test is true, and those: the line of each, with its first cell. */
function sifted(list: RecordList, test: (record: CsvRecord) => boolean) {
  const found: { line: number; first: string }[] = [];
  for (const record of list) if (test(record)) found.push({ line: record.line, first: record.cells[0]! });
  return [found.length > 0 ? list.without(test) : list, found] as const;
}

/** The record that begins another table: below blank lines, it bears headers and no number. */
export function secondTable(body: RecordList): CsvRecord | null {
  let gaps = 0;
  for (let i = 1; i < body.length && gaps < MOST_GAPS; i++) {
    const line = body.lineAt(i);
    if (line - body.lineAt(i - 1) < 2) continue;
    const record = body.at(i)!;
    const { cells } = record;
    const before = body.at(i - 1)!;
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
      return record;
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
  const first = head.body.at(0);
  if (keys.length === 0 || !first) return;
  const isBlank = ({ cells }: CsvRecord) => keys.every(({ index }) => (cells[index] ?? '').trim() === '');
  const isUsable = ({ cells, malformed }: CsvRecord) => !malformed && cells.length >= head.headers.length;
  let usable = 0;
  let blank = 0;
  for (const record of head.body) {
    if (!isUsable(record)) continue;
    usable += 1;
    if (isBlank(record)) blank += 1;
  }
  if (isBlank(first) || blank < 2 || 2 * blank < usable - blank) return;
  /** For each row whose group is above: the place of the row that has it, and 1. */
  const groups = new Uint32Array(head.body.length);
  let above: { at: number; cells: string[] } | null = null;
  let at = 0;
  for (const record of head.body) {
    if (isUsable(record)) {
      if (above === null || !isBlank(record)) above = { at, cells: record.cells };
      else {
        groups[at] = above.at + 1;
        for (const { index, header } of keys) {
          const value = above.cells[index]!;
          if (value.trim() !== '') notices.count('merged_cells_filled', record.line, header, value);
        }
      }
    }
    at += 1;
  }
  const { body } = head;
  let known = { at: -1, cells: [] as string[] };
  body.change(({ cells }, index) => {
    const group = groups[index]! - 1;
    if (group < 0) return;
    // The row above is no row to be filled itself: reading it ends here.
    if (known.at !== group) known = { at: group, cells: body.at(group)!.cells };
    for (const key of keys) cells[key.index] = known.cells[key.index]!;
  });
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
