// The last step of reading a table: each problem gets its place in the file as it was sent, and a short quotation.

import type { Problem } from '../types.ts';
import { excerptOf } from './excerpt.ts';
import type { InputFile } from './input.ts';
import type { NoTable, TableHead } from './table-head.ts';
import { TextPlaces } from './text-places.ts';

const NUMBERED = /^column_(\d+)$/;

/**
 * Fills in `record` (1 = the header), `columnNumber`, `byteOffset` and `excerpt` of the problems of one table. Where the
 * table has sensitive columns, whole rows are not quoted: only cells of other columns are.
 */
export function placeProblems(
  file: InputFile,
  head: TableHead | NoTable | null,
  problems: Problem[],
  sensitive: ReadonlyMap<number, string>,
): void {
  if (problems.length === 0) return;
  const places = new TextPlaces(file.text, file.encoding);
  for (const problem of problems) {
    const columnNumber = columnOf(problem, head);
    const hidden = columnNumber === null ? sensitive.size > 0 : sensitive.has(columnNumber - 1);
    const quotable = !hidden || problem.line === null || problem.code === 'sensitive_column_dropped';
    const cell = spanOf(problem, head, places, columnNumber);
    if (problem.record === undefined) problem.record = recordOf(problem, head);
    if (problem.columnNumber === undefined) problem.columnNumber = columnNumber;
    if (problem.byteOffset === undefined) problem.byteOffset = offsetOf(problem, file, places, cell?.from);
    if (!quotable) problem.value = null;
    if (problem.excerpt === undefined || !quotable) {
      const text = problem.value ?? (cell ? places.slice(cell) : null);
      problem.excerpt = quotable && text !== null ? excerptOf(text) : null;
    }
  }
}

function columnOf({ column, params }: Problem, head: TableHead | NoTable | null): number | null {
  if (column === null || column === '') return typeof params.position === 'number' && head ? params.position : null;
  const index = head?.headers.indexOf(column) ?? -1;
  if (index >= 0) return index + 1;
  const numbered = NUMBERED.exec(column)?.[1];
  return numbered === undefined ? null : Number(numbered);
}

/** The ordinal of the record on the problem's line, the header being the first; `null` above the header or without a line. */
function recordOf({ line }: Problem, head: TableHead | NoTable | null): number | null {
  if (line === null || !head || line < head.line) return null;
  if (line === head.line) return 1;
  let low = 0;
  let high = head.body.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (head.body.lineAt(middle) <= line) low = middle;
    else high = middle - 1;
  }
  return head.body.lineAt(low) === line ? low + 2 : null;
}

function spanOf(
  { line }: Problem,
  head: TableHead | NoTable | null,
  places: TextPlaces,
  columnNumber: number | null,
): { from: number; to: number } | null {
  if (line === null || !head?.dialect || head.transposed) return null;
  const cells = places.cells(line, head.dialect);
  const row = { from: cells[0]!.from, to: cells.at(-1)!.to };
  return columnNumber === null ? row : (cells[columnNumber - 1] ?? row);
}

function offsetOf(
  { line, params, code }: Problem,
  file: InputFile,
  places: TextPlaces,
  from: number | undefined,
): number | null {
  if (file.records) return null;
  if (from !== undefined) return places.byteOffset(from);
  if (line !== null) return places.byteOffset(places.lineStart(line));
  return code.startsWith('file_') && typeof params.position === 'number' ? params.position : 0;
}
