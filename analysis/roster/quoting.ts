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

/** Does a quote stand in this record where none may: inside a cell that it does not open? */
export function hasStrayQuote(record: string, { delimiter, quote, escape: escapeSign }: Dialect): boolean {
  let at = 0;
  for (;;) {
    if (record[at] === quote) {
      at += 1;
      while (at < record.length) {
        if (escapeSign !== quote && record[at] === escapeSign) at += 2;
        else if (record[at] !== quote) at += 1;
        else if (escapeSign === quote && record[at + 1] === quote) at += 2;
        else break;
      }
      at += 1;
      if (at < record.length && record[at] !== delimiter) return true;
    } else {
      const next = record.indexOf(delimiter, at);
      const end = next < 0 ? record.length : next;
      const stray = record.indexOf(quote, at);
      if (stray >= 0 && stray < end) return true;
      at = end;
    }
    if (at >= record.length) return false;
    at += 1;
  }
}

function isWrapped(header: string, delimiter: string, open: string, close: string): boolean {
  const cells = header.split(delimiter).map((cell) => cell.trim());
  return cells.length > 1 && cells.every((cell) => cell.length > 2 && cell.startsWith(open) && cell.endsWith(close));
}
