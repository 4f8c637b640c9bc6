import type { Kysely } from 'kysely';
import { type CountedImport, composeTables, type TableOrigin } from '../../analysis/changes/compose-tables.ts';
import type { TableRows } from '../../analysis/roster/input.ts';
import { isTableOf, readActiveFiles, readImport, readTables } from './read-imports.ts';
import type { Schema } from './schema.ts';
import type { ImportReport } from './types.ts';

/**
 * The imports that count, with the tables of their files that do, oldest first. `before`: only those that came before this
 * import; an open one comes after all.
 */
export async function readCountedImports(
  db: Kysely<Schema>,
  workspace: string,
  before?: string,
): Promise<CountedImport[]> {
  const files = await readActiveFiles(db, workspace);
  const rows = await readHeads(db, workspace, before);
  return Promise.all(
    rows.map(async ({ id, at, replaces, report }) => {
      const own = files.filter((file) => file.import === id);
      const tables = (await readTables(db, { id, report })).filter(({ report: { file } }) =>
        own.some(({ name }) => isTableOf(file, name)),
      );
      return { id, at, tables, replaces };
    }),
  );
}

/** All tables of one import; none for one that is unknown. */
export async function readImportTables(db: Kysely<Schema>, id: string): Promise<TableRows[]> {
  const item = await readImport(db, id);
  return item ? readTables(db, item) : [];
}

/** Every table that counts, put together again as analysis/roster read it: undo and re-assembly need nothing else. */
export async function readActiveTables(db: Kysely<Schema>, workspace: string): Promise<TableRows[]> {
  return composeTables(await readCountedImports(db, workspace)).tables;
}

/** Where each table that counts was read. Rows are looked at only where a later version kept some of them. */
export async function readTableOrigins(
  db: Kysely<Schema>,
  workspace: string,
): Promise<ReadonlyMap<string, TableOrigin>> {
  const files = await readActiveFiles(db, workspace);
  const imports = (await readHeads(db, workspace)).map(({ id, at, replaces, report }): CountedImport => {
    const own = files.filter((file) => file.import === id);
    const reports = (report?.tables ?? []).filter(({ file }) => own.some(({ name }) => isTableOf(file, name)));
    return { id, at, replaces, tables: reports.map((entry) => ({ report: entry, rows: [], problems: [] })) };
  });
  return composeTables(imports).origins;
}

interface Head extends Omit<CountedImport, 'tables'> {
  report: ImportReport | null;
}

async function readHeads(db: Kysely<Schema>, workspace: string, before?: string): Promise<Head[]> {
  const limit =
    before === undefined
      ? undefined
      : await db.selectFrom('imports').select(['seq', 'state']).where('id', '=', before).executeTakeFirst();
  const rows = await db
    .selectFrom('imports')
    .select(['id', 'seq', 'committed_at', 'created_at', 'options_json', 'report_json'])
    .where('workspace', '=', workspace)
    .where('state', '=', 'committed')
    .orderBy('seq')
    .execute();
  return rows
    .filter(({ seq }) => limit === undefined || limit.state === 'open' || seq < limit.seq)
    .map((row) => ({
      id: row.id,
      at: row.committed_at ?? row.created_at,
      replaces: JSON.parse(row.options_json).replaces ?? [],
      report: row.report_json === null ? null : JSON.parse(row.report_json),
    }));
}
