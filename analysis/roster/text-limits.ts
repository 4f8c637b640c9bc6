// What a text must not be before it is taken apart: endless lines, millions of columns, bytes that are no text. Each check
// is one pass of a native search, so that a hostile file costs what its size costs.

import type { Problem } from '../types.ts';
import { type ProblemCode, problem } from './problem.ts';
import { TextPlaces } from './text-places.ts';

/** How large a table may be; generous for any list that people keep, short of what would stop the machine. */
export const READ_LIMITS = { columns: 500, rows: 5_000_000, line: 2_000_000, cell: 1_000_000 };

/** A spreadsheet exported whole has 16,384 columns, most of them blank: those are cut off later. */
const ABSURD = 20_000;
const DELIMITERS = /[,;\t|]/g;

/** Why a text cannot be a table; `null` when it may be one. */
export function textFault(file: string, text: string): Problem | null {
  const refuse = (code: ProblemCode, index: number, params: Record<string, string | number> = {}) =>
    problem(code, { file, line: new TextPlaces(text, 'utf-8').lineAt(index), params });
  const end = text.indexOf('\u001a');
  if (end >= 0) return refuse('control_z', end);
  const nul = text.indexOf('\u0000');
  if (nul >= 0 && isBinary(text, nul)) return refuse('file_has_nul', nul, { position: nul });
  const columns = widthOf(text);
  if (columns > READ_LIMITS.columns)
    return refuse('too_many_columns', firstLetter(text), { found: columns, most: READ_LIMITS.columns });
  return tooLong(file, text, refuse);
}

/** Null characters in the header, or in more than one of twenty places: no table with a damaged cell, but no text. */
function isBinary(text: string, first: number): boolean {
  const header = text.indexOf('\n', firstLetter(text));
  if (header < 0 || first < header) return true;
  let count = 0;
  for (let at = first; at >= 0; at = text.indexOf('\u0000', at + 1)) count += 1;
  return count * 20 > text.length;
}

/** Cells of the first line, counted only where there may be absurdly many; the rest is counted when cells are apart. */
function widthOf(text: string): number {
  const start = firstLetter(text);
  const end = text.indexOf('\n', start);
  const header = text.slice(start, end < 0 ? undefined : end);
  if (header.length < ABSURD) return 1;
  const counts = new Map<string, number>();
  for (const [sign] of header.matchAll(DELIMITERS)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return most < ABSURD ? 1 : most + 1;
}

function tooLong(
  file: string,
  text: string,
  refuse: (code: ProblemCode, index: number, params: Record<string, number>) => Problem,
): Problem | null {
  if (text.length <= READ_LIMITS.rows && text.length <= READ_LIMITS.line) return null;
  let rows = 0;
  let start = 0;
  while (start < text.length) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    if (end - start > READ_LIMITS.line && !text.slice(start, end).includes('\r'))
      return refuse('line_too_long', start, { most: READ_LIMITS.line });
    rows += 1;
    if (rows > READ_LIMITS.rows) return problem('too_many_rows', { file, params: { most: READ_LIMITS.rows } });
    start = end + 1;
  }
  return null;
}

/** A header does not begin before the first character that is no blank. */
function firstLetter(text: string): number {
  const at = text.search(/\S/);
  return Math.max(0, at);
}
