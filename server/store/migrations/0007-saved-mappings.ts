import { type Kysely, sql } from 'kysely';

/** How tables with certain headers are read, kept for the next file that has them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table saved_mappings (
    id text not null, workspace text not null references workspaces (id) on delete cascade, name text not null,
    signature text not null, headers_json text not null, options_json text not null,
    actor text not null references actors (id), saved_at text not null,
    primary key (workspace, id), unique (workspace, signature)
  ) strict, without rowid`,
];
