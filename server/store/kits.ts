import type { Kysely } from 'kysely';
import { recordAudit } from './audit.ts';
import { requireWritable } from './require-writable.ts';
import type { Schema } from './schema.ts';
import type { StoredKit } from './types.ts';

/** The kits of a workspace, the last made first. */
export async function readKits(db: Kysely<Schema>, workspace: string): Promise<StoredKit[]> {
  const rows = await db
    .selectFrom('kits')
    .selectAll()
    .where('workspace', '=', workspace)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id, info_json, recipients_json, made_at }) => ({
    id,
    info: JSON.parse(info_json),
    recipients: JSON.parse(recipients_json),
    madeAt: made_at,
  }));
}

/** Remembers a kit: who was asked, and when. Its files are made again from the roster, never kept. */
export async function addKit(
  db: Kysely<Schema>,
  workspace: string,
  { id, info, recipients }: Omit<StoredKit, 'madeAt'>,
  actor: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await requireWritable(trx, workspace);
    await trx
      .insertInto('kits')
      .values({
        id,
        workspace,
        info_json: JSON.stringify(info),
        recipients_json: JSON.stringify(recipients),
        actor,
        made_at: new Date().toISOString(),
      })
      .execute();
    await recordAudit(trx, { actor, action: 'kit_made', workspace, subject: id });
  });
}
