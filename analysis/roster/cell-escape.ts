// A spreadsheet runs a text that begins with = + - @ TAB or CR as a formula, also behind a separator when the file is
// opened with another one. Written, such a text gets an apostrophe in front; read, it loses it again.

/** What is run at the very beginning; and behind whatever separates cells, rows or quoted texts. */
const FIRST = '[=+\\-@\\t\\r\\n\\u0000]';
const BEHIND = '(?<=[;,|\\t\\r\\n"])';
const LATER = '[=+\\-@\\u0000]';
const DANGEROUS = new RegExp(`^'*${FIRST}|${BEHIND}'*${LATER}`, 'g');
const ESCAPED = new RegExp(`^'(?='*${FIRST})|${BEHIND}'(?='*${LATER})`, 'g');
const MINUS_NUMBER = /^-\d+([.,]\d+)?(e[-+]?\d+)?$/i;

/**
 * A text as it may stand in a delimited file: one apostrophe more before whatever a spreadsheet would run, so that
 * `restoreCell` gives back exactly this text, whatever apostrophes of its own it has. A negative number stays one.
 */
export function escapeCell(text: string): string {
  return MINUS_NUMBER.test(text) ? text : text.replace(DANGEROUS, "'$&");
}

/** The text that `escapeCell` was given. Other programs escape formulas alike; an apostrophe before a letter stays. */
export function restoreCell(text: string): string {
  return text.includes("'") ? text.replace(ESCAPED, '') : text;
}
