// Above the rows: a title, the header, the kind of the table; and why a file may have to be left aside.

import type { Problem, TableKind } from '../types.ts';
import { restoreCell } from './cell-escape.ts';
import { delimiterOf, linesAbove, openRecords, peekRecords, type Records } from './dialect.ts';
import { escapeUnseen } from './excerpt.ts';
import { type FoundHeader, findHeader, findHeaderAmong, joinHeaders, looksLikeRow } from './find-header.ts';
import type { InputFile } from './input.ts';
import { hasOddCharacters, settleOddCharacters } from './odd-characters.ts';
import { type Notices, type Place, type ProblemCode, problem } from './problem.ts';
import type { Dialect } from './quoting.ts';
import { recogniseKind } from './recognise.ts';
import { type CsvRecord, HeldRecords, type RecordList } from './record-list.ts';
import { blanksProblem, isExample, secondTable, withoutRemarks } from './table-body.ts';
import type { TableSettings } from './table-settings.ts';
import { READ_LIMITS, textFault } from './text-limits.ts';

const MOST_SHOWN = 12;
const MOST_COUNTED = 200_000;
/** What charitydata.ca writes above the directors of one charity: `LEGAL NAME (123456789RR0001)`. */
const CHARITY_TITLE = /^"?(.+?)\s*\((\d{9}\s?RR\s?\d{4})\)/i;

/** A table found in a file: what its rows are read by. */
export interface TableHead {
  file: string;
  kind: TableKind;
  headers: string[];
  body: RecordList;
  delimiter: string;
  /** Fields that a title above the header gives to every row. */
  constants: readonly (readonly [string, string])[];
  /** The line of the header; how cells stand in the text, where there is one. */
  line: number;
  dialect: Dialect | null;
  /** Where headers run down the first column, the line of each: rows are columns then. */
  transposed: readonly number[] | null;
  /** Written by a person, not by a format's reader nor by a returned workbook: columns may speak of anything on the row. */
  isList: boolean;
}

/** A file that could not be used, with what was seen of it. */
export interface NoTable {
  kind: null;
  headers: string[];
  body: RecordList;
  delimiter: string;
  line: number;
  dialect: Dialect | null;
  /** Where headers run down the first column, the line of each: rows are columns then. */
  transposed: readonly number[] | null;
}

/** What a person settled about a table: its kind, whether it has a header and where, what separates its cells. */
export interface SettledHead {
  kind: TableKind | null;
  /** `none`: the first line is a row; columns are `column_1`, `column_2` ... */
  headers: 'first' | 'none' | null;
  table?: Pick<TableSettings, 'delimiter' | 'header_line'>;
}

/** Finds the table in a file; adds to `problems` what was passed over, or why there is none. */
export function findTable(
  file: InputFile,
  settled: SettledHead,
  problems: Problem[],
  notices: Notices,
): TableHead | NoTable {
  const nothing: NoTable = {
    kind: null,
    headers: [],
    body: new HeldRecords([]),
    delimiter: ',',
    line: 1,
    dialect: null,
    transposed: null,
  };
  const refuse = (code: ProblemCode, place: Omit<Place, 'file'> = {}, seen: Partial<NoTable> = {}): NoTable => {
    problems.push(problem(code, { file: file.name, ...place }));
    return { ...nothing, ...seen };
  };
  const fault = textFault(file.name, file.text);
  if (fault) {
    problems.push(fault);
    return nothing;
  }
  sayLineEnds(file, problems);
  const found = settled.headers === 'none' ? null : headerOf(file, settled.table ?? {});
  const { records, dialect, unclosedAt, blankRows, note } = recordsOf(file, found, settled.table?.delimiter);
  const { delimiter } = dialect;
  if (note) problems.push(problem(note, { file: file.name, line: records.at(0)?.line ?? null }));
  const shaped = settled.headers === 'none' ? numbered(records) : shapedAs(found!, records);
  if (!shaped) return refuse('file_empty');
  const { head } = shaped;
  if (!file.records) restoreCells(head, shaped.body);
  if (file.records || hasOddCharacters(file.text)) settleOddCharacters(shaped.body, head.cells, notices);
  const { headers, blank } = trimmedHeaders(head.cells, shaped.body);
  const body = file.kind ? shaped.body : withoutRemarks(shaped.body, headers.length, notices);
  const { line } = head;
  const seen = {
    headers,
    body,
    delimiter,
    line,
    dialect: file.records ? null : dialect,
    transposed: found?.transposed ? Array.from(records, (record) => record.line) : null,
  };
  if (unclosedAt !== null) return refuse('quote_unclosed', { line: unclosedAt }, seen);
  if (headers.length > READ_LIMITS.columns)
    return refuse('too_many_columns', { line, params: { found: headers.length, most: READ_LIMITS.columns } }, seen);
  const column = repeated(headers);
  if (column !== null) return refuse('duplicate_header', { line, column }, seen);
  const long = file.text.length > READ_LIMITS.cell ? overlong(body) : null;
  if (long) return refuse('cell_too_long', { line: long.line, params: { most: READ_LIMITS.cell } }, seen);
  const kind = settled.kind ?? file.kind ?? found?.kind ?? null;
  if (kind === null) {
    const params = { headers: shown(headers) };
    const code = looksLikeRow(
      head.cells,
      body.slice(0, 50).map(({ cells }) => cells),
    )
      ? 'header_missing'
      : 'table_unrecognised';
    return refuse(code, { line, value: headers.join(', '), params }, seen);
  }
  if (body.length === 0) return refuse(has(shaped.body, isExample) ? 'template_empty' : 'header_only', { line }, seen);
  const second = file.kind ? null : secondTable(body);
  if (second) return refuse('two_tables', { line: second.line, value: second.cells.join(delimiter) }, seen);
  sayHeader(file, found, line, problems);
  const blanks = blanksProblem({ file: file.name }, blankRows, blank);
  if (blanks) problems.push(blanks);
  const charity = kind === 'people' ? CHARITY_TITLE.exec(found?.title ?? '') : null;
  const isList = file.kind === undefined && file.returned === undefined;
  if (!charity) return { file: file.name, kind, constants: [], isList, ...seen };
  const constants = [
    ['org_id', charity[2]!.replace(/\s/g, '').toUpperCase()],
    ['org_name', charity[1]!],
  ] as const;
  return { file: file.name, ...seen, kind: 'board_memberships', constants, isList };
}

/** Where the header is; a format that says what its table is has it on the first line. */
function headerOf(file: InputFile, { delimiter, header_line }: NonNullable<SettledHead['table']>): FoundHeader {
  const { text, records, kind, part } = file;
  if (part) return { ...findHeaderAmong([]), kind: part.kind };
  if (header_line !== undefined) return headerAt(file, header_line, delimiter);
  if (!records) return findHeader(text, delimiter);
  return findHeaderAmong(kind === undefined ? records.map(({ cells }) => cells) : []);
}

/** The header that a person pointed at, by its physical line. */
function headerAt({ text, records, kind }: InputFile, line: number, delimiter: string | undefined): FoundHeader {
  const skip = records ? records.findIndex((record) => record.line >= line) : linesAbove(text, line);
  const top = records
    ? records.slice(Math.max(0, skip), skip + 20).map(({ cells }) => cells)
    : peekRecords(text, { skip, delimiter });
  return {
    ...findHeaderAmong([]),
    kind: kind ?? (top[0] ? recogniseKind(top[0], top.slice(1)) : null),
    skip: Math.max(0, skip),
  };
}

/** The records from the header on. Rows that another sign separates than the header are read by their own. */
function recordsOf({ text, records }: InputFile, found: FoundHeader | null, settled: string | undefined): Records {
  if (records) return { ...APART, records: new HeldRecords(records.slice(found?.skip ?? 0).map(ownCopy)) };
  const options = { skip: found?.skip ?? 0, delimiter: settled ?? found?.delimiter };
  const read = openRecords(text, options);
  if (settled !== undefined) return read;
  const head = read.records.at(0);
  const body = read.records.part(1);
  if (!head || head.cells.length < 2 || body.length === 0 || has(body, ({ cells }) => cells.length > 1)) return read;
  const own = delimiterOf(body.at(0)!.cells[0]!);
  if (own === read.dialect.delimiter) return read;
  const again = openRecords(text, { ...options, delimiter: own });
  if (has(again.records.part(1), ({ cells }) => cells.length !== head.cells.length)) return read;
  again.records.change((record) => {
    if (record.line === head.line) Object.assign(record, head);
  });
  return { ...again, note: again.note ?? 'delimiter_mixed' };
}

/** Takes the apostrophes away that keep a spreadsheet from running a cell. */
function restoreCells(head: CsvRecord, body: RecordList): void {
  const restore = ({ cells }: CsvRecord) => {
    for (let i = 0; i < cells.length; i++) if (cells[i]!.includes("'")) cells[i] = restoreCell(cells[i]!);
  };
  restore(head);
  if (body.mayHold("'")) body.change(restore);
}

function has(records: RecordList, test: (record: CsvRecord) => boolean): boolean {
  for (const record of records) if (test(record)) return true;
  return false;
}

/** Corrections and reversed scales change cells: the file itself stays as it is, to be read again. */
function ownCopy(record: CsvRecord): CsvRecord {
  return { ...record, cells: [...record.cells] };
}

/** Cells that a format's reader kept apart: there is no text, and no delimiter but for showing a row on one line. */
const APART: Omit<Records, 'records'> = {
  dialect: { delimiter: ',', quote: '"', escape: '"', curly: false },
  unclosedAt: null,
  blankRows: { count: 0, line: 0 },
  note: null,
};

interface Shaped {
  head: CsvRecord;
  body: RecordList;
}

/** The header and the rows as the header was found: below one another, over two lines, or side by side. */
function shapedAs(found: FoundHeader, records: RecordList): Shaped | null {
  const head = records.at(0);
  if (!head) return null;
  const below = found.joined ? records.at(1) : undefined;
  if (below) return { head: { ...head, cells: joinHeaders(head.cells, below.cells) }, body: records.part(2) };
  if (!found.transposed) return { head, body: records.part(1) };
  const width = head.cells.length;
  const rows = Array.from({ length: width - 1 }, (_, i) => ({
    // Each column is a row: its number stands for the line.
    line: i + 2,
    cells: Array.from(records, ({ cells }) => cells[i + 1] ?? ''),
    malformed: false,
  }));
  return {
    head: { ...head, cells: Array.from(records, ({ cells }) => cells[0] ?? '') },
    body: new HeldRecords(rows),
  };
}

/** Every record is a row; the columns have numbers for names. */
function numbered(records: RecordList): Shaped | null {
  let width = 0;
  for (const { cells } of records.part(0, MOST_COUNTED)) width = Math.max(width, cells.length);
  if (width === 0) return null;
  const cells = Array.from({ length: width }, (_, i) => `column_${i + 1}`);
  return { head: { line: records.lineAt(0), cells, malformed: false }, body: records };
}

/** Says how an unusual header was read. */
function sayHeader(file: InputFile, found: FoundHeader | null, line: number, problems: Problem[]): void {
  if (!found) return;
  const say = (code: ProblemCode, place: Omit<Place, 'file'> = {}) =>
    problems.push(problem(code, { file: file.name, line, ...place }));
  if (found.skip > 0) {
    const charity = CHARITY_TITLE.test(found.title ?? '');
    say(charity ? 'charity_title_read' : 'title_line_skipped', { line: 1, value: found.title });
  }
  if (found.delimiter !== undefined) say('delimiter_guessed', { value: found.delimiter });
  if (found.joined) say('header_joined');
  if (found.transposed) say('table_transposed');
}

/** Lines that end in different ways, outside quotes: files put together by hand. */
function sayLineEnds({ name, text }: InputFile, problems: Problem[]): void {
  if (!text.includes('\r') || !text.includes('\n') || !/(?<!\r)\n|\r(?!\n)/.test(text)) return;
  let first: string | null = null;
  let line = 1;
  let quoted = false;
  for (const [sign] of text.matchAll(/"|\r\n?|\n/g)) {
    if (sign === '"') quoted = !quoted;
    else {
      line += 1;
      if (quoted) continue;
      first ??= sign;
      if (sign !== first) {
        problems.push(problem('line_endings_mixed', { file: name, line: line - 1 }));
        return;
      }
    }
  }
}

/** Trailing columns without a header or a value are a spreadsheet's, not the table's. */
function trimmedHeaders(cells: readonly string[], body: RecordList): { headers: string[]; blank: number } {
  const headers = cells.map((cell) => escapeUnseen(cell.trim().normalize('NFC').replace(/\s+/g, ' ')));
  let blank = 0;
  let filled = 0;
  if (headers.at(-1) !== '') return { headers, blank };
  for (const { cells } of body) {
    for (let at = cells.length - 1; at >= filled; at--) {
      if (cells[at]!.trim() === '') continue;
      filled = at + 1;
      break;
    }
  }
  while (headers.at(-1) === '' && headers.length > filled) {
    headers.pop();
    blank += 1;
  }
  return { headers, blank };
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

function overlong(body: RecordList): CsvRecord | null {
  for (const record of body) if (record.cells.some((cell) => cell.length > READ_LIMITS.cell)) return record;
  return null;
}

function shown(headers: readonly string[]): string {
  return headers.slice(0, MOST_SHOWN).join(', ') + (headers.length > MOST_SHOWN ? ', …' : '');
}
