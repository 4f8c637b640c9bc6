import type { Kysely } from 'kysely';
import { findConflict } from '../../analysis/identities/decisions.ts';
import type { IdentityDecision } from '../../analysis/identities/types.ts';
import { recordAudit } from './audit.ts';
import { requireWritable } from './require-writable.ts';
import type { Schema } from './schema.ts';
import { StoreError } from './store-error.ts';
import type { StoredDecision } from './types.ts';

/** Rows of one insert stay below both engines' limit of parameters. */
const ROWS_AT_ONCE = 500;

/** The decisions that stand in a workspace, one a pair, in the order in which they were made. */
export async function readDecisions(db: Kysely<Schema>, workspace: string): Promise<StoredDecision[]> {
  const rows = await db
    .selectFrom('identity_decisions')
    .selectAll()
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('identity_decisions')
        .select((inner) => inner.fn.max('id').as('id'))
        .where('workspace', '=', workspace)
        .where('undone_at', 'is', null)
        .groupBy(['kind', 'a', 'b']),
    )
    .orderBy('id')
    .execute();
  return rows.map(({ kind, a, b, verdict, decided_by, decided_at, batch }) => ({
    kind,
    a,
    b,
    verdict,
    by: decided_by,
    at: decided_at,
    batch,
  }));
}

/**
 * Adds decisions as one batch, all or none. Throws `decision_conflict` when they and those that stand contradict one another,
 * `workspace_unknown`. One without a name or a time was made by the actor, now.
 */
export async function decideIdentities(
  db: Kysely<Schema>,
  workspace: string,
  batch: string,
  decisions: readonly IdentityDecision[],
  actor: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await requireWritable(trx, workspace);
    const now = new Date().toISOString();
    const rows = decisions.map(({ kind, a, b, verdict, by, at }) => ({
      workspace,
      batch,
      kind,
      a: a < b ? a : b,
      b: a < b ? b : a,
      verdict,
      actor,
      decided_by: by ?? actor,
      decided_at: at ?? now,
      undone_at: null,
    }));
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      await trx
        .insertInto('identity_decisions')
        .values(rows.slice(from, from + ROWS_AT_ONCE))
        .execute();
    }
    refuseConflict(await readDecisions(trx, workspace));
    await recordAudit(trx, { actor, action: 'identity_decide', workspace, subject: batch });
  });
}

/**
 * Takes a batch back; what it had replaced stands again. Throws `decision_unknown` for a batch that does not stand, and
 * `decision_conflict` when what would stand again contradicts what was decided since.
 */
export async function undoDecisions(
  db: Kysely<Schema>,
  workspace: string,
  batch: string,
  actor: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await requireWritable(trx, workspace);
    const { numUpdatedRows } = await trx
      .updateTable('identity_decisions')
      .set({ undone_at: new Date().toISOString() })
      .where('workspace', '=', workspace)
      .where('batch', '=', batch)
      .where('undone_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (Number(numUpdatedRows) === 0) throw new StoreError('decision_unknown', { batch });
    refuseConflict(await readDecisions(trx, workspace));
    await recordAudit(trx, { actor, action: 'identity_undo', workspace, subject: batch });
  });
}

function refuseConflict(decisions: readonly IdentityDecision[]): void {
  const conflict = findConflict(decisions);
  if (conflict === null) return;
  const [a, b, through] = [conflict.a, conflict.b, conflict.path[1] ?? conflict.b].map(shownName);
  throw new StoreError('decision_conflict', { a: a!, b: b!, through: through! });
}

/** What a key says to a person: the name and the board in it. */
function shownName(key: string): string {
  const [name = '', board = ''] = key.replace(/^(name|org|person):/, '').split('|');
  return key.startsWith('org:') && board !== '' ? board : board === '' ? name : `${name.split('@')[0]} (${board})`;
}
