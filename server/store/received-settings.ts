import type { Kysely } from 'kysely';
import type { ReceivedSetting } from '../../analysis/identities/apply-received.ts';
import { recordAudit } from './audit.ts';
import { requireWritable } from './require-writable.ts';
import type { Schema } from './schema.ts';
import { StoreError } from './store-error.ts';
import type { StoredReceived } from './types.ts';

/** What stands of each organization, in the order in which it was said. */
export async function readReceived(db: Kysely<Schema>, workspace: string): Promise<StoredReceived[]> {
  const rows = await db
    .selectFrom('received_settings')
    .selectAll()
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('received_settings')
        .select((inner) => inner.fn.max('id').as('id'))
        .where('workspace', '=', workspace)
        .where('undone_at', 'is', null)
        .groupBy('organization'),
    )
    .orderBy('id')
    .execute();
  return rows.map(({ id, organization, received, actor, set_at }) => ({
    id,
    organization,
    received,
    by: actor,
    at: set_at,
  }));
}

/** Adds what somebody says of an organization; the audit trail names the setting by its number. */
export async function setReceived(
  db: Kysely<Schema>,
  workspace: string,
  { organization, received }: ReceivedSetting,
  actor: string,
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    await requireWritable(trx, workspace);
    const { id } = await trx
      .insertInto('received_settings')
      .values({ workspace, organization, received, actor, set_at: new Date().toISOString(), undone_at: null })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordAudit(trx, { actor, action: 'received_set', workspace, subject: String(id) });
    return id;
  });
}

/** Takes back what was said; what it replaced stands again. Throws `received_unknown` for what does not stand. */
export async function undoReceived(db: Kysely<Schema>, workspace: string, id: number, actor: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await requireWritable(trx, workspace);
    const { numUpdatedRows } = await trx
      .updateTable('received_settings')
      .set({ undone_at: new Date().toISOString() })
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .where('undone_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (Number(numUpdatedRows) === 0) throw new StoreError('received_unknown', { id });
    await recordAudit(trx, { actor, action: 'received_undo', workspace, subject: String(id) });
  });
}
