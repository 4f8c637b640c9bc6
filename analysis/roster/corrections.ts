// What a person corrected in a table before importing it, laid over the cells before anything is checked.

import Papa from 'papaparse';
import type { Correction } from './input.ts';
import type { Notices } from './problem.ts';
import type { CsvRecord } from './record-list.ts';
import type { NoTable, TableHead } from './table-head.ts';

/**
 * Lays corrections over the rows of a table. A cell that its row lacks is added, with blanks before it; without a column
 * the value is the whole row, written as the file writes rows. One that finds no row or column any more is reported.
 */
export function applyCorrections(
  head: TableHead | NoTable,
  corrections: readonly Correction[] | undefined,
  notices: Notices,
): void {
  if (!corrections || corrections.length === 0) return;
  const lines = new Set(corrections.map(({ line }) => line));
  /** The records to correct by their line: the last one of those that share it, and its place. */
  const found = new Map<number, { at: number; record: CsvRecord }>();
  for (let at = 0; at < head.body.length; at++) {
    const line = head.body.lineAt(at);
    if (lines.has(line)) found.set(line, { at, record: head.body.at(at)! });
  }
  for (const { line, column, value } of corrections) {
    const record = found.get(line)?.record;
    if (!record || (column !== null && columnIndex(head.headers, column) < 0)) {
      notices.count('correction_unplaced', line, column ?? '', value, `${line} ${column}`);
    } else if (column === null) replaceRow(record, value, head);
    else replaceCell(record, columnIndex(head.headers, column), value, head.headers.length);
  }
  const corrected = new Map([...found.values()].map(({ at, record }) => [at, record]));
  head.body.change((record, index) => {
    const settled = corrected.get(index);
    if (!settled || settled === record) return;
    record.cells = [...settled.cells];
    record.malformed = settled.malformed;
    if (!settled.malformed) delete record.refused;
  });
}

/** The column of a header, `column_3` standing for the third where it has none. */
export function columnIndex(headers: readonly string[], column: string): number {
  const index = headers.indexOf(column);
  if (index >= 0) return index;
  const numbered = Number(/^column_(\d+)$/.exec(column)?.[1] ?? 0) - 1;
  return headers[numbered] === '' ? numbered : -1;
}

function replaceRow(record: CsvRecord, value: string, head: TableHead | NoTable): void {
  const { data, errors } = Papa.parse<string[]>(value, { delimiter: head.delimiter, newline: '\n', header: false });
  if (errors.length > 0 || data.length !== 1) return;
  record.cells = data[0]!;
  makeUsable(record);
}

function replaceCell(record: CsvRecord, index: number, value: string, width: number): void {
  if (record.malformed) return;
  while (record.cells.length < width && record.cells.length <= index) record.cells.push('');
  record.cells[index] = value;
}

function makeUsable(record: CsvRecord): void {
  record.malformed = false;
  delete record.refused;
}
