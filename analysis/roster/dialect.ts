// Text to records: which sign separates, where each record begins, what a spreadsheet put around the table.

import Papa from 'papaparse';
import type { ProblemCode } from './problem.ts';
import { type Dialect, quotingOf, scanRecord } from './quoting.ts';

export interface CsvRecord {
  /** 1-based physical line on which the record begins. */
  line: number;
  cells: string[];
  /** A quote stands where none may: the cells cannot be trusted. */
  malformed: boolean;
  /** What is said of a malformed record where no quote is to blame: a line of a network file that is no tie. */
  refused?: ProblemCode;
}

export interface Records {
  dialect: Dialect;
  records: CsvRecord[];
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
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
const SEP_LINE = /^"?sep=(.)"?$/i;

/**
 * Splits text into records. `skip` leaves out that many first lines (a title above the header); the delimiter is the one
 * that is given, else the one that a `sep=;` line names, else the one that the header row shows most often outside quotes.
 */
export function splitRecords(text: string, options: SplitOptions = {}): Records {
  const { body: plain, line, named } = bodyOf(text, options.skip ?? 0);
  const delimiter = options.delimiter ?? named ?? delimiterOf(firstLine(plain));
  let { dialect, body, note } = quotingOf(plain, delimiter);
  let whole = parse(body, dialect);
  if (whole.broken && body.includes('\\"')) {
    const escaped = parse(body, { ...dialect, escape: '\\' });
    if (!escaped.broken) {
      whole = escaped;
      dialect = { ...dialect, escape: '\\' };
      note = 'quotes_backslash';
    }
  }
  const keeper = new RecordKeeper(body, line, dialect);
  if (!whole.broken) for (const cells of whole.data) keeper.keep(cells);
  const unclosedAt = whole.broken ? keepAround(body, keeper, dialect) : null;
  return { dialect, records: keeper.records, unclosedAt, blankRows: keeper.blankRows, note };
}

/** The first records only, cheaply: enough to tell what kind of table this is. */
export function peekRecords(text: string, options: SplitOptions = {}): string[][] {
  const { body, named } = bodyOf(text, options.skip ?? 0, PEEKED);
  const delimiter = options.delimiter ?? named ?? delimiterOf(firstLine(body));
  const quoting = quotingOf(body, delimiter);
  const config = { ...configOf(quoting.dialect), preview: 20 };
  return Papa.parse<string[]>(quoting.body, config).data.filter((cells) => cells.some((cell) => cell.trim() !== ''));
}

const PEEKED = 200_000;

function configOf({ delimiter, quote, escape: escapeChar }: Dialect) {
  return { delimiter, newline: '\n', header: false, quoteChar: quote, escapeChar } as const;
}

function parse(body: string, dialect: Dialect): { data: string[][]; broken: boolean } {
  const { data, errors } = Papa.parse<string[]>(body, configOf(dialect));
  return { data, broken: errors.some(({ code }) => code === 'InvalidQuotes' || code === 'MissingQuotes') };
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

/** Gathers records with the line on which each begins. */
class RecordKeeper {
  readonly records: CsvRecord[] = [];
  readonly blankRows = { count: 0, line: 0 };
  line: number;
  readonly #body: string;
  readonly #dialect: Dialect;
  readonly #quoted: boolean;
  /** Where the line of `#mark` begins in the body: lines are only ever looked up further down. */
  #index = 0;
  #mark: number;

  constructor(body: string, line: number, dialect: Dialect) {
    this.#body = body;
    this.#dialect = dialect;
    this.#quoted = body.includes(dialect.quote);
    this.line = line;
    this.#mark = line;
  }

  keep(cells: string[]): void {
    let blank = true;
    let breaks = 0;
    let quote = false;
    for (const cell of cells) {
      if (blank && cell.trim() !== '') blank = false;
      if (!this.#quoted) {
        if (!blank) break;
        continue;
      }
      for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) breaks++;
      if (!quote && cell.includes(this.#dialect.quote)) quote = true;
    }
    if (!blank) this.records.push(quote ? this.#checked(cells, breaks) : { line: this.line, cells, malformed: false });
    else if (cells.length > 1) {
      this.blankRows.count += 1;
      this.blankRows.line ||= this.line;
    }
    this.line += 1 + breaks;
  }

  /** A record whose cells cannot be told apart, as it was written. */
  setAside(written: string): void {
    this.records.push({ line: this.line, cells: [written], malformed: true });
    this.line += 1 + written.split('\n').length - 1;
  }

  /** A quote in a cell is doubled in the file; one that is not makes the record doubtful. */
  #checked(cells: string[], breaks: number): CsvRecord {
    if (this.#dialect.quote !== '"') return { line: this.line, cells, malformed: false };
    const start = this.#startOf(this.line);
    const end = this.#startOf(this.line + breaks + 1) - 1;
    const written = this.#body.slice(start, end);
    return scanRecord(written, 0, this.#dialect).fault !== null
      ? { line: this.line, cells: [written], malformed: true }
      : { line: this.line, cells, malformed: false };
  }

  #startOf(line: number): number {
    while (this.#mark < line) {
      const next = this.#body.indexOf('\n', this.#index);
      if (next < 0) return this.#body.length + 1;
      this.#index = next + 1;
      this.#mark += 1;
    }
    return this.#index;
  }
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
