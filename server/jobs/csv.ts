/** What a spreadsheet would run as a formula when it opens the file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL, TAB, CR and LF lead formulas too (ASVS 1.2.10)
const FORMULA = /^[=+\-@\t\r\n\u0000]/;
const NEEDS_QUOTES = /[",;\r\n\t]/;

/**
 * One table as CSV. Numbers are written as they are, `null` as an empty cell, lists with `|`; a text that a spreadsheet
 * would run gets an apostrophe in front.
 */
export function toCsv(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  return `${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = Array.isArray(value)
    ? value.join('|')
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
  if (FORMULA.test(text)) return `"'${text.replaceAll('"', '""')}"`;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
