import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** One event per change, in the change's own transaction; ids only, never a name or a file's content. */
export async function recordAudit(
  db: Kysely<Schema>,
  event: { actor: string; action: string; workspace: string | null; subject: string | null },
): Promise<void> {
  await db
    .insertInto('audit')
    .values({ ...event, at: new Date().toISOString() })
    .execute();
}
