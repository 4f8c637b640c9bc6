// The first stage: one file's text to validated rows. Everything that needs this file alone is settled here; references
// to other files are left to assembleRoster. The result is plain JSON, so that a store can keep it per import.

import type { Problem, TableKind, TableReport } from '../types.ts';
import { type CellReader, cellReader } from './cells.ts';
import { resourceOf, SENSITIVE } from './contract.ts';
import { type CsvRecord, peekRecords, type Records, splitRecords } from './dialect.ts';
import { foldHeader } from './fold.ts';
import type { InputFile, ReadOptions, TableRow, TableRows } from './input.ts';
import { numberStyleOf, readNumber } from './numbers.ts';
import { Notices, type ProblemCode, problem } from './problem.ts';
import { type ColumnRole, isMappingTarget, recogniseKind, rolesOf } from './recognise.ts';
import { checkRow } from './row-checks.ts';
import { WideSeats } from './wide-seats.ts';

const MOST_COLUMNS = 500;
/** Kinds whose rows live by their dates and numbers: there a bad one refuses the row, elsewhere only the cell. */
const STRICT = new Set<TableKind>(['board_memberships', 'agreements', 'ties', 'assessments', 'events']);

interface Column {
  index: number;
  header: string;
  role: ColumnRole;
  read: CellReader;
}

/**
 * Reads one table: finds the delimiter, the header, the kind and the fields, and reads every row.
 * Never throws on a bad file: what cannot be used is in `problems`, and a file without a known kind has no rows.
 */
export function readTable(file: InputFile, options: ReadOptions = {}): TableRows {
  const problems = [...file.problems];
  if (problems.some((found) => found.severity === 'error')) return leftAside(file, [], ',', 0, problems);
  if (file.text.trim() === '' || file.text.trim() === '\ufeff')
    return leftAside(file, [], ',', 0, [...problems, problem('file_empty', { file: file.name })]);
  const forced = options.kinds?.[file.name] ?? null;
  const skip = forced === null ? titleLines(file, problems) : 0;
  const split = splitRecords(file.text, skip);
  const [head, ...body] = split.records;
  if (!head) return leftAside(file, [], split.delimiter, 0, [...problems, problem('file_empty', { file: file.name })]);
  const headers = trimmedHeaders(head.cells, body);
  const kind =
    forced ??
    recogniseKind(
      headers,
      body.slice(0, 50).map((record) => record.cells),
    );
  const refusal = refusalOf(file.name, head, headers, body, split, kind);
  if (refusal || kind === null)
    return leftAside(file, headers, split.delimiter, body.length, refusal ? [...problems, refusal] : problems);
  return readRows(
    file,
    kind,
    headers,
    body,
    split.delimiter,
    { ...options.mapping?.['*'], ...options.mapping?.[file.name] },
    problems,
  );
}

function readRows(
  file: InputFile,
  kind: TableKind,
  headers: readonly string[],
  body: readonly CsvRecord[],
  delimiter: string,
  mapping: Readonly<Record<string, string>>,
  problems: Problem[],
): TableRows {
  const notices = new Notices(file.name);
  checkMapping(file.name, kind, headers, mapping, problems);
  const columns = columnsOf(file.name, kind, headers, body, delimiter, mapping, notices, problems);
  const wide = kind === 'seats_wide' ? new WideSeats(notices) : null;
  const rows: TableRow[] = [];
  let quarantined = 0;
  const refuse = (code: ProblemCode, record: CsvRecord, column: string | null, value: string | null, params = {}) => {
    problems.push(problem(code, { file: file.name, line: record.line, column, value, params }));
    quarantined++;
  };
  for (const record of body) {
    const { line, cells } = record;
    if (record.malformed) refuse('quote_malformed', record, null, cells.join(delimiter));
    else if (cells.length < headers.length)
      refuse('row_too_short', record, null, cells.join(delimiter), { expected: headers.length, found: cells.length });
    else if (cells.length > headers.length && cells.slice(headers.length).some((cell) => cell.trim() !== ''))
      refuse('row_too_long', record, null, cells.join(delimiter), { expected: headers.length, found: cells.length });
    else {
      const fields: [string, TableRow['fields'][string]][] = [];
      const attributes: [string, TableRow['attributes'][string]][] = [];
      let refused = false;
      for (const { index, header, role, read } of columns) {
        const reading = read(cells[index]!, line);
        if (reading.refused) {
          refuse(reading.refused, record, header, cells[index]!.trim());
          refused = true;
          break;
        }
        if (reading.original !== undefined) attributes.push([header, reading.original]);
        if (reading.value === null) continue;
        if (role.as === 'field') fields.push([role.field.name, reading.value]);
        else if (role.as === 'attribute') attributes.push([header, reading.value]);
        else wide?.add(role, header, String(reading.value), line);
      }
      if (wide) fields.push(...wide.take());
      if (refused) continue;
      const row: TableRow = { line, fields: Object.fromEntries(fields), attributes: Object.fromEntries(attributes) };
      const verdict = checkRow(kind, row, notices);
      if (verdict === 'set_aside') continue;
      if (verdict === 'use') rows.push(row);
      else refuse(verdict.code, record, verdict.column, verdict.value, verdict.params);
    }
  }
  problems.push(...notices.list());
  const report: TableReport = {
    ...emptyReport(file, delimiter),
    kind,
    columns: headers.map((header, index) => ({
      header,
      field: fieldOf(columns.find((column) => column.index === index)),
    })),
    rows: body.length,
    used: rows.length,
    quarantined,
  };
  return { report, rows, problems };
}

function columnsOf(
  file: string,
  kind: TableKind,
  headers: readonly string[],
  body: readonly CsvRecord[],
  delimiter: string,
  mapping: Readonly<Record<string, string>>,
  notices: Notices,
  problems: Problem[],
): Column[] {
  const roles = rolesOf(kind, headers, mapping);
  const mapped = new Set(Object.keys(mapping).map(foldHeader));
  const columns: Column[] = [];
  const officers: string[] = [];
  headers.forEach((header, index) => {
    let role = roles[index]!;
    const values = body.map((record) => record.cells[index] ?? '');
    const sensitive = SENSITIVE.find(({ names }) => names.has(foldHeader(header)));
    if (sensitive && role.as !== 'field' && !mapped.has(foldHeader(header))) {
      problems.push(problem('sensitive_column_dropped', { file, column: header, params: { what: sensitive.code } }));
      return;
    }
    if (role.as === 'unmapped_officer') {
      officers.push(header);
      return;
    }
    if (role.as === 'field' && role.field.direction && !isDirection(values)) {
      const relation = resourceOf(kind).schema.fields.find((field) => field.name === 'relation')!;
      const free = !roles.some((other) => other.as === 'field' && other.field === relation);
      role = free ? { as: 'field', field: relation } : { as: 'attribute' };
    }
    if (header === '' && values.some((value) => value.trim() !== ''))
      problems.push(problem('empty_header', { file, params: { position: index + 1 } }));
    const read =
      role.as === 'field'
        ? cellReader(role.field, header, values, delimiter, STRICT.has(kind), notices)
        : plainReader(kind, header, values, delimiter, file, problems);
    columns.push({ index, header: header === '' ? `column_${index + 1}` : header, role, read });
  });
  if (officers.length > 0)
    problems.push(
      problem('officer_columns_unmapped', { file, params: { columns: officers.join(', '), count: officers.length } }),
    );
  return columns;
}

/** A column that the contract does not know: kept as written; on ties a column of numbers is said to be no weight. */
function plainReader(
  kind: TableKind,
  header: string,
  values: readonly string[],
  delimiter: string,
  file: string,
  problems: Problem[],
): CellReader {
  const asText: CellReader = (text) => ({ value: text.trim() === '' ? null : text.trim() });
  if (kind !== 'ties') return asText;
  const style = numberStyleOf(values, delimiter);
  const filled = values.filter((value) => value.trim() !== '');
  if (filled.length === 0 || !filled.every((value) => readNumber(value, style) !== null)) return asText;
  problems.push(problem('weight_not_recognised', { file, column: header }));
  return (text) => ({ value: readNumber(text, style) });
}

function isDirection(values: readonly string[]): boolean {
  const words = new Set(values.map((value) => foldHeader(value)));
  words.delete('');
  return words.size > 0 && [...words].every((word) => word === 'directed' || word === 'undirected' || word === 'mixed');
}

/** Lines above the header: when the first record is no header and the next, which is wider, is one. */
function titleLines(file: InputFile, problems: Problem[]): number {
  const top = peekRecords(file.text);
  if (top.length < 2 || recogniseKind(top[0]!, top.slice(1)) !== null) return 0;
  const below = peekRecords(file.text, 1);
  const width = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length;
  if (!below[0] || width(below[0]) <= width(top[0]!) || recogniseKind(below[0], below.slice(1)) === null) return 0;
  problems.push(problem('title_line_skipped', { file: file.name, line: 1, value: top[0]!.join(' ').trim() }));
  return 1;
}

/** Trailing columns without a header or a value are a spreadsheet's, not the table's. */
function trimmedHeaders(cells: readonly string[], body: readonly CsvRecord[]): string[] {
  const headers = cells.map((cell) => cell.trim().normalize('NFC').replace(/\s+/g, ' '));
  while (headers.at(-1) === '' && body.every((record) => (record.cells[headers.length - 1] ?? '').trim() === ''))
    headers.pop();
  return headers;
}

function refusalOf(
  file: string,
  head: CsvRecord,
  headers: readonly string[],
  body: readonly CsvRecord[],
  split: Records,
  kind: TableKind | null,
): Problem | null {
  if (split.unclosedAt !== null) return problem('quote_unclosed', { file, line: split.unclosedAt });
  if (headers.length > MOST_COLUMNS)
    return problem('too_many_columns', {
      file,
      line: head.line,
      params: { found: headers.length, most: MOST_COLUMNS },
    });
  const seen = new Set<string>();
  for (const header of headers) {
    const same = header.toLowerCase();
    if (same !== '' && seen.has(same)) return problem('duplicate_header', { file, line: head.line, column: header });
    seen.add(same);
  }
  if (kind === null)
    return problem('table_unrecognised', {
      file,
      line: head.line,
      value: headers.join(', '),
      params: { headers: shown(headers) },
    });
  return body.length === 0 ? problem('header_only', { file, line: head.line }) : null;
}

function shown(headers: readonly string[]): string {
  const most = 12;
  return headers.slice(0, most).join(', ') + (headers.length > most ? ', …' : '');
}

function checkMapping(
  file: string,
  kind: TableKind,
  headers: readonly string[],
  mapping: Readonly<Record<string, string>>,
  problems: Problem[],
): void {
  const known = new Set(headers.map(foldHeader));
  for (const [header, target] of Object.entries(mapping)) {
    if (!isMappingTarget(kind, target) && known.has(foldHeader(header)))
      problems.push(problem('mapping_unknown_field', { file, column: header, value: target }));
  }
}

function fieldOf(column: Column | undefined): string | null {
  if (!column) return null;
  if (column.role.as === 'field') return column.role.field.name;
  return column.role.as === 'attribute' ? null : column.role.as;
}

function emptyReport(file: InputFile, delimiter: string): TableReport {
  return {
    file: file.name,
    kind: null,
    encoding: file.encoding,
    delimiter,
    columns: [],
    rows: 0,
    used: 0,
    quarantined: 0,
  };
}

function leftAside(
  file: InputFile,
  headers: readonly string[],
  delimiter: string,
  rows: number,
  problems: Problem[],
): TableRows {
  const columns = headers.map((header) => ({ header, field: null }));
  return { report: { ...emptyReport(file, delimiter), columns, rows, quarantined: rows }, rows: [], problems };
}
