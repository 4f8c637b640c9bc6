import { type Kysely, sql } from 'kysely';
import { up as initial } from './migrations/0001-initial.ts';
import { up as identityDecisions } from './migrations/0002-identity-decisions.ts';
import { up as knownGroups } from './migrations/0003-known-groups.ts';
import { up as firstAnswers } from './migrations/0004-first-answers.ts';
import { up as workspaces } from './migrations/0005-workspaces.ts';
import { up as importHistory } from './migrations/0006-import-history.ts';
import { up as savedMappings } from './migrations/0007-saved-mappings.ts';
import { up as kits } from './migrations/0008-kits.ts';
import { up as fileParts } from './migrations/0009-file-parts.ts';
import type { Schema } from './schema.ts';
import { StoreError } from './store-error.ts';

interface Migration {
  name: string;
  up: (db: Kysely<unknown>) => Promise<void>;
}

/** In order; a released one is never edited, only followed. */
export const MIGRATIONS: readonly Migration[] = [
  { name: '0001-initial', up: initial },
  { name: '0002-identity-decisions', up: identityDecisions },
  { name: '0003-known-groups', up: knownGroups },
  { name: '0004-first-answers', up: firstAnswers },
  { name: '0005-workspaces', up: workspaces },
  { name: '0006-import-history', up: importHistory },
  { name: '0007-saved-mappings', up: savedMappings },
  { name: '0008-kits', up: kits },
  { name: '0009-file-parts', up: fileParts },
];

/**
 * Brings the store to this version's schema, each step in a transaction of its own and recorded with it.
 * Throws `store_newer` when the store was written by a later version: going on could lose what it added.
 */
export async function migrate(db: Kysely<Schema>, now: string, migrations = MIGRATIONS): Promise<void> {
  await sql`create table if not exists schema_migrations (name text primary key, applied_at text not null) strict`.execute(
    db,
  );
  const applied = (await db.selectFrom('schema_migrations').select('name').orderBy('name').execute()).map(
    (row) => row.name,
  );
  const known = new Set(migrations.map((migration) => migration.name));
  const unknown = applied.find((name) => !known.has(name));
  if (unknown !== undefined) throw new StoreError('store_newer', { migration: unknown });
  for (const migration of migrations) {
    if (applied.includes(migration.name)) continue;
    await db.transaction().execute(async (transaction) => {
      await migration.up(transaction as unknown as Kysely<unknown>);
      await transaction.insertInto('schema_migrations').values({ name: migration.name, applied_at: now }).execute();
    });
  }
}
