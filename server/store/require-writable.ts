import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import { StoreError } from './store-error.ts';

/**
 * Throws `workspace_unknown`, or `workspace_archived` for one that is read only. A demo that is hidden is not: it is the
 * house that writes it.
 */
export async function requireWritable(db: Kysely<Schema>, workspace: string): Promise<void> {
  const row = await db
    .selectFrom('workspaces')
    .select(['kind', 'archived_at'])
    .where('id', '=', workspace)
    .executeTakeFirst();
  if (!row) throw new StoreError('workspace_unknown', { workspace });
  if (row.kind === 'user' && row.archived_at !== null) throw new StoreError('workspace_archived', { workspace });
}
