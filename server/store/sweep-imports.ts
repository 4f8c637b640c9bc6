import type { Kysely } from 'kysely';
import { recordAudit } from './audit.ts';
import { erase, eraseIfPending, markForErasing } from './erase.ts';
import type { Schema } from './schema.ts';
import type { SweptImport } from './types.ts';

const ACTION = 'import_sweep';
/** Nobody asked: the house keeps its own rule. */
const ACTOR = 'passerelle';

/**
 * Deletes imports that were opened before this moment (ISO 8601, UTC) and never accepted, unless a job is at them: from the
 * tables in one transaction, then from the bytes of the file. Answers how many. What stays is that they were, and when.
 */
export async function sweepImports(db: Kysely<Schema>, before: string): Promise<number> {
  const swept = await db.transaction().execute(async (trx) => {
    const open = await trx
      .selectFrom('imports')
      .select(['id', 'workspace'])
      .where('state', '=', 'open')
      .where('created_at', '<', before)
      .execute();
    let deleted = 0;
    for (const { id, workspace } of open) {
      const jobs = trx.selectFrom('jobs').select('id').where('dedupe', '=', `import ${id}`);
      if (await jobs.where('state', 'in', ['queued', 'running']).executeTakeFirst()) continue;
      await trx.deleteFrom('imports').where('id', '=', id).execute();
      // Its reply names files.
      await trx.deleteFrom('jobs').where('dedupe', '=', `import ${id}`).execute();
      await recordAudit(trx, { actor: ACTOR, action: ACTION, workspace, subject: id });
      deleted++;
    }
    if (deleted > 0) await markForErasing(trx);
    return deleted;
  });
  if (swept > 0) await erase(db);
  else await eraseIfPending(db);
  return swept;
}

/** Which imports of a workspace were swept away, the last first. */
export async function readSweptImports(db: Kysely<Schema>, workspace: string): Promise<SweptImport[]> {
  const rows = await db
    .selectFrom('audit')
    .select(['subject', 'at'])
    .where('action', '=', ACTION)
    .where('workspace', '=', workspace)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ subject, at }) => ({ import: subject ?? '', at }));
}
