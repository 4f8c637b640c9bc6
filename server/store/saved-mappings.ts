import type { Kysely } from 'kysely';
import { recordAudit } from './audit.ts';
import { requireWritable } from './require-writable.ts';
import type { Schema } from './schema.ts';
import { StoreError } from './store-error.ts';
import type { SavedMapping } from './types.ts';

/** The mappings of a workspace, the last saved first. */
export async function readMappings(db: Kysely<Schema>, workspace: string): Promise<SavedMapping[]> {
  const rows = await db
    .selectFrom('saved_mappings')
    .selectAll()
    .where('workspace', '=', workspace)
    .orderBy('saved_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id, name, signature, headers_json, options_json, saved_at }) => ({
    id,
    name,
    signature,
    headers: JSON.parse(headers_json),
    options: JSON.parse(options_json),
    savedAt: saved_at,
  }));
}

/** Keeps a mapping; one for the same headers is replaced. Throws `workspace_unknown`. */
export async function saveMapping(
  db: Kysely<Schema>,
  workspace: string,
  { id, name, signature, headers, options }: Omit<SavedMapping, 'savedAt'>,
  actor: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await requireWritable(trx, workspace);
    await trx
      .deleteFrom('saved_mappings')
      .where('workspace', '=', workspace)
      .where('signature', '=', signature)
      .execute();
    await trx
      .insertInto('saved_mappings')
      .values({
        id,
        workspace,
        name,
        signature,
        headers_json: JSON.stringify(headers),
        options_json: JSON.stringify(options),
        actor,
        saved_at: new Date().toISOString(),
      })
      .execute();
    await recordAudit(trx, { actor, action: 'mapping_save', workspace, subject: id });
  });
}

/** Gives a mapping another name, or (`null`) forgets it. Throws `mapping_unknown`. */
export async function renameMapping(
  db: Kysely<Schema>,
  workspace: string,
  id: string,
  name: string | null,
  actor: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await requireWritable(trx, workspace);
    const known = await trx
      .selectFrom('saved_mappings')
      .select('id')
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!known) throw new StoreError('mapping_unknown', { mapping: id.slice(0, 100) });
    // A copy of a workspace has mappings of the same ids.
    const own = { workspace, id };
    if (name === null)
      await trx
        .deleteFrom('saved_mappings')
        .where((eb) => eb.and(own))
        .execute();
    else
      await trx
        .updateTable('saved_mappings')
        .set({ name })
        .where((eb) => eb.and(own))
        .execute();
    await recordAudit(trx, {
      actor,
      action: name === null ? 'mapping_delete' : 'mapping_rename',
      workspace,
      subject: id,
    });
  });
}
