import type { InputFile } from '../../../analysis/roster/input.ts';
import type { FileFormat } from '../../../analysis/table-report.ts';
import { type Origin, tableOf } from './table-of.ts';

/** In a table of memberships most cells are empty; where more than this share is filled with other than 0 and 1, none is. */
const DENSE = 0.75;

/**
 * Are these measurements of the rows (wealth, rating, a position for or against) and no memberships? They are when one is
 * negative or no whole number, or when nearly all are filled and they are not all 0 and 1.
 */
export function looksLikeAttributes(values: readonly (readonly number[])[]): boolean {
  const cells = values.flat().filter((value) => !Number.isNaN(value));
  if (cells.some((value) => value < 0 || !Number.isInteger(value))) return true;
  if (cells.every((value) => value === 0 || value === 1)) return false;
  return cells.filter((value) => value !== 0).length > DENSE * cells.length;
}

/** A rectangle of measurements as a table of organizations with an attribute a column. */
export function rectangleTable(
  origin: Origin,
  format: FileFormat,
  rows: readonly string[],
  columns: readonly string[],
  values: readonly (readonly number[])[],
  lines: readonly number[],
): InputFile {
  const cells = rows.map((name, i) => ({
    line: lines[i] ?? lines[0]!,
    cells: [name, name, ...values[i]!.map((value) => (Number.isNaN(value) ? '' : String(value)))],
  }));
  return tableOf(origin, format, 'organizations', ['org_id', 'name', ...columns], cells);
}
