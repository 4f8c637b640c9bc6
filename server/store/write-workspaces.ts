import type { Kysely } from 'kysely';
import { recordAudit } from './audit.ts';
import type { Schema } from './schema.ts';
import { StoreError } from './store-error.ts';
import type { Workspace, WorkspaceChange } from './types.ts';

/** Does nothing when the workspace exists: starting twice is starting once. */
export async function createWorkspace(db: Kysely<Schema>, workspace: Omit<Workspace, 'imports'>): Promise<void> {
  const { n } = await db
    .selectFrom('workspaces')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  await db
    .insertInto('workspaces')
    .values({
      id: workspace.id,
      kind: workspace.kind,
      name_json: JSON.stringify(workspace.name),
      description_json: JSON.stringify(workspace.description),
      boundary: workspace.boundary,
      position: Number(n),
      created_at: new Date().toISOString(),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

export async function updateWorkspace(
  db: Kysely<Schema>,
  id: string,
  change: WorkspaceChange,
  actor: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await trx.selectFrom('workspaces').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) throw new StoreError('workspace_unknown', { workspace: id });
    const name = change.name === undefined ? row.name_json : JSON.stringify({ en: change.name, fr: change.name });
    await trx
      .updateTable('workspaces')
      .set({ name_json: name, boundary: change.boundary ?? row.boundary })
      .where('id', '=', id)
      .execute();
    await recordAudit(trx, { actor, action: 'workspace_update', workspace: id, subject: null });
  });
}

/** The user's own name for a group; `null` gives the label back. */
export async function nameGroup(
  db: Kysely<Schema>,
  workspace: string,
  groupId: string,
  name: string | null,
  actor: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('group_names').where('workspace', '=', workspace).where('group_id', '=', groupId).execute();
    if (name !== null) await trx.insertInto('group_names').values({ workspace, group_id: groupId, name }).execute();
    await recordAudit(trx, { actor, action: 'group_name', workspace, subject: groupId });
  });
}
