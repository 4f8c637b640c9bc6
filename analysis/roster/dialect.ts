// Text to records: which sign separates, where each record begins, what a spreadsheet put around the table.

import Papa from 'papaparse';
import type { ProblemCode } from './problem.ts';
import { type Dialect, quotingOf, scanRecord } from './quoting.ts';
import { HELD_CHARACTERS, RecordKeeper } from './record-keeper.ts';
import { type CsvRecord, parserConfig, type RecordList } from './record-list.ts';

export interface Records {
  dialect: Dialect;
  records: RecordList;
  /** The line on which a quote opens that never closes; the rest of the file is inside it. */
  unclosedAt: number | null;
  /** Rows of delimiters alone, left out: how many, and the line of the first. */
  blankRows: { count: number; line: number };
  /** An unusual way of quoting that was read. */
  note: ProblemCode | null;
}

/** What a caller knows before the text is read: how many lines stand above the table, or what separates. */
export interface SplitOptions {
  skip?: number;
  delimiter?: string | undefined;
  /** The longest text, in characters, of which the records themselves are kept. */
  held?: number;
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
const SEP_LINE = /^"?sep=(.)"?$/i;
/** A text is gone through in stretches of so many characters: what a parser makes of one is soon let go of. */
const STRETCH = 100_000;
const UNUSABLE = new Set(['\r', '\n', '"', '\ufeff']);

/**
 * Splits text into records. `skip` leaves out that many first lines (a title above the header); the delimiter is the one
 * that is given, else the one that a `sep=;` line names, else the one that the header row shows most often outside quotes.
 */
export function openRecords(text: string, options: SplitOptions = {}): Records {
  const { body: plain, line, named } = bodyOf(text, options.skip ?? 0);
  const delimiter = options.delimiter ?? named ?? delimiterOf(firstLine(plain));
  let { dialect, body, note } = quotingOf(plain, delimiter);
  // A sign that the parser replaces by its own choice is left to it, the whole text at once.
  const plainSign = delimiter.length === 1 && !UNUSABLE.has(delimiter);
  const [held, stretch] = plainSign ? [options.held ?? HELD_CHARACTERS, STRETCH] : [body.length, body.length];
  const newKeeper = () => new RecordKeeper(body, line, dialect, held);
  let keeper = newKeeper();
  let whole = keepAll(body, keeper, dialect, stretch);
  if (!whole && body.includes('\\"')) {
    const standard = dialect;
    dialect = { ...dialect, escape: '\\' };
    keeper = newKeeper();
    whole = keepAll(body, keeper, dialect, stretch);
    if (whole) note = 'quotes_backslash';
    else dialect = standard;
  }
  if (!whole) keeper = newKeeper();
  const unclosedAt = whole ? null : keepAround(body, keeper, dialect);
  return { dialect, records: keeper.records(), unclosedAt, blankRows: keeper.blankRows, note };
}

/** The same with the records in an array: for texts that are kept whole anyway. */
export function splitRecords(
  text: string,
  options: SplitOptions = {},
): Omit<Records, 'records'> & { records: CsvRecord[] } {
  const { records, ...rest } = openRecords(text, options);
  return { ...rest, records: [...records] };
}

/** The first records only, cheaply: enough to tell what kind of table this is. */
export function peekRecords(text: string, options: SplitOptions = {}): string[][] {
  const { body, named } = bodyOf(text, options.skip ?? 0, PEEKED);
  const delimiter = options.delimiter ?? named ?? delimiterOf(firstLine(body));
  const quoting = quotingOf(body, delimiter);
  const config = { ...parserConfig(quoting.dialect), preview: 20 };
  return Papa.parse<string[]>(quoting.body, config).data.filter((cells) => cells.some((cell) => cell.trim() !== ''));
}

const PEEKED = 200_000;

/** Keeps the records of a text whose quotes are whole, stretch by stretch; `false` as soon as some are broken. */
function keepAll(body: string, keeper: RecordKeeper, dialect: Dialect, stretch: number): boolean {
  let size = stretch;
  for (let from = 0; from < body.length; ) {
    const end = body.length - from <= size ? body.length : stretchEnd(body, from + size);
    const { data, errors } = Papa.parse<string[]>(body.slice(from, end), parserConfig(dialect));
    if (errors.some(({ code }) => code === 'InvalidQuotes')) return false;
    if (errors.some(({ code }) => code === 'MissingQuotes')) {
      if (end === body.length) return false;
      // The stretch ends within quotes: a longer one is looked at.
      size *= 2;
      continue;
    }
    // Behind the last line break of a stretch stands no record.
    if (end < body.length) data.pop();
    for (const cells of data) keeper.keep(cells);
    from = end;
    size = stretch;
  }
  return true;
}

/** Behind the first line break from a place on. */
function stretchEnd(body: string, from: number): number {
  const end = body.indexOf('\n', from);
  return end < 0 ? body.length : end + 1;
}

/**
 * Where quotes are broken a parser swallows what follows: there records are read one by one, the broken ones set aside.
 * Returns the line of a quote that never closes.
 */
function keepAround(body: string, keeper: RecordKeeper, dialect: Dialect): number | null {
  for (let from = 0; from < body.length; ) {
    const { cells, end, fault } = scanRecord(body, from, dialect);
    if (fault === 'open') {
      const opening = keeper.line;
      keeper.setAside(body.slice(from));
      return opening;
    }
    if (fault === 'stray') keeper.setAside(body.slice(from, end));
    else keeper.keep(cells);
    from = end + 1;
  }
  return null;
}

/** How many lines `skip` must leave out so that the table begins on a physical line: blank and `sep=` lines do not count. */
export function linesAbove(text: string, line: number): number {
  const above = text
    .replace(/\r\n?/g, '\n')
    .split('\n', line - 1)
    .filter((written) => written.trim() !== '');
  return above[0] !== undefined && SEP_LINE.test(above[0].trim()) ? above.length - 1 : above.length;
}

/** The sign that a header row shows most often outside quotes; a comma where it shows none. */
export function delimiterOf(header: string): string {
  const counts = new Map<string, number>(DELIMITERS.map((sign) => [sign, 0]));
  let quoted = false;
  for (const sign of header) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && counts.has(sign)) counts.set(sign, counts.get(sign)! + 1);
  }
  let best: string = ',';
  for (const [sign, count] of counts) if (count > counts.get(best)!) best = sign;
  return best;
}

/** The text below what stands above the table, with one kind of line end; `most` characters of it at most. */
function bodyOf(
  text: string,
  skip: number,
  most = Number.POSITIVE_INFINITY,
): { body: string; line: number; named: string | null } {
  let body = text.length > most ? text.slice(0, most) : text;
  if (body.includes('\ufeff')) body = body.replaceAll('\ufeff', '');
  if (body.includes('\r')) body = body.replace(/\r\n?/g, '\n');
  let line = 1;
  let named: string | null = null;
  const dropLine = () => {
    const end = body.indexOf('\n');
    body = end < 0 ? '' : body.slice(end + 1);
    line += 1;
  };
  const dropBlank = () => {
    while (body !== '' && firstLine(body).trim() === '') dropLine();
  };
  dropBlank();
  const sep = SEP_LINE.exec(firstLine(body).trim()) ?? (firstLine(body) === 'sep=\t' ? ['', '\t'] : null);
  if (sep) {
    named = sep[1]!;
    dropLine();
    dropBlank();
  }
  for (let i = 0; i < skip; i++) {
    dropLine();
    dropBlank();
  }
  return { body, line, named };
}

function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return end < 0 ? text : text.slice(0, end);
}
