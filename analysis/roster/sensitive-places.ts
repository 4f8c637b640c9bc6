// Where sensitive values stand in a table, so that a copy of the file can be kept without them.

import type { InputFile, ReadOptions } from './input.ts';
import { Notices } from './problem.ts';
import type { CsvRecord } from './record-list.ts';
import { isNeverKept, MASK_SIGNS } from './sensitive.ts';
import { settleFiles } from './settle-files.ts';
import { droppedColumns, rolesIn } from './table-columns.ts';
import { findTable, type NoTable, type TableHead } from './table-head.ts';
import { settledOf } from './table-settings.ts';
import { type Span, TextPlaces } from './text-places.ts';

/** A stretch of text to be masked: one cell, or a row whose cells cannot be told apart (then its letters and digits). */
export interface SensitiveSpan extends Span {
  /** What the mask consists of. */
  sign: string;
  wholeRow: boolean;
}

const ANY = '*';

/**
 * The sensitive cells of a delimited text, in the order of the text; empty when no column is sensitive. Rows that are
 * short, long or badly quoted may hold a value anywhere, so they are given whole.
 */
export function sensitiveSpans(file: InputFile, options: ReadOptions = {}): SensitiveSpan[] {
  const found = sensitiveTable(file, options);
  if (!found?.head.dialect) return [];
  const { head, columns } = found;
  const dialect = found.head.dialect;
  const places = new TextPlaces(file.text, file.encoding);
  const cellsAt = (line: number) => places.cells(line, dialect);
  if (head.transposed) {
    return [...columns].flatMap(([index, sign]) =>
      cellsAt(head.transposed![index]!)
        .slice(1)
        .map((span) => ({ ...span, sign, wholeRow: false })),
    );
  }
  const spans = headerSpans(head, columns, cellsAt(head.line));
  for (const record of head.body) {
    const cells = cellsAt(record.line);
    if (record.malformed || cells.length !== record.cells.length || cells.length < head.headers.length)
      spans.push({ ...extentOf(record, places), sign: ANY, wholeRow: true });
    else for (const [index, sign] of columns) spans.push({ ...cells[index]!, sign, wholeRow: false });
    if (!record.malformed && cells.length > head.headers.length)
      for (const span of cells.slice(head.headers.length)) spans.push({ ...span, sign: ANY, wholeRow: true });
  }
  return spans;
}

/**
 * The sensitive columns of a table (index to the sign that masks it) with its head; `null` when there are none. Where a
 * person parted its rows by kind, a column is sensitive when it is so in one of the parts.
 */
export function sensitiveTable(
  file: InputFile,
  options: ReadOptions = {},
): { head: TableHead | NoTable; columns: ReadonlyMap<number, string> } | null {
  const { head, dropped } = droppedOf(file, options);
  const parts = settleFiles([file], options).files.filter(({ part }) => part !== undefined);
  const all = [dropped, ...parts.map((part) => droppedOf(part, options).dropped)].flatMap((columns) => [...columns]);
  if (all.length === 0) return null;
  return { head, columns: new Map(all.map(([index, code]) => [index, MASK_SIGNS[code] ?? ANY])) };
}

function droppedOf(file: InputFile, options: ReadOptions) {
  const settled = settledOf(file, options);
  const head = findTable(file, settled, [], new Notices(file.name));
  const roles = head.kind === null ? null : rolesIn(head, settled).roles;
  return { head, dropped: droppedColumns(head, roles, settled.mapping) };
}

/** Where no header was found, the first line may be a row itself. */
function headerSpans(
  head: TableHead | NoTable,
  columns: ReadonlyMap<number, string>,
  cells: readonly Span[],
): SensitiveSpan[] {
  if (head.kind !== null) return [];
  return [...columns].flatMap(([index, sign]) =>
    cells[index] && !isNeverKept(head.headers[index] ?? '') ? [{ ...cells[index], sign, wholeRow: false }] : [],
  );
}

function extentOf(record: CsvRecord, places: TextPlaces): Span {
  const breaks = record.cells.join('').split('\n').length - 1;
  return { from: places.lineStart(record.line), to: places.lineStart(record.line + breaks + 1) };
}
