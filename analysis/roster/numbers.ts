// Numbers as rosters write them: decimal point or comma, thousands in spaces, points or commas. One style a column.

const SPACES = /[\s\u00a0\u202f']/g;
const POINT_DECIMAL = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?(e[+-]?\d+)?$/i;
const COMMA_DECIMAL = /^[+-]?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?(e[+-]?\d+)?$/i;
const ONE_COMMA_GROUP = /^[+-]?\d{1,3},\d{3}$/;
const SCIENTIFIC = /^\d+([.,]\d+)?e\+?\d+$/i;

export type NumberStyle = 'point' | 'comma';

/**
 * The decimal sign of a column. `1,5` settles it as a comma, `1.5` as a point; where only `1,234` stands, a comma is a
 * decimal in a file whose cells commas do not separate (Excel in French writes `;` and `1,234`).
 */
export function numberStyleOf(values: Iterable<string>, delimiter: string): NumberStyle {
  let undecided = false;
  for (const value of values) {
    const text = value.replace(SPACES, '');
    if (text.includes('.') && POINT_DECIMAL.test(text)) return 'point';
    if (!text.includes(',') || !COMMA_DECIMAL.test(text)) continue;
    if (!ONE_COMMA_GROUP.test(text)) return 'comma';
    undecided = true;
  }
  return undecided && delimiter !== ',' ? 'comma' : 'point';
}

/** The number of a cell in the style of its column; `null` when it is none or not finite. A lone percent sign is not read. */
export function readNumber(text: string, style: NumberStyle): number | null {
  const value = text.replace(SPACES, '');
  if (!(style === 'comma' ? COMMA_DECIMAL : POINT_DECIMAL).test(value)) return null;
  const plain = style === 'comma' ? value.replaceAll('.', '').replace(',', '.') : value.replaceAll(',', '');
  const number = Number(plain);
  return Number.isFinite(number) ? number : null;
}

/** `1,14E+09`: a spreadsheet turned an identifier into a rounded number; so it does beyond fifteen digits. */
export function isSpreadsheetDamage(text: string): boolean {
  if (SCIENTIFIC.test(text)) return true;
  return text.length >= 16 && /^\d{15}0+$/.test(text);
}
