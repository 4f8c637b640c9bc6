import { type Kysely, sql } from 'kysely';

/** What an import changed in the roster, counted when it began to count; null for those of before, and for the first ones. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table imports add column changes_json text').execute(db);
}
