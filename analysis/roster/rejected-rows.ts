// The rows that were set aside, as the file wrote them, with why: to be corrected by whoever made the list.

import { columnIndex } from './corrections.ts';
import type { OpenedTable } from './read-table.ts';

export interface RejectedRow {
  line: number;
  cells: string[];
  /** Positions in the problems of the table. */
  problems: number[];
}

export interface RejectedRows {
  headers: string[];
  delimiter: string;
  rows: RejectedRow[];
}

/** The rows of one table that its reading set aside, in their order. Cells of sensitive columns come back empty. */
export function rejectedRows({ table, head, sensitive }: OpenedTable): RejectedRows {
  if (!head || head.kind === null) return { headers: head?.headers ?? [], delimiter: head?.delimiter ?? ',', rows: [] };
  const byLine = new Map<number, number[]>();
  table.problems.forEach(({ quarantined, line }, at) => {
    if (!quarantined || line === null) return;
    const found = byLine.get(line);
    if (found) found.push(at);
    else byLine.set(line, [at]);
  });
  const rows: RejectedRow[] = [];
  for (let at = 0; byLine.size > 0 && at < head.body.length; at++) {
    const problems = byLine.get(head.body.lineAt(at));
    if (!problems) continue;
    const { line, cells, malformed } = head.body.at(at)!;
    // A row that cannot be taken apart may hold a sensitive value anywhere.
    const apart = !malformed && cells.length === head.headers.length;
    const shown =
      sensitive.size === 0 ? [...cells] : apart ? cells.map((cell, i) => (sensitive.has(i) ? '' : cell)) : [];
    rows.push({ line, cells: shown, problems });
  }
  return { headers: [...head.headers], delimiter: head.delimiter, rows };
}

/** One row as it stands now, corrections included; `null` when the table has none on that line. */
export interface ShownRow {
  line: number;
  /** 1 = the header. */
  record: number;
  /** In the order of the file; a column without a header is `column_3`, a cell beyond the headers has none. */
  cells: { column: string | null; value: string; sensitive: boolean }[];
  /** The cells cannot be told apart: the first one holds the row as it is written. */
  whole: boolean;
}

/** The row of a table that begins on a line, for correcting it. Sensitive cells are shown empty and cannot be corrected. */
export function rowAt({ head, sensitive }: OpenedTable, line: number): ShownRow | null {
  if (!head) return null;
  let at = 0;
  while (at < head.body.length && head.body.lineAt(at) !== line) at += 1;
  const record = head.body.at(at);
  if (!record) return null;
  const { cells, malformed } = record;
  const whole = malformed || cells.length > head.headers.length;
  if (whole) {
    const value =
      sensitive.size > 0
        ? ''
        : malformed
          ? (cells[0] ?? '')
          : cells.map((cell) => quoted(cell, head.delimiter)).join(head.delimiter);
    return { line, record: at + 2, whole, cells: [{ column: null, value, sensitive: sensitive.size > 0 }] };
  }
  const shown = head.headers.map((header, i) => {
    const column = header === '' ? `column_${i + 1}` : header;
    const hidden = sensitive.has(i);
    return {
      column: columnIndex(head.headers, column) === i ? column : null,
      value: hidden ? '' : (cells[i] ?? ''),
      sensitive: hidden,
    };
  });
  return { line, record: at + 2, whole, cells: shown };
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
