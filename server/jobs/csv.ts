import { escapeCell } from '../../analysis/index.ts';

/** Apostrophes around a stretch of cells could be taken for quotes by whoever reads the file. */
const NEEDS_QUOTES = /[",;|\r\n\t]|^'|'$/;

/**
 * One table as CSV. `null` is an empty cell, lists are joined with `|`; numbers are written in full, with a decimal comma
 * where `;` separates (a spreadsheet in French reads them so); a text that a spreadsheet would run gets an apostrophe in
 * front, which the import takes away again.
 */
export function toCsv(columns: readonly string[], rows: readonly (readonly unknown[])[], delimiter = ','): string {
  const write = (value: unknown) => cell(value, delimiter);
  return `${[columns, ...rows].map((row) => row.map(write).join(delimiter)).join('\r\n')}\r\n`;
}

function cell(value: unknown, delimiter: string): string {
  if (typeof value === 'number' && delimiter === ';') return String(value).replace('.', ',');
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = textOf(value);
  const escaped = escapeCell(text);
  return escaped !== text || NEEDS_QUOTES.test(text) ? `"${escaped.replaceAll('"', '""')}"` : text;
}

/** What a cell says, before it is escaped: empty for `null`, lists joined with `|`. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value))
    return value.length === 1 && /[;|]/.test(String(value[0])) ? `${value[0]}|` : value.join('|');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
