// The first stage: one file's text to validated rows. Everything that needs this file alone is settled here; references
// to other files are left to assembleRoster. The result is plain JSON, so that a store can keep it per import.

import type { TableReport } from '../table-report.ts';
import type { Problem } from '../types.ts';
import { NO_ATTRIBUTES } from './assembly.ts';
import { type CellValue, cellReader } from './cells.ts';
import { columnGrounds, kindGrounds } from './column-grounds.ts';
import { fieldNames } from './contract.ts';
import { applyCorrections } from './corrections.ts';
import type { InputFile, ReadOptions, TableRow, TableRows } from './input.ts';
import { PeopleRows } from './people-rows.ts';
import { placeProblems } from './place-problems.ts';
import { Notices, type ProblemCode, problem } from './problem.ts';
import type { ColumnRole } from './recognise.ts';
import type { CsvRecord } from './record-list.ts';
import { reverseColumns } from './reverse-columns.ts';
import { checkRow, type Refusal } from './row-checks.ts';
import { sensitiveColumns } from './sensitive.ts';
import { fillMerged } from './table-body.ts';
import { type Column, columnsOf, fieldOf, type ReadColumns, type SettledColumns } from './table-columns.ts';
import { findTable, type NoTable, type TableHead } from './table-head.ts';
import { settledOf, type TableSettings } from './table-settings.ts';
import { codeOf } from './vocabulary.ts';
import { WideSeats } from './wide-seats.ts';

/**
 * Reads one table: finds the delimiter, the header, the kind and the fields, and reads every row.
 * Never throws on a bad file: what cannot be used is in `problems`, and a file without a known kind has no rows.
 */
export function readTable(file: InputFile, options: ReadOptions = {}): TableRows {
  return openTable(file, options).table;
}

/** Takes the rows of a table one by one. */
export type RowSink = (row: TableRow) => void;

/** The same, its rows handed over as they are read: `rows` of the answer is empty, whatever the size of the table. */
export function streamTable(file: InputFile, options: ReadOptions, take: RowSink): TableRows {
  return openTable(file, options, take).table;
}

/** Cells of a column that are looked at to tell what it may be. */
const SAMPLE = 200;

/** A table as it was read, with its header and its rows as they stand (corrected), for showing and giving them back. */
export interface OpenedTable {
  table: TableRows;
  /** `null` when decoding refused the file. */
  head: TableHead | NoTable | null;
  /** Columns that are read by nobody (index to what they hold). */
  sensitive: ReadonlyMap<number, string>;
  /** The columns that are read, in order. */
  columns: readonly Column[];
}

/** Reads one table and keeps what it was read from; its rows go to `take` where somebody takes them. */
export function openTable(file: InputFile, options: ReadOptions = {}, take?: RowSink): OpenedTable {
  const problems = file.problems.map((found) => ({ ...found }));
  const report: TableReport = {
    file: file.name,
    kind: null,
    encoding: file.encoding,
    ...(file.format && { format: file.format }),
    ...(file.returned && { returned: file.returned }),
    delimiter: ',',
    columns: [],
    rows: 0,
    used: 0,
    quarantined: 0,
  };
  if (problems.some((found) => found.severity === 'error')) {
    placeProblems(file, null, problems, new Map());
    return { table: { report, rows: [], problems }, head: null, sensitive: new Map(), columns: [] };
  }
  if (file.codebookOf !== undefined) {
    problems.push(problem('codebook_read', { file: file.name, params: { table: file.codebookOf } }));
    return { table: { report, rows: [], problems }, head: null, sensitive: new Map(), columns: [] };
  }
  const notices = new Notices(file.name);
  const settled = settledOf(file, options);
  const head = findTable(file, settled, problems, notices);
  report.delimiter = file.records ? '' : head.delimiter;
  applyCorrections(head, options.corrections?.[file.name], notices);
  reverseColumns(head, settled.reversed);
  const rows: TableRow[] = [];
  const read = readHead(head, settled, notices, problems, {
    apart: file.returned !== undefined,
    take: take ?? ((row) => rows.push(row)),
  });
  const { used, columns, quarantined, sensitive } = read;
  problems.push(...notices.list());
  nameColumns(problems, columns, head);
  placeProblems(file, head, problems, sensitive);
  report.kind = head.kind;
  report.columns = head.headers.map((header, at) => ({
    header,
    field: fieldOf(columns.find(({ index }) => index === at)),
    ...read.grounds?.[at],
  }));
  if (head.kind !== null && read.grounds) {
    const origin = settled.kind !== null ? 'settled' : file.kind !== undefined ? 'format' : null;
    Object.assign(report, kindGrounds(head.kind, read.roles, read.grounds, origin));
  }
  report.rows = head.body.length;
  report.used = used;
  report.quarantined = quarantined;
  return { table: { report, rows, problems }, head, sensitive, columns };
}

/** Checks speak of fields; a person knows the header that was read as one. */
function nameColumns(problems: Problem[], columns: readonly Column[], { headers }: TableHead | NoTable): void {
  const byField = new Map(
    columns.flatMap((column) => (column.role.as === 'field' ? [[column.role.field.name, column.header]] : [])) as [
      string,
      string,
    ][],
  );
  for (const found of problems) {
    if (found.column === null || headers.includes(found.column)) continue;
    found.column = byField.get(found.column) ?? found.column;
  }
}

interface ReadHead {
  used: number;
  columns: readonly Column[];
  quarantined: number;
  sensitive: ReadonlyMap<number, string>;
  roles: readonly ColumnRole[];
  /** How sure each column is, and why; `null` where the table is not known. */
  grounds: ReturnType<typeof columnGrounds> | null;
}

/** The rows below a header; none where the table is not known: then only what may not be quoted is told. */
function readHead(
  head: TableHead | NoTable,
  settled: SettledColumns,
  notices: Notices,
  problems: Problem[],
  /** `apart`: every cell of a returned workbook stands for itself. */
  { apart, take }: { apart: boolean; take: RowSink },
): ReadHead {
  if (head.kind === null) {
    const sensitive = sensitiveColumns(head.headers, head.body, null, null);
    if (sensitive.size > 0) for (const found of problems) hideValues(found);
    return { used: 0, columns: [], quarantined: head.body.length, sensitive, roles: [], grounds: null };
  }
  const { columns, sensitive, roles, listed, reasons } = columnsOf(head, settled, notices, problems);
  if (!apart) fillMerged(head, columns, notices);
  const { mapping } = settled;
  const sample = (index: number) => head.body.slice(0, SAMPLE).map(({ cells }) => cells[index] ?? '');
  const grounds = columnGrounds({ kind: head.kind, headers: head.headers, roles, mapping, sensitive, reasons, sample });
  const counts = readRows(
    { ...head, constants: [...formOf(head, roles), ...constantsOf(head, settled.table)], listed },
    columns,
    settled.table,
    notices,
    problems,
    take,
  );
  return { ...counts, columns, sensitive, roles, grounds };
}

/** Where headers were taken for a row, or a row for headers, even they may hold what must not be quoted. */
function hideValues(found: Problem): void {
  if (found.code !== 'header_missing') return;
  found.value = null;
  found.excerpt = null;
  found.params = { ...found.params, headers: '…' };
}

/** Under `Table de concertation` or `Comité` stand agreements of that form, where no column says their form. */
function formOf({ kind, headers }: TableHead, roles: readonly ColumnRole[]): [string, CellValue][] {
  const column = (name: string) => roles.findIndex((role) => role.as === 'field' && role.field.name === name);
  if (kind !== 'agreements' || column('form') >= 0) return [];
  const form = codeOf('form', headers[column('title')] ?? '');
  return form === null ? [] : [['form', form]];
}

/** A field's value for every row, where its own cell is empty: by a title above the header, or as a person says. */
function constantsOf(head: TableHead, { constants }: TableSettings): [string, CellValue][] {
  const given: [string, CellValue][] = [...head.constants].map(([name, value]) => [name, value]);
  for (const [name, text] of Object.entries(constants ?? {})) {
    const field = fieldNames(head.kind).find((entry) => entry.field.name === name)?.field;
    if (!field || text.trim() === '') continue;
    const { value } = cellReader(field, name, [text], ',', false, new Notices(head.file))(text, head.line);
    if (value !== null) given.push([name, value]);
  }
  return given;
}

interface ReadableHead extends Omit<TableHead, 'constants'> {
  constants: readonly (readonly [string, CellValue])[];
  listed: ReadColumns['listed'];
}

function readRows(
  head: ReadableHead,
  columns: readonly Column[],
  table: TableSettings,
  notices: Notices,
  problems: Problem[],
  take: RowSink,
): { used: number; quarantined: number } {
  const wide = head.kind === 'seats_wide' ? new WideSeats(notices) : null;
  let used = 0;
  let quarantined = 0;
  const people = new PeopleRows(head, table, notices);
  for (const record of head.body) {
    const unshaped = shapeProblem(record, head);
    const read = unshaped
      ? [unshaped]
      : people.of(record).map((person) => people.complete(readRow(person, head, columns, wide), person));
    const refused = new Set<string>();
    for (const row of read) {
      const verdict = 'code' in row ? row : checkRow(head.kind, row, notices);
      if (verdict === 'use') {
        take(row as TableRow);
        used++;
      } else if (verdict !== 'set_aside' && !refused.has(verdict.code)) {
        const { code, ...place } = verdict;
        problems.push(problem(code, { file: head.file, line: record.line, ...place }));
        refused.add(code);
      }
    }
    if (refused.size > 0) quarantined++;
  }
  return { used, quarantined };
}

/** Too few or too many cells, or a stray quote: the cells cannot be told apart. Blank cells beyond the header are none. */
function shapeProblem(
  { cells, malformed, refused }: CsvRecord,
  { headers, delimiter }: Pick<TableHead, 'headers' | 'delimiter'>,
): Refusal | null {
  const refusal = (code: ProblemCode, params: Refusal['params']) => ({
    code,
    column: null,
    value: cells.join(delimiter),
    params,
  });
  if (malformed) return refusal(refused ?? 'quote_malformed', {});
  const params = { expected: headers.length, found: cells.length };
  if (cells.length < headers.length) return refusal('row_too_short', params);
  const beyond = cells.length > headers.length && cells.slice(headers.length).some((cell) => cell.trim() !== '');
  return beyond ? refusal('row_too_long', params) : null;
}

function readRow(
  { line, cells }: Pick<CsvRecord, 'line' | 'cells'>,
  head: ReadableHead,
  columns: readonly Column[],
  wide: WideSeats | null,
): TableRow | Refusal {
  const fields: TableRow['fields'] = {};
  let attributes = NO_ATTRIBUTES;
  for (const [name, value] of head.constants) fields[name] = value;
  for (const { index, header, role, read } of columns) {
    if (role.as === 'organization') continue;
    const { value, original, refused } = read(cells[index]!, line);
    if (refused) return { code: refused, column: header, value: cells[index]!.trim(), params: {} };
    if (original !== undefined) attributes = withAttribute(attributes, header, original);
    if (value === null) continue;
    if (role.as === 'field') fields[role.field.name] = value;
    else if (role.as === 'attribute') attributes = withAttribute(attributes, header, value);
    else wide?.add(role, header, String(value), line);
  }
  for (const [name, value] of wide?.take() ?? []) fields[name] = value;
  const organization = head.listed?.of(cells) ?? null;
  return organization === null ? { line, fields, attributes } : { line, fields, attributes, organization };
}

/** The attributes with one more, defined and not assigned: a header may be `__proto__`. */
function withAttribute(
  attributes: TableRow['attributes'],
  header: string,
  value: TableRow['attributes'][string],
): TableRow['attributes'] {
  const own = attributes === NO_ATTRIBUTES ? {} : attributes;
  if (header !== '__proto__') own[header] = value;
  else Object.defineProperty(own, header, { value, enumerable: true, configurable: true, writable: true });
  return own;
}
