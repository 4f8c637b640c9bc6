import { type Kysely, sql } from 'kysely';

/**
 * A result may be kept before random draws have refined it, with the groups that it found; a job tells when one is there.
 * Every result of before is a refined one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  'alter table results add column refined integer not null default 1',
  'alter table results add column groups blob',
  'alter table jobs add column answered integer not null default 0',
];
