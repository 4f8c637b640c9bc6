import { sql, type Transaction } from 'kysely';
import type { TableReport } from '../../analysis/table-report.ts';
import type { Schema } from './schema.ts';

/** Where rows belong: their import, the position of the first, the table that they are of. */
export interface RowsPlace {
  import: string;
  position: number;
  report: Pick<TableReport, 'file' | 'kind'>;
}

/**
 * Stores a block of rows, a JSON list of TableRow, by one statement that the engine takes apart itself: thousands of rows as parameters would make a
 * statement whose plan is larger than they are, and the engine keeps each plan for a while. Here SQLite's `json_each`; on
 * PostgreSQL `jsonb_array_elements with ordinality` stands in its place.
 */
export async function insertRows(trx: Transaction<Schema>, place: RowsPlace, json: string): Promise<void> {
  const { file, kind } = place.report;
  await sql`
    insert into import_rows (import, position, file, kind, line, row_json)
    select ${place.import}, ${place.position} + entry.key, ${file}, ${kind ?? ''}, entry.value ->> 'line', entry.value
    from json_each(${json}) as entry
  `.execute(trx);
}
