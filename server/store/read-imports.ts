import type { Kysely, Selectable } from 'kysely';
import { placeOf, replacedTables } from '../../analysis/changes/compose-tables.ts';
import type { ReadOptions, TableRow, TableRows } from '../../analysis/roster/input.ts';
import type { Problem } from '../../analysis/types.ts';
import type { Schema } from './schema.ts';
import type { ActiveFile, ImportReport, StoredImport } from './types.ts';

type ImportRow = Selectable<Schema['imports']>;

/** The imports of a workspace, newest first. */
export async function readImports(db: Kysely<Schema>, workspace: string): Promise<StoredImport[]> {
  const rows = await db
    .selectFrom('imports')
    .selectAll()
    .where('workspace', '=', workspace)
    .orderBy('seq', 'desc')
    .execute();
  return Promise.all(rows.map((row) => toImport(db, row)));
}

export async function readImport(db: Kysely<Schema>, id: string): Promise<StoredImport | null> {
  const row = await db.selectFrom('imports').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toImport(db, row) : null;
}

/**
 * The files that count in a workspace, in the order of their import. Content counts once: a file that an earlier import
 * holds as well (one that was taken back meanwhile, and brought back) is left out here.
 */
export async function readActiveFiles(db: Kysely<Schema>, workspace: string): Promise<ActiveFile[]> {
  const rows = await db
    .selectFrom('import_files')
    .innerJoin('imports', 'imports.id', 'import_files.import')
    .select(['imports.id', 'import_files.name', 'import_files.hash', 'imports.options_json', 'imports.report_json'])
    .where('imports.workspace', '=', workspace)
    .where('imports.state', '=', 'committed')
    .where('import_files.active', '=', 1)
    .orderBy('imports.seq')
    .orderBy('import_files.name')
    .execute();
  const options = new Map<string, ReadOptions>();
  const tables = new Map<string, string[]>();
  for (const { id, options_json, report_json } of rows) {
    if (options.has(id)) continue;
    options.set(id, JSON.parse(options_json));
    const report = report_json === null ? null : (JSON.parse(report_json) as ImportReport);
    tables.set(id, report?.tables.filter(({ used }) => used > 0).map(({ file }) => file) ?? []);
  }
  const replaced = replacedTables([...options.values()].map(({ replaces = [] }) => ({ replaces })));
  const files = rows.map(({ id, name, hash }): ActiveFile => {
    const own = tables.get(id)!.filter((table) => isTableOf(table, name));
    const gone = own.length > 0 && own.every((table) => replaced.has(placeOf(id, table)));
    return { import: id, name, hash, options: options.get(id)!, replaced: gone };
  });
  const seen = new Set<string>();
  return files.filter(({ hash, replaced }) => {
    if (replaced) return true;
    return seen.has(hash) ? false : seen.add(hash);
  });
}

/** Is the table this file, or one of those in it (a member of an archive, a sheet)? */
export function isTableOf(table: string, file: string): boolean {
  return table === file || table.startsWith(`${file}/`);
}

/** The tables of one import as analysis/roster read them. */
export async function readTables(db: Kysely<Schema>, item: Pick<StoredImport, 'id' | 'report'>): Promise<TableRows[]> {
  const rows = await db
    .selectFrom('import_rows')
    .select(['file', 'row_json'])
    .where('import', '=', item.id)
    .orderBy('position')
    .execute();
  const problems = await db
    .selectFrom('import_problems')
    .select('problem_json')
    .where('import', '=', item.id)
    .orderBy('position')
    .execute();
  const tables = new Map<string, TableRows>();
  for (const report of item.report?.tables ?? []) tables.set(report.file, { report, rows: [], problems: [] });
  for (const row of rows) tables.get(row.file)?.rows.push(JSON.parse(row.row_json) as TableRow);
  for (const row of problems) {
    const problem = JSON.parse(row.problem_json) as Problem;
    tables.get(problem.file)?.problems.push(problem);
  }
  return [...tables.values()];
}

async function toImport(db: Kysely<Schema>, row: ImportRow): Promise<StoredImport> {
  const files = await db
    .selectFrom('import_files')
    .select(['name', 'hash', 'size'])
    .where('import', '=', row.id)
    .orderBy('name')
    .execute();
  return {
    id: row.id,
    workspace: row.workspace,
    actor: row.actor,
    state: row.state,
    options: JSON.parse(row.options_json),
    report: row.report_json === null ? null : JSON.parse(row.report_json),
    files,
    createdAt: row.created_at,
    committedAt: row.committed_at,
    changes: row.changes_json === null ? null : JSON.parse(row.changes_json),
  };
}
