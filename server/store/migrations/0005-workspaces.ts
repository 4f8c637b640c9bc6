import { type Kysely, sql } from 'kysely';

/**
 * Workspaces are archived, say how many organizations their territory has, and own their jobs; whether an organization's data
 * were received can be set by a person. Jobs of before are forgotten: nothing says whose they were, and nothing reads them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  'alter table workspaces add column archived_at text',
  'alter table workspaces add column population integer',
  `alter table workspaces add column population_note text not null default ''`,
  'delete from jobs',
  'alter table jobs add column workspace text references workspaces (id) on delete cascade',
  'create index jobs_of_workspace on jobs (workspace)',
  `create table received_settings (
    id integer primary key autoincrement, workspace text not null references workspaces (id) on delete cascade,
    organization text not null, received text not null check (received in ('yes', 'no', 'file')),
    actor text not null references actors (id), set_at text not null, undone_at text
  ) strict`,
  'create index received_settings_of_organization on received_settings (workspace, organization, id)',
];
