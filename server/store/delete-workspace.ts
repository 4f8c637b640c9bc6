import { type Kysely, sql, type Transaction } from 'kysely';
import { recordAudit } from './audit.ts';
import { erase, markForErasing } from './erase.ts';
import type { Schema } from './schema.ts';
import { StoreError } from './store-error.ts';
import type { DeletionReceipt } from './types.ts';
import { WORKSPACE_TABLES, type WorkspaceTable } from './workspace-tables.ts';

/** Deletes a workspace with everything in it, in one transaction, and then its bytes. What stays says when, by whom, how much. */
export async function deleteWorkspace(db: Kysely<Schema>, id: string, actor: string): Promise<DeletionReceipt> {
  const at = new Date().toISOString();
  const rows = await db.transaction().execute(async (trx) => {
    const row = await trx.selectFrom('workspaces').select('kind').where('id', '=', id).executeTakeFirst();
    if (!row) throw new StoreError('workspace_unknown', { workspace: id });
    if (row.kind === 'demo') throw new StoreError('demo_closed', { workspace: id });
    let deleted = 0;
    for (const table of WORKSPACE_TABLES) deleted += await deleteRows(trx, table, id);
    await trx.deleteFrom('workspaces').where('id', '=', id).execute();
    await recordAudit(trx, { actor, action: 'workspace_delete', workspace: id, subject: `rows=${deleted}` });
    await markForErasing(trx);
    return deleted;
  });
  return { workspace: id, at, actor, rows, erased: await erase(db) };
}

async function deleteRows(
  trx: Transaction<Schema>,
  { table, column, of }: WorkspaceTable,
  id: string,
): Promise<number> {
  const owned = of === 'workspaces' ? sql`${id}` : sql`select id from imports where workspace = ${id}`;
  const { numAffectedRows } = await sql`delete from ${sql.table(table)} where ${sql.ref(column)} in (${owned})`.execute(
    trx,
  );
  return Number(numAffectedRows ?? 0);
}
