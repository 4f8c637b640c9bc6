import { RowPacker } from './row-packer.ts';
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
  /** The file that holds the rows which are not at hand; whoever named it takes it away. */
  file: string | null;
}

export interface PackedRows {
  /** Place of their table in ReadTables. */
  table: number;
  count: number;
  /** A JSON list of TableRow: at hand, or where it stands in the file. */
  json: Uint8Array | { at: number; bytes: number };
}

/** `rows: false` leaves them out: a dry run keeps none. */
export function packTables(read: ReadTables, { rows: withRows = true } = {}): PackedTables {
  const packer = new RowPacker(null);
  if (withRows) packer.takeAll(read.tables);
  return packer.finish(read);
}

/** What was packed, without the rows. */
export function unpackHead({ head }: PackedTables): ReadTables {
  return JSON.parse(new TextDecoder().decode(head)) as ReadTables;
}
