// Above the rows: a title, the header, the kind of the table; and why a file may have to be left aside.

import type { Problem, TableKind } from '../types.ts';
import { type CsvRecord, peekRecords, type Records, splitRecords } from './dialect.ts';
import type { InputFile } from './input.ts';
import { type ProblemCode, problem } from './problem.ts';
import { recogniseKind } from './recognise.ts';

const MOST_COLUMNS = 500;
const MOST_SHOWN = 12;
/** How many lines may stand above the header of a sheet. */
const MOST_TITLES = 5;
/** What charitydata.ca writes above the directors of one charity: `LEGAL NAME (123456789RR0001)`. */
const CHARITY_TITLE = /^"?(.+?)\s*\((\d{9}\s?RR\s?\d{4})\)/i;

/** A table found in a file: what its rows are read by. */
export interface TableHead {
  file: string;
  kind: TableKind;
  headers: string[];
  body: CsvRecord[];
  delimiter: string;
  /** Fields that a title above the header gives to every row. */
  constants: readonly (readonly [string, string])[];
}

/** A file that could not be used, with what was seen of it. */
export interface NoTable {
  kind: null;
  headers: string[];
  rows: number;
  delimiter: string;
}

/** Finds the table in a file; adds to `problems` what was passed over, or why there is none. */
export function findTable(file: InputFile, forced: TableKind | null, problems: Problem[]): TableHead | NoTable {
  const refuse = (code: ProblemCode, place: Partial<Problem> = {}, seen: Partial<NoTable> = {}): NoTable => {
    problems.push(problem(code, { file: file.name, ...place }));
    return { kind: null, headers: [], rows: 0, delimiter: ',', ...seen };
  };
  const settled = forced ?? file.kind ?? null;
  const { title, records, delimiter, unclosedAt } = file.records
    ? sheetOf(file.records, settled !== null)
    : textOf(file.text, settled !== null);
  if (title !== null) problems.push(problem('title_line_skipped', { file: file.name, line: 1, value: title }));
  const [head, ...body] = records;
  if (!head) return refuse('file_empty');
  const headers = trimmedHeaders(head.cells, body);
  const seen = { headers, rows: body.length, delimiter };
  const { line } = head;
  if (unclosedAt !== null) return refuse('quote_unclosed', { line: unclosedAt }, seen);
  if (headers.length > MOST_COLUMNS)
    return refuse('too_many_columns', { line, params: { found: headers.length, most: MOST_COLUMNS } }, seen);
  const column = repeated(headers);
  if (column !== null) return refuse('duplicate_header', { line, column }, seen);
  const found =
    settled ??
    recogniseKind(
      headers,
      body.slice(0, 50).map(({ cells }) => cells),
    );
  if (found === null)
    return refuse('table_unrecognised', { line, value: headers.join(', '), params: { headers: shown(headers) } }, seen);
  if (body.length === 0) return refuse('header_only', { line }, seen);
  const charity = found === 'people' ? CHARITY_TITLE.exec(title ?? '') : null;
  if (!charity) return { file: file.name, kind: found, headers, body, delimiter, constants: [] };
  const constants = [
    ['org_id', charity[2]!.replace(/\s/g, '').toUpperCase()],
    ['org_name', charity[1]!],
  ] as const;
  return { file: file.name, kind: 'board_memberships', headers, body, delimiter, constants };
}

type Grid = Omit<Records, 'records'> & { title: string | null; records: readonly CsvRecord[] };

function textOf(text: string, settled: boolean): Grid {
  const title = settled ? null : titleOf(text);
  return { title, ...splitRecords(text, title === null ? 0 : 1) };
}

/** A sheet may bear several lines of title, each narrower than the header below them. */
function sheetOf(records: readonly CsvRecord[], settled: boolean): Grid {
  const cells = records.slice(0, MOST_TITLES + 20).map((record) => record.cells);
  const isHeader = (at: number) =>
    recogniseKind(cells[at]!, cells.slice(at + 1)) !== null &&
    cells.slice(0, at).every((above) => filled(above) < filled(cells[at]!));
  const candidates = settled ? 0 : Math.min(MOST_TITLES + 1, cells.length);
  const header = Math.max(0, Array.from({ length: candidates }, (_, at) => at).findIndex(isHeader));
  const titles = cells.slice(0, header).map((above) => above.join(' ').trim());
  const title = titles.length === 0 ? null : titles.join(' ');
  return { title, records: records.slice(header), delimiter: '', unclosedAt: null };
}

/** The line above the header, when the first record is no header and the next, which is wider, is one. */
function titleOf(text: string): string | null {
  const top = peekRecords(text);
  if (top.length < 2 || recogniseKind(top[0]!, top.slice(1)) !== null) return null;
  const below = peekRecords(text, 1);
  if (!below[0] || filled(below[0]) <= filled(top[0]!) || recogniseKind(below[0], below.slice(1)) === null) return null;
  return top[0]!.join(' ').trim();
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

/** Trailing columns without a header or a value are a spreadsheet's, not the table's. */
function trimmedHeaders(cells: readonly string[], body: readonly CsvRecord[]): string[] {
  const headers = cells.map((cell) => cell.trim().normalize('NFC').replace(/\s+/g, ' '));
  const isBlank = (at: number) => body.every((record) => (record.cells[at] ?? '').trim() === '');
  while (headers.at(-1) === '' && isBlank(headers.length - 1)) headers.pop();
  return headers;
}

/** A header that stands twice but for case: one of its columns would hide the other. */
function repeated(headers: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const header of headers) {
    const same = header.toLowerCase();
    if (same !== '' && seen.has(same)) return header;
    seen.add(same);
  }
  return null;
}

function shown(headers: readonly string[]): string {
  return headers.slice(0, MOST_SHOWN).join(', ') + (headers.length > MOST_SHOWN ? ', …' : '');
}
