import { type CsvRecord, findHeader, findHeaderAmong, splitRecords } from '../../../analysis/index.ts';
import type { InputFile } from '../../../analysis/roster/input.ts';
import { cellTies } from './matrix-ties.ts';
import { type FormatVertex, networkTables } from './network-tables.ts';
import { looksLikeAttributes, rectangleTable } from './rectangle.ts';
import { readVenueMatrix } from './venue-matrix.ts';

const NUMBER = /^[-+]?(\d+[.,]?\d*|[.,]\d+)(e[-+]?\d+)?$/i;
const MISSING = /^(|na|n\/a|\?|\.)$/i;
/** A smaller square or rectangle is a coincidence. */
const LEAST = 2;
const SAMPLE = 20;
const SAMPLED_TEXT = 100_000;

interface Grid {
  corner: string;
  rows: string[];
  columns: string[];
  values: number[][];
  lines: number[];
  /** No kind of table recognises the headers. */
  isUnknown: boolean;
}

/**
 * A table of who with whom: names in the first column, numbers everywhere else. The same names above and beside make ties
 * (named by the file). When no kind of table recognises the headers, other names above make memberships, people being the
 * longer side unless `peopleMode` says which (rows 1, columns 2); measurements under an empty corner, as R writes them,
 * are attributes; marks of organizations under tables and committees are agreements. `null` when it is none of these.
 */
export function readMatrix(file: InputFile, peopleMode: 1 | 2 | null): InputFile[] | null {
  const venues = readVenueMatrix(file, peopleMode);
  if (venues) return venues;
  const grid = gridOf(file);
  if (grid === null) return null;
  const { rows, columns, values, lines, corner, isUnknown } = grid;
  const origin = { name: file.name, encoding: file.encoding };
  const relation = origin.name
    .split('/')
    .at(-1)!
    .replace(/\.\w+$/, '');
  const order = columns.map((name) => rows.indexOf(name));
  if (rows.length === columns.length && !order.includes(-1)) {
    const cell = (i: number, j: number) => values[i]![order.indexOf(j)]!;
    const ties = cellTies(rows.length, rows.length, 0, cell, (i) => lines[i]!, relation);
    return networkTables(
      origin,
      'matrix',
      { vertices: verticesOf(rows, lines), ties, modes: null, unreadable: [] },
      null,
    );
  }
  if (!isUnknown) return null;
  if (looksLikeAttributes(values))
    return corner === '' ? [rectangleTable(origin, 'matrix', rows, columns, values, lines)] : null;
  const vertices = [...verticesOf(rows, lines), ...verticesOf(columns, [Math.max(1, lines[0]! - 1)])];
  const modes = vertices.map((_, i) => (i < rows.length ? 1 : 2) as 1 | 2);
  const cell = (i: number, j: number) => values[i]![j]!;
  const ties = cellTies(rows.length, columns.length, rows.length, cell, (i) => lines[i]!, null);
  return networkTables(origin, 'matrix', { vertices, ties, modes, unreadable: [] }, peopleMode);
}

function gridOf(file: InputFile): Grid | null {
  const { records } = file;
  const found = records ? findHeaderAmong(records.map(({ cells }) => cells)) : findHeader(file.text);
  // A list of organizations may be a square of them: `name` stands in the corner.
  if (found.kind !== null && found.kind !== 'organizations') return null;
  if (found.skip > 0 || found.transposed) return null;
  // Most files are no matrix: a few lines tell, before all of them are read.
  const few = records?.slice(0, SAMPLE) ?? splitRecords(file.text.slice(0, SAMPLED_TEXT)).records.slice(0, SAMPLE);
  if (few.slice(1, -1).some(({ cells }) => !cells.slice(1).every(isCell))) return null;
  const all: readonly CsvRecord[] = records ?? splitRecords(file.text).records;
  const [head, ...body] = all;
  const first = body[0];
  if (!head || !first || body.length < LEAST || all.some(({ malformed }) => malformed)) return null;
  // R leaves the corner out: the header is one cell short.
  const width = trimmed(first.cells).length;
  const header = trimmed(head.cells.map((cell) => cell.trim()));
  const columns = header.length === width - 1 ? header : header.slice(1);
  if (columns.length !== width - 1 || columns.length < LEAST || !areNames(columns)) return null;
  const rows = body.map(({ cells }) => (cells[0] ?? '').trim());
  if (!areNames(rows) || (rows.every((name) => NUMBER.test(name)) && rows.join() !== columns.join())) return null;
  const values: number[][] = [];
  for (const { cells } of body) {
    const row = Array.from({ length: columns.length }, (_, j) => (cells[j + 1] ?? '').trim());
    if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')) return null;
    if (!row.every(isCell)) return null;
    values.push(row.map((cell) => (MISSING.test(cell) ? Number.NaN : Number(cell.replace(',', '.')))));
  }
  if (values.flat().every((value) => Number.isNaN(value))) return null;
  const corner = header.length === width ? header[0]! : '';
  return { corner, rows, columns, values, lines: body.map(({ line }) => line), isUnknown: found.kind === null };
}

function isCell(cell: string): boolean {
  const text = cell.trim();
  return NUMBER.test(text) || MISSING.test(text);
}

/** Every one filled, none twice. */
function areNames(names: readonly string[]): boolean {
  return names.every((name) => name !== '') && new Set(names).size === names.length;
}

function trimmed(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  return cells.slice(0, last + 1);
}

function verticesOf(names: readonly string[], lines: readonly number[]): FormatVertex[] {
  return names.map((label, i) => ({ label, line: lines[i] ?? lines[0]!, attributes: {} }));
}
