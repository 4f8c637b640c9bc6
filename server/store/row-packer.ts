import { closeSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { TableRow, TableRows } from '../../analysis/roster/input.ts';
import type { PackedRows, PackedTables } from './packed-tables.ts';
import { StoreError } from './store-error.ts';
import type { ReadTables } from './types.ts';

const ROWS_A_BLOCK = 2_000;
/** Rows of so many bytes travel in memory; those behind them are put down in the file. */
const HELD_BYTES = 4 * 2 ** 20;

/**
 * Packs rows block by block as they are read, so that a table's rows are never all alive. What is more than a few
 * megabytes goes to a file of its own, mode 0600, in a folder that is emptied at every start; without one (`null`) all is
 * kept at hand. Throws StoreError `disk_full`.
 */
export class RowPacker {
  readonly #path: string | null;
  readonly #encoder = new TextEncoder();
  readonly #blocks: PackedRows[] = [];
  #pending: { table: number; rows: TableRow[] } = { table: 0, rows: [] };
  #held = 0;
  #descriptor: number | null = null;
  #written = 0;

  constructor(path: string | null) {
    this.#path = path;
  }

  /** Takes one row of the table at that place; tables come one behind the other. */
  take(table: number, row: TableRow): void {
    if (table !== this.#pending.table || this.#pending.rows.length === ROWS_A_BLOCK) {
      this.#flush();
      this.#pending.table = table;
    }
    this.#pending.rows.push(row);
  }

  /** Takes the rows that tables hold already. */
  takeAll(tables: readonly Pick<TableRows, 'rows'>[]): void {
    for (const [table, { rows }] of tables.entries()) for (const row of rows) this.take(table, row);
  }

  /** The rows of a table that were taken, read again. */
  *rowsOf(table: number): Iterable<TableRow> {
    this.#flush();
    for (const { json, ...block } of this.#blocks) {
      if (block.table === table) yield* JSON.parse(textOf(json, this.#descriptor)) as TableRow[];
    }
  }

  /** All that was taken, with what is to be said of it. Nothing can be taken any more. */
  finish(read: ReadTables, { rows = true } = {}): PackedTables {
    this.#flush();
    const file = this.#descriptor === null ? null : this.#path;
    this.close();
    const head: ReadTables = { ...read, tables: read.tables.map((table) => ({ ...table, rows: [] })) };
    return { head: this.#encoder.encode(JSON.stringify(head)), blocks: rows ? this.#blocks : [], file };
  }

  close(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor);
    this.#descriptor = null;
  }

  #flush(): void {
    const { table, rows } = this.#pending;
    this.#pending = { table, rows: [] };
    if (rows.length === 0) return;
    const json = this.#encoder.encode(JSON.stringify(rows));
    const stays = this.#path === null || this.#held + json.length <= HELD_BYTES;
    if (stays) this.#held += json.length;
    this.#blocks.push({ table, count: rows.length, json: stays ? json : this.#putDown(json) });
  }

  #putDown(json: Uint8Array): { at: number; bytes: number } {
    const at = this.#written;
    try {
      this.#descriptor ??= newFile(this.#path!);
      for (let done = 0; done < json.length; ) done += writeSync(this.#descriptor, json, done);
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'ENOSPC' ? new StoreError('disk_full') : error;
    }
    this.#written += json.length;
    return { at, bytes: json.length };
  }
}

/** Blocks of rows in order, each as JSON text and let go of as it is taken. */
export function* unpackRows({ blocks, file }: PackedTables): Generator<{ table: number; count: number; json: string }> {
  const descriptor = file === null ? null : openSync(file, 'r');
  try {
    for (let block = blocks.shift(); block; block = blocks.shift())
      yield { table: block.table, count: block.count, json: textOf(block.json, descriptor) };
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

function newFile(path: string): number {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  return openSync(path, 'wx+', 0o600);
}

function textOf(json: PackedRows['json'], descriptor: number | null): string {
  if (json instanceof Uint8Array) return new TextDecoder().decode(json);
  const bytes = Buffer.allocUnsafe(json.bytes);
  for (let done = 0; done < bytes.length; ) {
    const read = readSync(descriptor!, bytes, done, bytes.length - done, json.at + done);
    if (read === 0) throw new Error('the file of packed rows is cut');
    done += read;
  }
  return bytes.toString('utf8');
}
