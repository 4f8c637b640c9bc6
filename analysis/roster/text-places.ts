// From a line and a cell of a table to the place in the file: which characters, and which bytes of what was sent.

import type { Dialect } from './quoting.ts';

/** How many bytes stand before the text: the byte order mark that decoding took away. */
const MARKS: Readonly<Record<string, number>> = { 'utf-8': 0, 'utf-8-bom': 3, 'utf-16le': 2, 'utf-16be': 2 };
/** Encodings in which a character is a byte. */
const SINGLE = new Set(['windows-1252', 'us-ascii']);
const WIDE = new Set(['utf-16le', 'utf-16be', 'utf-16le-unmarked', 'utf-16be-unmarked']);

/** A stretch of the text, in code units: from (included) to (excluded). */
export interface Span {
  from: number;
  to: number;
}

/** Places in the text of one file. Lines are 1-based, ended by CR, LF or both. */
export class TextPlaces {
  readonly #text: string;
  readonly #encoding: string;
  #starts: number[] | null = null;
  #bytes: number[] | null = null;

  constructor(text: string, encoding: string) {
    this.#text = text;
    this.#encoding = encoding;
  }

  /** Where a line begins, in code units; the end of the text for a line that it does not have. */
  lineStart(line: number): number {
    this.#starts ??= startsOf(this.#text);
    return this.#starts[line - 1] ?? this.#text.length;
  }

  /** The 1-based line on which a character stands. */
  lineAt(index: number): number {
    this.#starts ??= startsOf(this.#text);
    return lastAtMost(this.#starts, index) + 1;
  }

  /** The cells of the record that begins on a line, as they stand in the file: quotes included. */
  cells(line: number, dialect: Dialect): Span[] {
    return cellSpans(this.#text, this.lineStart(line), dialect);
  }

  slice({ from, to }: Span): string {
    return this.#text.slice(from, to);
  }

  /**
   * The byte of the file as it was sent on which a character begins; `null` where the encoding does not tell (a table
   * that a format's reader took apart has no text of its own).
   */
  byteOffset(index: number): number | null {
    if (SINGLE.has(this.#encoding)) return index;
    if (WIDE.has(this.#encoding)) return (MARKS[this.#encoding] ?? 0) + 2 * index;
    const mark = MARKS[this.#encoding];
    if (mark === undefined) return null;
    this.#starts ??= startsOf(this.#text);
    this.#bytes ??= bytesBefore(this.#text, this.#starts);
    const line = lastAtMost(this.#starts, index);
    return mark + this.#bytes[line]! + utf8Length(this.#text, this.#starts[line]!, index);
  }
}

/** The cells of one record from its first character on; the record ends with its line, outside quotes. */
export function cellSpans(
  text: string,
  start: number,
  { delimiter, quote, escape: escapeSign, curly }: Dialect,
): Span[] {
  const spans: Span[] = [];
  let from = start;
  let at = start;
  // A byte order mark in the middle of a file stands before a quote without being part of it.
  const opensAt = (index: number) => (text[index] === '\ufeff' ? index + 1 : index);
  for (;;) {
    const open = opensAt(at);
    const closing = text[open] === quote ? quote : curly && text[open] === '“' ? '”' : null;
    if (closing !== null) at = afterQuote(text, open + 1, closing, escapeSign);
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
    spans.push({ from, to: at });
    if (text[at] !== delimiter || at >= text.length) return spans;
    at += 1;
    from = at;
  }
}

function afterQuote(text: string, start: number, closing: string, escapeSign: string): number {
  let at = start;
  while (at < text.length) {
    const sign = text[at]!;
    if (escapeSign !== closing && sign === escapeSign) at += 2;
    else if (sign !== closing) at += 1;
    else if (text[at + 1] === closing && escapeSign === closing) at += 2;
    else return at + 1;
  }
  return text.length;
}

function startsOf(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return starts;
}

function bytesBefore(text: string, starts: readonly number[]): number[] {
  const bytes: number[] = [0];
  for (let line = 1; line < starts.length; line++)
    bytes.push(bytes[line - 1]! + utf8Length(text, starts[line - 1]!, starts[line]!));
  return bytes;
}

/** Bytes of UTF-8; a lone low surrogate stands for one byte that is none (see decode-table). */
function utf8Length(text: string, from: number, to: number): number {
  let length = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) length += 1;
    else if (unit < 0x800) length += 2;
    else if (unit < 0xd800 || unit > 0xdfff) length += 3;
    else if (unit < 0xdc00) {
      length += 4;
      i += 1;
    } else length += 1;
  }
  return length;
}

function lastAtMost(starts: readonly number[], index: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}
