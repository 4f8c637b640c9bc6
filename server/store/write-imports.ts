import { readFile, rm } from 'node:fs/promises';
import type { Kysely, Transaction } from 'kysely';
import type { ReadOptions, TableRows } from '../../analysis/roster/input.ts';
import type { Problem } from '../../analysis/types.ts';
import { recordAudit } from './audit.ts';
import { markForErasing } from './erase.ts';
import { replaceFileBytes, writeFileBytes } from './file-bytes.ts';
import { insertRows } from './insert-rows.ts';
import { type PackedTables, unpackHead } from './packed-tables.ts';
import { readActiveFiles } from './read-imports.ts';
import { requireWritable } from './require-writable.ts';
import { unpackRows } from './row-packer.ts';
import type { Schema } from './schema.ts';
import { StoreError } from './store-error.ts';
import type { ImportReport, ReadTables } from './types.ts';

/** Rows per INSERT: far below the bind limits of SQLite (32,766) and PostgreSQL (65,535). */
const BATCH = 500;

/** Looked at in the middle of a long write: an AbortSignal, or its shadow in the writer thread. */
export type Stop = Pick<AbortSignal, 'aborted'>;

export async function openImport(
  db: Kysely<Schema>,
  id: string,
  workspace: string,
  actor: string,
  options: ReadOptions = {},
): Promise<void> {
  await requireWritable(db, workspace);
  await db
    .insertInto('imports')
    .values({
      id,
      workspace,
      actor,
      state: 'open',
      options_json: JSON.stringify(options),
      report_json: null,
      created_at: now(),
      committed_at: null,
    })
    .execute();
}

export async function putFile(
  db: Kysely<Schema>,
  importId: string,
  file: { name: string; hash: string; size: number; path: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await requireOpen(trx, importId);
    const { name, hash, size, path } = file;
    await writeFileBytes(trx, { import: importId, name, hash, size }, path);
  });
}

/** A dry run: what was recognised is kept beside the open import; no row is. */
export async function reportImport(
  db: Kysely<Schema>,
  importId: string,
  packed: PackedTables,
  options: ReadOptions,
): Promise<ImportReport> {
  const read = unpackHead(packed);
  const report = summarize(read);
  await db.transaction().execute(async (trx) => {
    await requireOpen(trx, importId);
    await writeReport(trx, importId, read, report, options);
  });
  return report;
}

/**
 * The whole import in one transaction: a kill between any two statements leaves nothing of it.
 * Where no row can be used, the import stays open with its report.
 */
export async function commitImport(
  db: Kysely<Schema>,
  importId: string,
  packed: PackedTables,
  options: ReadOptions,
  stop?: Stop,
): Promise<ImportReport> {
  throwIfStopped(stop);
  const read = unpackHead(packed);
  const report = summarize(read);
  const kept = await takeKept(read);
  await db.transaction().execute(async (trx) => {
    const { workspace, actor } = await requireOpen(trx, importId);
    await requireUnraced(trx, importId, workspace, read.alreadyImported);
    await writeReport(trx, importId, read, report, options);
    if (report.used === 0) return;
    await writeRows(trx, importId, read.tables, packed, stop);
    await setUselessAside(trx, importId, read.tables);
    await replaceBytes(trx, importId, kept);
    await trx
      .updateTable('imports')
      .set({ state: 'committed', committed_at: now() })
      .where('id', '=', importId)
      .execute();
    await recordAudit(trx, { actor, action: 'import', workspace, subject: importId });
  });
  return report;
}

/** Takes an import back; an open one is forgotten with its files. Results are recomputed by their key. */
export async function undoImport(db: Kysely<Schema>, importId: string, actor: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await trx.selectFrom('imports').selectAll().where('id', '=', importId).executeTakeFirst();
    if (!row) throw new StoreError('import_unknown', { import: importId });
    if (row.state === 'open') {
      await trx.deleteFrom('imports').where('id', '=', importId).execute();
    } else if (row.state === 'committed') {
      await requireWritable(trx, row.workspace);
      await trx.updateTable('imports').set({ state: 'undone' }).where('id', '=', importId).execute();
      await recordAudit(trx, { actor, action: 'import_undo', workspace: row.workspace, subject: importId });
    }
  });
}

/** An import that was taken back counts again, in its old place. */
export async function redoImport(db: Kysely<Schema>, importId: string, actor: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await trx.selectFrom('imports').selectAll().where('id', '=', importId).executeTakeFirst();
    if (!row) throw new StoreError('import_unknown', { import: importId });
    if (row.state === 'committed') return;
    if (row.state !== 'undone') throw new StoreError('import_not_undone', { import: importId });
    await requireWritable(trx, row.workspace);
    await trx.updateTable('imports').set({ state: 'committed' }).where('id', '=', importId).execute();
    await recordAudit(trx, { actor, action: 'import_redo', workspace: row.workspace, subject: importId });
  });
}

/** The bytes that take the place of stored ones, out of the folder in which they were handed over. */
async function takeKept({ kept = [] }: ReadTables): Promise<{ name: string; bytes: Uint8Array }[]> {
  return Promise.all(
    kept.map(async ({ name, path }) => {
      if (path === null) return { name, bytes: new Uint8Array() };
      const bytes = await readFile(path);
      await rm(path, { force: true });
      return { name, bytes };
    }),
  );
}

/** What was there is taken out of the store's file itself at the next start. */
async function replaceBytes(
  trx: Transaction<Schema>,
  importId: string,
  kept: readonly { name: string; bytes: Uint8Array }[],
): Promise<void> {
  for (const { name, bytes } of kept) await replaceFileBytes(trx, { import: importId, name }, bytes);
  if (kept.length > 0) await markForErasing(trx);
}

function summarize(read: ReadTables): ImportReport {
  const sum = (field: 'rows' | 'used' | 'quarantined') =>
    read.tables.reduce((total, table) => total + table.report[field], 0);
  const problemCounts: Record<Problem['severity'], number> = { error: 0, warning: 0, info: 0 };
  for (const table of read.tables) for (const problem of table.problems) problemCounts[problem.severity] += 1;
  return {
    tables: read.tables.map((table) => table.report),
    alreadyImported: read.alreadyImported,
    rows: sum('rows'),
    used: sum('used'),
    quarantined: sum('quarantined'),
    problemCounts,
  };
}

async function requireOpen(trx: Transaction<Schema>, importId: string): Promise<{ workspace: string; actor: string }> {
  const row = await trx.selectFrom('imports').selectAll().where('id', '=', importId).executeTakeFirst();
  if (!row) throw new StoreError('import_unknown', { import: importId });
  if (row.state !== 'open') throw new StoreError('import_not_open', { import: importId });
  await requireWritable(trx, row.workspace);
  return row;
}

/** Between reading and writing, another tab may have added the same content: then the files must be looked at again. */
async function requireUnraced(
  trx: Transaction<Schema>,
  importId: string,
  workspace: string,
  alreadyImported: readonly string[],
): Promise<void> {
  const active = await readActiveFiles(trx, workspace);
  const counting = new Set(active.filter(({ replaced }) => !replaced).map((file) => file.hash));
  const files = await trx.selectFrom('import_files').select(['name', 'hash']).where('import', '=', importId).execute();
  const known = new Set(alreadyImported);
  for (const file of files) {
    if (counting.has(file.hash) !== known.has(file.name) && !isRepeat(file, files, known)) {
      throw new StoreError('import_raced');
    }
  }
  if (alreadyImported.length === 0) return;
  await trx
    .updateTable('import_files')
    .set({ active: 0 })
    .where('import', '=', importId)
    .where('name', 'in', [...alreadyImported])
    .execute();
}

/**
 * A file of which no row could be used does not count, so that it can be sent again, with its kind settled by a person.
 * An archive counts by its members.
 */
async function setUselessAside(
  trx: Transaction<Schema>,
  importId: string,
  tables: readonly TableRows[],
): Promise<void> {
  const used = tables.filter(({ report }) => report.used > 0).map(({ report }) => report.file);
  const files = await trx.selectFrom('import_files').select('name').where('import', '=', importId).execute();
  const useless = files.map(({ name }) => name).filter((name) => !used.some((file) => isOf(file, name)));
  if (useless.length === 0) return;
  await trx
    .updateTable('import_files')
    .set({ active: 0 })
    .where('import', '=', importId)
    .where('name', 'in', useless)
    .execute();
}

function isOf(table: string, file: string): boolean {
  return table === file || table.startsWith(`${file}/`);
}

/** The same content twice in one import counts once: the second is `already imported` though nothing counts yet. */
function isRepeat(
  file: { name: string; hash: string },
  files: readonly { name: string; hash: string }[],
  known: ReadonlySet<string>,
): boolean {
  return known.has(file.name) && files.some((other) => other.hash === file.hash && !known.has(other.name));
}

async function writeReport(
  trx: Transaction<Schema>,
  importId: string,
  { tables, replaces, changes }: ReadTables,
  report: ImportReport,
  options: ReadOptions,
): Promise<void> {
  await trx
    .updateTable('imports')
    .set({
      report_json: JSON.stringify(report),
      options_json: JSON.stringify({ ...options, ...(replaces && replaces.length > 0 && { replaces }) }),
      changes_json: changes ? JSON.stringify(changes) : null,
    })
    .where('id', '=', importId)
    .execute();
  await trx.deleteFrom('import_problems').where('import', '=', importId).execute();
  const problems = tables.flatMap((table) => table.problems);
  for (let start = 0; start < problems.length; start += BATCH) {
    const values = problems.slice(start, start + BATCH).map((problem, index) => ({
      import: importId,
      position: start + index,
      severity: problem.severity,
      problem_json: JSON.stringify(problem),
    }));
    await trx.insertInto('import_problems').values(values).execute();
  }
}

/** Blocks are let go of as they are written. */
async function writeRows(
  trx: Transaction<Schema>,
  importId: string,
  tables: readonly TableRows[],
  packed: PackedTables,
  stop: Stop | undefined,
): Promise<void> {
  let position = 0;
  for (const { table, count, json } of unpackRows(packed)) {
    throwIfStopped(stop);
    await insertRows(trx, { import: importId, position, report: tables[table]!.report }, json);
    position += count;
  }
}

/** Inside a transaction this takes back all that it wrote. */
function throwIfStopped(stop: Stop | undefined): void {
  if (stop?.aborted) throw new StoreError('job_canceled');
}

function now(): string {
  return new Date().toISOString();
}
