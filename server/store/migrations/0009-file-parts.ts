import { type Kysely, sql } from 'kysely';

/** The bytes of a large file behind its first ones, part by part: nobody has to hold such a file three times to store it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table import_file_parts (
    import text not null references imports (id) on delete cascade, name text not null, part integer not null,
    bytes blob not null, primary key (import, name, part)
  ) strict`,
];
