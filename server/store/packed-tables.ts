import type { TableRows } from '../../analysis/roster/input.ts';
import type { ReadTables } from './types.ts';

/**
 * Tables on their way from the thread that reads to the one that writes: bytes, which are handed over and not copied, and
 * rows in blocks, which are taken one at a time. A million rows as one text would be held three times over.
 */
export interface PackedTables {
  /** ReadTables as JSON, without the rows. */
  head: Uint8Array;
  /** The rows of all tables in order. */
  blocks: PackedRows[];
}

export interface PackedRows {
  /** Place of their table in ReadTables. */
  table: number;
  count: number;
  /** A JSON list of TableRow. */
  json: Uint8Array;
}

const ROWS_A_BLOCK = 2_000;

/** `rows: false` leaves them out: a dry run keeps none. */
export function packTables(read: ReadTables, { rows: withRows = true } = {}): PackedTables {
  const encoder = new TextEncoder();
  const head: ReadTables = { ...read, tables: read.tables.map((table) => ({ ...table, rows: [] })) };
  const blocks = withRows ? read.tables.flatMap(({ rows }, table) => packRows(rows, table, encoder)) : [];
  return { head: encoder.encode(JSON.stringify(head)), blocks };
}

function packRows(rows: TableRows['rows'], table: number, encoder: TextEncoder): PackedRows[] {
  const blocks: PackedRows[] = [];
  for (let start = 0; start < rows.length; start += ROWS_A_BLOCK) {
    const block = rows.slice(start, start + ROWS_A_BLOCK);
    blocks.push({ table, count: block.length, json: encoder.encode(JSON.stringify(block)) });
  }
  return blocks;
}

/** What was packed, without the rows. */
export function unpackHead({ head }: PackedTables): ReadTables {
  return JSON.parse(new TextDecoder().decode(head)) as ReadTables;
}
