import type { Kysely } from 'kysely';
import { recordAudit } from './audit.ts';
import { requireFreeName } from './require-free-name.ts';
import { requireWritable } from './require-writable.ts';
import type { Schema } from './schema.ts';
import { StoreError } from './store-error.ts';
import type { NewWorkspace, WorkspaceChange } from './types.ts';

/** Does nothing when the workspace exists: starting twice is starting once. Without an actor it is the house that makes it. */
export async function createWorkspace(db: Kysely<Schema>, workspace: NewWorkspace, actor?: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const known = await trx.selectFrom('workspaces').select('id').where('id', '=', workspace.id).executeTakeFirst();
    if (known) return;
    if (actor !== undefined) await requireFreeName(trx, workspace.name.en, null);
    const { last } = await trx
      .selectFrom('workspaces')
      .select((eb) => eb.fn.max<number | null>('position').as('last'))
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('workspaces')
      .values({
        id: workspace.id,
        kind: workspace.kind,
        name_json: JSON.stringify(workspace.name),
        description_json: JSON.stringify(workspace.description),
        boundary: workspace.boundary,
        position: last === null ? 0 : last + 1,
        created_at: new Date().toISOString(),
        archived_at: null,
        population: null,
        population_note: '',
      })
      .execute();
    if (actor === undefined) return;
    await recordAudit(trx, { actor, action: 'workspace_create', workspace: workspace.id, subject: null });
  });
}

export async function updateWorkspace(
  db: Kysely<Schema>,
  id: string,
  { name, boundary, population = {} }: WorkspaceChange,
  actor: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await requireWritable(trx, id);
    if (name !== undefined) await requireFreeName(trx, name, id);
    const row = await trx.selectFrom('workspaces').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    await trx
      .updateTable('workspaces')
      .set({
        name_json: name === undefined ? row.name_json : JSON.stringify({ en: name, fr: name }),
        boundary: boundary ?? row.boundary,
        population: population.declared === undefined ? row.population : population.declared,
        population_note: population.note ?? row.population_note,
      })
      .where('id', '=', id)
      .execute();
    await recordAudit(trx, { actor, action: 'workspace_update', workspace: id, subject: null });
  });
}

/** Puts a workspace out of the way, read only, or back; a demo is hidden, or shown. Doing it twice is doing it once. */
export async function archiveWorkspace(
  db: Kysely<Schema>,
  id: string,
  archived: boolean,
  actor: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await trx.selectFrom('workspaces').select('archived_at').where('id', '=', id).executeTakeFirst();
    if (!row) throw new StoreError('workspace_unknown', { workspace: id });
    if ((row.archived_at !== null) === archived) return;
    const archived_at = archived ? new Date().toISOString() : null;
    await trx.updateTable('workspaces').set({ archived_at }).where('id', '=', id).execute();
    const action = archived ? 'workspace_archive' : 'workspace_unarchive';
    await recordAudit(trx, { actor, action, workspace: id, subject: null });
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
    await requireWritable(trx, workspace);
    await trx.deleteFrom('group_names').where('workspace', '=', workspace).where('group_id', '=', groupId).execute();
    if (name !== null) await trx.insertInto('group_names').values({ workspace, group_id: groupId, name }).execute();
    await recordAudit(trx, { actor, action: 'group_name', workspace, subject: groupId });
  });
}
