import type { Kysely, Selectable } from 'kysely';
import type { TableRow, TableRows } from '../../analysis/roster/input.ts';
import type { Problem } from '../../analysis/types.ts';
import type { Schema } from './schema.ts';
import type { ActiveFile, StoredImport } from './types.ts';

type ImportRow = Selectable<Schema['imports']>;

/** The imports of a workspace, newest first. */
export async function readImports(db: Kysely<Schema>, workspace: string): Promise<StoredImport[]> {
  const rows = await db
    .selectFrom('imports')
    .selectAll()
    .where('workspace', '=', workspace)
    .orderBy('seq', 'desc')
    .execute();
  const last = rows.find((row) => row.state === 'committed');
  return Promise.all(rows.map((row) => toImport(db, row, last?.id ?? null)));
}

export async function readImport(db: Kysely<Schema>, id: string): Promise<StoredImport | null> {
  const row = await db.selectFrom('imports').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toImport(db, row, await lastCommitted(db, row.workspace)) : null;
}

/** The import that undo would take back. */
export async function lastCommitted(db: Kysely<Schema>, workspace: string): Promise<string | null> {
  const row = await db
    .selectFrom('imports')
    .select('id')
    .where('workspace', '=', workspace)
    .where('state', '=', 'committed')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The files that count in a workspace, in the order of their import. */
export async function readActiveFiles(db: Kysely<Schema>, workspace: string): Promise<ActiveFile[]> {
  const rows = await db
    .selectFrom('import_files')
    .innerJoin('imports', 'imports.id', 'import_files.import')
    .select(['imports.id', 'import_files.name', 'import_files.hash', 'imports.options_json'])
    .where('imports.workspace', '=', workspace)
    .where('imports.state', '=', 'committed')
    .where('import_files.active', '=', 1)
    .orderBy('imports.seq')
    .orderBy('import_files.name')
    .execute();
  return rows.map((row) => ({
    import: row.id,
    name: row.name,
    hash: row.hash,
    options: JSON.parse(row.options_json),
  }));
}

/** Every table that counts, put together again as analysis/roster read it: undo and re-assembly need nothing else. */
export async function readActiveTables(db: Kysely<Schema>, workspace: string): Promise<TableRows[]> {
  const imports = (await readImports(db, workspace)).filter((item) => item.state === 'committed').reverse();
  const tables = await Promise.all(imports.map((item) => readTables(db, item)));
  return tables.flat();
}

async function readTables(db: Kysely<Schema>, item: StoredImport): Promise<TableRows[]> {
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

async function toImport(db: Kysely<Schema>, row: ImportRow, last: string | null): Promise<StoredImport> {
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
    undoable: row.id === last,
  };
}
