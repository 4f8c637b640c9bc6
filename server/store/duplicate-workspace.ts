import { randomUUID } from 'node:crypto';
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import { recordAudit } from './audit.ts';
import { requireFreeName } from './require-free-name.ts';
import type { Schema } from './schema.ts';
import { StoreError } from './store-error.ts';
import { WORKSPACE_TABLES, type WorkspaceTable } from './workspace-tables.ts';

/**
 * A workspace of one's own with all that another one has: imports with their files, decisions, names, settings. Imports get
 * new ids, and whatever refers to them follows. Files that are still on their way, and what is computed, stay behind.
 */
export async function duplicateWorkspace(
  db: Kysely<Schema>,
  from: string,
  to: { id: string; name: string },
  actor: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await trx.selectFrom('workspaces').selectAll().where('id', '=', from).executeTakeFirst();
    if (!row) throw new StoreError('workspace_unknown', { workspace: from });
    await requireFreeName(trx, to.name, null);
    const { last } = await trx
      .selectFrom('workspaces')
      .select((eb) => eb.fn.max('position').as('last'))
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('workspaces')
      .values({
        ...row,
        id: to.id,
        kind: 'user',
        name_json: JSON.stringify({ en: to.name, fr: to.name }),
        position: Number(last) + 1,
        created_at: new Date().toISOString(),
        archived_at: null,
      })
      .execute();
    const imports = await mapImports(trx, from);
    // Parents first: the list has them last.
    for (const table of WORKSPACE_TABLES.toReversed()) {
      if (table.copied) await copyRows(trx, table, { from, to: to.id, imports });
    }
    await renameInSettings(trx, to.id, imports);
    await recordAudit(trx, { actor, action: 'workspace_duplicate', workspace: to.id, subject: from });
  });
}

interface Copy {
  from: string;
  to: string;
  /** Old import, new import. */
  imports: [string, string][];
}

async function mapImports(trx: Transaction<Schema>, workspace: string): Promise<[string, string][]> {
  const rows = await trx
    .selectFrom('imports')
    .select('id')
    .where('workspace', '=', workspace)
    .where('state', '<>', 'open')
    .orderBy('seq')
    .execute();
  return rows.map(({ id }) => [id, randomUUID()]);
}

/** Import by import where the rows are an import's, in their order; a number that the table gives itself is given anew. */
async function copyRows(trx: Transaction<Schema>, { table, column, of }: WorkspaceTable, copy: Copy): Promise<void> {
  const columns = await readColumns(trx, table);
  const run = (owner: RawBuilder<unknown>, rename: (name: string, refers: string | null) => RawBuilder<unknown>) =>
    sql`insert into ${sql.table(table)} (${sql.join(columns.map(({ name }) => sql.ref(name)))})
        select ${sql.join(columns.map(({ name, refers }) => rename(name, refers)))} from ${sql.table(table)}
        where ${owner}`.execute(trx);
  const renamed = (name: string, refers: string | null) => {
    if (refers === 'workspaces') return sql`${copy.to}`;
    if (refers !== 'imports') return sql.ref(name);
    return sql`(select value ->> 1 from json_each(${JSON.stringify(copy.imports)}) where value ->> 0 = ${sql.ref(`${table}.${name}`)})`;
  };
  if (of === 'workspaces' && table !== 'imports') {
    await run(sql`${sql.ref(column)} = ${copy.from}`, renamed);
    return;
  }
  const key = table === 'imports' ? 'id' : column;
  for (const [old, fresh] of copy.imports) {
    await run(sql`${sql.ref(key)} = ${old}`, (name, refers) => (name === key ? sql`${fresh}` : renamed(name, refers)));
  }
}

/** What was settled of an import may name others (a table that replaces one of theirs): by id, inside JSON. */
async function renameInSettings(trx: Transaction<Schema>, workspace: string, imports: [string, string][]) {
  for (const [old, fresh] of imports) {
    await sql`update imports set options_json = replace(options_json, ${old}, ${fresh}),
      report_json = replace(report_json, ${old}, ${fresh}) where workspace = ${workspace}`.execute(trx);
  }
}

async function readColumns(
  trx: Transaction<Schema>,
  table: string,
): Promise<{ name: string; refers: string | null }[]> {
  const { rows: columns } = await sql<{ name: string; type: string; pk: number }>`
    select name, type, pk from pragma_table_info(${table})`.execute(trx);
  const { rows: references } = await sql<{ from: string; table: string }>`
    select "from", "table" from pragma_foreign_key_list(${table})`.execute(trx);
  const refers = new Map(references.map((reference) => [reference.from, reference.table]));
  const alone = columns.filter(({ pk }) => pk > 0).length === 1;
  return columns
    .filter(({ type, pk }) => !(alone && pk > 0 && type.toLowerCase() === 'integer'))
    .map(({ name }) => ({ name, refers: refers.get(name) ?? null }));
}
