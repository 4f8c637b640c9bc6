// How a table quotes: the standard way, or one of those that programs and keyboards make of it.

import type { ProblemCode } from './problem.ts';

/** How cells are told apart. */
export interface Dialect {
  delimiter: string;
  quote: string;
  /** What stands before a quote that belongs to the text: the quote itself, or a backslash. */
  escape: string;
  /** “ and ” open and close as the quote does. */
  curly: boolean;
}

/** How a table quotes, the text with plain quotes in the place of curly ones, and what is to be said of it. */
export interface Quoting {
  dialect: Dialect;
  body: string;
  note: ProblemCode | null;
}

/** The longest cell for which another way of quoting is looked for. */
const LONGEST_GUESS = 500;

/**
 * The quotes of a table, its delimiter being known. Curly or single quotes count as quotes only where they do a quote's
 * work: around every header, or around a cell that holds the delimiter. Elsewhere they are text.
 */
export function quotingOf(body: string, delimiter: string): Quoting {
  const dialect: Dialect = { delimiter, quote: '"', escape: '"', curly: false };
  const sign = delimiter.replace(/[\\^$.|?*+()[\]{}]/, '\\$&');
  const end = body.indexOf('\n');
  const header = end < 0 ? body : body.slice(0, end);
  if (body.includes('“')) {
    const cell = new RegExp(`(^|${sign})“([^“”"\n]{0,${LONGEST_GUESS}})”(?=${sign}|$)`, 'gm');
    const works = [...body.matchAll(cell)].some(([, , inside]) => inside!.includes(delimiter));
    if (works || isWrapped(header, delimiter, '“', '”'))
      return { dialect: { ...dialect, curly: true }, body: body.replace(cell, '$1"$2"'), note: 'quotes_curly' };
  }
  if (body.includes("'") && !body.includes('"')) {
    const most = `{0,${LONGEST_GUESS}}`;
    const cell = new RegExp(`(^|${sign})'[^'\n]${most}${sign}[^'\n]${most}'(?=${sign}|$)`, 'm');
    if (isWrapped(header, delimiter, "'", "'") || cell.test(body))
      return { dialect: { ...dialect, quote: "'", escape: "'" }, body, note: 'quotes_single' };
  }
  return { dialect, body, note: null };
}

/** One record as its quotes strictly say. */
export interface ScannedRecord {
  cells: string[];
  /** Where the record ends: the line break after it, or the end of the text. */
  end: number;
  /** `stray`: a quote where none may be, the record ends with that cell's first line; `open`: one that never closes. */
  fault: 'stray' | 'open' | null;
}

/** Reads the record that begins at `from`, with line feeds between records. */
export function scanRecord(text: string, from: number, dialect: Dialect): ScannedRecord {
  const { delimiter, quote } = dialect;
  const cells: string[] = [];
  const lineEnd = (at: number) => {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
  };
  let at = from;
  for (;;) {
    const start = at;
    if (text[at] === quote) {
      const close = closingQuote(text, at + 1, dialect);
      if (close < 0) return { cells, end: text.length, fault: 'open' };
      at = close + 1;
      if (at < text.length && text[at] !== delimiter && text[at] !== '\n')
        return { cells, end: lineEnd(start), fault: 'stray' };
      cells.push(unquoted(text.slice(start + 1, close), dialect));
    } else {
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== quote) at += 1;
      if (text[at] === quote) return { cells, end: lineEnd(start), fault: 'stray' };
      cells.push(text.slice(start, at));
    }
    if (at >= text.length || text[at] === '\n') return { cells, end: at, fault: null };
    at += 1;
  }
}

/** Where the cell that opened before `from` closes; -1 when it never does. */
function closingQuote(text: string, from: number, { quote, escape: escapeSign }: Dialect): number {
  let at = from;
  while (at < text.length) {
    if (escapeSign !== quote && text[at] === escapeSign) at += 2;
    else if (text[at] !== quote) at += 1;
    else if (escapeSign === quote && text[at + 1] === quote) at += 2;
    else return at;
  }
  return -1;
}

function unquoted(text: string, { quote, escape: escapeSign }: Dialect): string {
  return text.includes(quote) ? text.replaceAll(escapeSign + quote, quote) : text;
}

function isWrapped(header: string, delimiter: string, open: string, close: string): boolean {
  const cells = header.split(delimiter).map((cell) => cell.trim());
  return cells.length > 1 && cells.every((cell) => cell.length > 2 && cell.startsWith(open) && cell.endsWith(close));
}
