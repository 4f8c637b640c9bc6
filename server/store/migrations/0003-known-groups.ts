import { type Kysely, sql } from 'kysely';

/** Groups as they were seen, so that names and colours follow them; and which content their reference division is of. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table known_groups (
    workspace text not null references workspaces (id) on delete cascade, group_id text not null,
    kind text not null check (kind in ('given', 'detected')), color integer not null, members_json text not null,
    reference integer not null, primary key (workspace, group_id)
  ) strict, without rowid`,
  `create table group_references (
    workspace text primary key references workspaces (id) on delete cascade, content text not null
  ) strict, without rowid`,
];
