import { type Kysely, sql } from 'kysely';

/** Who is who: every decision that was made, taken back or not; the last one that stands counts for its pair. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table identity_decisions (
    id integer primary key autoincrement, workspace text not null references workspaces (id) on delete cascade,
    batch text not null, kind text not null check (kind in ('people', 'organizations')), a text not null, b text not null,
    verdict text not null check (verdict in ('same', 'different', 'later')), actor text not null references actors (id),
    decided_by text not null, decided_at text not null, undone_at text, check (a < b)
  ) strict`,
  'create index identity_decisions_of_pair on identity_decisions (workspace, kind, a, b, id)',
  'create index identity_decisions_of_batch on identity_decisions (workspace, batch)',
];
