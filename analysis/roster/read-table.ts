// The first stage: one file's text to validated rows. Everything that needs this file alone is settled here; references
// to other files are left to assembleRoster. The result is plain JSON, so that a store can keep it per import.

import type { Problem, TableReport } from '../types.ts';
import type { CsvRecord } from './dialect.ts';
import type { InputFile, ReadOptions, TableRow, TableRows } from './input.ts';
import { Notices, type ProblemCode, problem } from './problem.ts';
import { checkRow, type Refusal } from './row-checks.ts';
import { type Column, columnsOf, fieldOf } from './table-columns.ts';
import { findTable, type TableHead } from './table-head.ts';
import { WideSeats } from './wide-seats.ts';

/**
 * Reads one table: finds the delimiter, the header, the kind and the fields, and reads every row.
 * Never throws on a bad file: what cannot be used is in `problems`, and a file without a known kind has no rows.
 */
export function readTable(file: InputFile, options: ReadOptions = {}): TableRows {
  const problems = [...file.problems];
  const report: TableReport = {
    file: file.name,
    kind: null,
    encoding: file.encoding,
    ...(file.format && { format: file.format }),
    delimiter: ',',
    columns: [],
    rows: 0,
    used: 0,
    quarantined: 0,
  };
  if (problems.some((found) => found.severity === 'error')) return { report, rows: [], problems };
  const head = findTable(file, options.kinds?.[file.name] ?? null, problems);
  report.delimiter = head.delimiter;
  if (head.kind === null) {
    report.columns = head.headers.map((header) => ({ header, field: null }));
    report.rows = head.rows;
    report.quarantined = head.rows;
    return { report, rows: [], problems };
  }
  const notices = new Notices(file.name);
  const mapping = { ...options.mapping?.['*'], ...options.mapping?.[file.name] };
  const columns = columnsOf(head, mapping, notices, problems);
  const { rows, quarantined } = readRows(head, columns, notices, problems);
  problems.push(...notices.list());
  report.kind = head.kind;
  report.columns = head.headers.map((header, at) => ({
    header,
    field: fieldOf(columns.find(({ index }) => index === at)),
  }));
  report.rows = head.body.length;
  report.used = rows.length;
  report.quarantined = quarantined;
  return { report, rows, problems };
}

function readRows(
  head: TableHead,
  columns: readonly Column[],
  notices: Notices,
  problems: Problem[],
): { rows: TableRow[]; quarantined: number } {
  const wide = head.kind === 'seats_wide' ? new WideSeats(notices) : null;
  const rows: TableRow[] = [];
  let quarantined = 0;
  for (const record of head.body) {
    const row = shapeProblem(record, head) ?? readRow(record, head, columns, wide);
    const verdict = 'code' in row ? row : checkRow(head.kind, row, notices);
    if (verdict === 'use') rows.push(row as TableRow);
    else if (verdict !== 'set_aside') {
      const { code, ...place } = verdict;
      problems.push(problem(code, { file: head.file, line: record.line, ...place }));
      quarantined++;
    }
  }
  return { rows, quarantined };
}

/** Too few or too many cells, or a stray quote: the cells cannot be told apart. Blank cells beyond the header are none. */
function shapeProblem({ cells, malformed }: CsvRecord, { headers, delimiter }: TableHead): Refusal | null {
  const refusal = (code: ProblemCode, params: Refusal['params']) => ({
    code,
    column: null,
    value: cells.join(delimiter),
    params,
  });
  if (malformed) return refusal('quote_malformed', {});
  const params = { expected: headers.length, found: cells.length };
  if (cells.length < headers.length) return refusal('row_too_short', params);
  const beyond = cells.length > headers.length && cells.slice(headers.length).some((cell) => cell.trim() !== '');
  return beyond ? refusal('row_too_long', params) : null;
}

function readRow(
  { line, cells }: CsvRecord,
  head: TableHead,
  columns: readonly Column[],
  wide: WideSeats | null,
): TableRow | Refusal {
  const fields: [string, TableRow['fields'][string]][] = head.constants.map(([name, value]) => [name, value]);
  const attributes: [string, TableRow['attributes'][string]][] = [];
  for (const { index, header, role, read } of columns) {
    const { value, original, refused } = read(cells[index]!, line);
    if (refused) return { code: refused, column: header, value: cells[index]!.trim(), params: {} };
    if (original !== undefined) attributes.push([header, original]);
    if (value === null) continue;
    if (role.as === 'field') fields.push([role.field.name, value]);
    else if (role.as === 'attribute') attributes.push([header, value]);
    else wide?.add(role, header, String(value), line);
  }
  if (wide) fields.push(...wide.take());
  // fromEntries and not assignment: a header may be `__proto__`.
  return { line, fields: Object.fromEntries(fields), attributes: Object.fromEntries(attributes) };
}
