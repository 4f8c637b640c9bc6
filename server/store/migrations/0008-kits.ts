import { type Kysely, sql } from 'kysely';

/** The collection kits that were made: when, with what words, and which file went to whom. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table kits (
    id text not null, workspace text not null references workspaces (id) on delete cascade,
    info_json text not null, recipients_json text not null,
    actor text not null references actors (id), made_at text not null,
    primary key (workspace, id)
  ) strict, without rowid`,
];
