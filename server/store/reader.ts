import type { Kysely } from 'kysely';
import type { Problem } from '../../analysis/types.ts';
import { openConnection } from './connection.ts';
import { readActiveTables, readCountedImports, readImportTables, readTableOrigins } from './counted-imports.ts';
import { readFileBytes } from './file-bytes.ts';
import { readDecisions } from './identity-decisions.ts';
import { readKits } from './kits.ts';
import { readKnownGroups } from './known-groups.ts';
import { readActiveFiles, readImport, readImports } from './read-imports.ts';
import { readHoldings, readWorkspaces } from './read-workspaces.ts';
import { readReceived } from './received-settings.ts';
import { readMappings } from './saved-mappings.ts';
import type { Schema } from './schema.ts';
import { readSweptImports } from './sweep-imports.ts';
import type { ResultStage, StoredJob, StoreReader } from './types.ts';

/** Opens a read connection of its own on the store's file: for the HTTP thread and for every worker. */
export function openReader(path: string): StoreReader {
  const { db, close } = openConnection(path, 'read');
  return {
    workspaces: () => readWorkspaces(db),
    workspace: async (id) => (await readWorkspaces(db)).find((workspace) => workspace.id === id) ?? null,
    imports: (workspace) => readImports(db, workspace),
    import: (id) => readImport(db, id),
    problems: (id, offset, limit) => readProblems(db, id, offset, limit),
    fileBytes: (id, name) => readFileBytes(db, id, name),
    activeFiles: (workspace) => readActiveFiles(db, workspace),
    activeTables: (workspace) => readActiveTables(db, workspace),
    countedImports: (workspace, before) => readCountedImports(db, workspace, before),
    sweptImports: (workspace) => readSweptImports(db, workspace),
    importTables: (id) => readImportTables(db, id),
    tableOrigins: (workspace) => readTableOrigins(db, workspace),
    job: (id) => readJob(db, id),
    jobAt: async (dedupe) =>
      (
        await db
          .selectFrom('jobs')
          .select('id')
          .where('dedupe', '=', dedupe)
          .where('state', 'in', ['queued', 'running'])
          .executeTakeFirst()
      )?.id ?? null,
    resultStage: (key) => readResultStage(db, key),
    result: async (key) =>
      (await db.selectFrom('results').select('body').where('key', '=', key).executeTakeFirst())?.body ?? null,
    resultGroups: async (key) =>
      (await db.selectFrom('results').select('groups').where('key', '=', key).executeTakeFirst())?.groups ?? null,
    groupNames: async (workspace) => {
      const rows = await db.selectFrom('group_names').selectAll().where('workspace', '=', workspace).execute();
      return Object.fromEntries(rows.map((row) => [row.group_id, row.name]));
    },
    knownGroups: (workspace) => readKnownGroups(db, workspace),
    identityDecisions: (workspace) => readDecisions(db, workspace),
    savedMappings: (workspace) => readMappings(db, workspace),
    kits: (workspace) => readKits(db, workspace),
    receivedSettings: (workspace) => readReceived(db, workspace),
    holdings: (workspace) => readHoldings(db, workspace),
    jobsOf: async (workspace) => {
      const going = db.selectFrom('jobs').select('id').where('workspace', '=', workspace);
      return (await going.where('state', 'in', ['queued', 'running']).execute()).map(({ id }) => id);
    },
    close,
  };
}

async function readProblems(
  db: Kysely<Schema>,
  importId: string,
  offset: number,
  limit: number,
): Promise<{ total: number; items: Problem[] }> {
  const of = db.selectFrom('import_problems').where('import', '=', importId);
  const count = await of.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  const rows = await of.select('problem_json').orderBy('position').offset(offset).limit(limit).execute();
  return { total: Number(count.n), items: rows.map((row) => JSON.parse(row.problem_json)) };
}

async function readResultStage(db: Kysely<Schema>, key: string): Promise<ResultStage | null> {
  const row = await db.selectFrom('results').select('refined').where('key', '=', key).executeTakeFirst();
  if (!row) return null;
  return row.refined === 1 ? 'refined' : 'first';
}

async function readJob(db: Kysely<Schema>, id: string): Promise<StoredJob | null> {
  const row = await db.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    progress: row.progress,
    step: row.step,
    answered: row.answered === 1,
    error: row.error_json === null ? null : JSON.parse(row.error_json),
    result: row.result_json === null ? null : JSON.parse(row.result_json),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
