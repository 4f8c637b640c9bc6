import { type Kysely, sql } from 'kysely';

/** The first schema: the owner, workspaces, imports with their rows, results, jobs, names of groups, the audit trail. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  'create table actors (id text primary key, kind text not null, created_at text not null) strict',
  `create table workspaces (
    id text primary key, kind text not null check (kind in ('demo', 'user')), name_json text not null, description_json text not null,
    boundary text not null check (boundary in ('complete', 'partial', 'unknown')), position integer not null, created_at text not null
  ) strict`,
  `create table imports (
    seq integer primary key autoincrement, id text not null unique, workspace text not null references workspaces (id),
    actor text not null references actors (id), state text not null check (state in ('open', 'committed', 'undone')),
    options_json text not null, report_json text, created_at text not null, committed_at text
  ) strict`,
  'create index imports_of_workspace on imports (workspace, state, seq)',
  `create table import_files (
    import text not null references imports (id) on delete cascade, name text not null, hash text not null, size integer not null,
    bytes blob not null, active integer not null default 1, primary key (import, name)
  ) strict`,
  'create index import_files_by_hash on import_files (hash)',
  `create table import_rows (
    import text not null references imports (id) on delete cascade, position integer not null, file text not null,
    kind text not null, line integer not null, row_json text not null, primary key (import, position)
  ) strict, without rowid`,
  `create table import_problems (
    import text not null references imports (id) on delete cascade, position integer not null, severity text not null,
    problem_json text not null, primary key (import, position)
  ) strict, without rowid`,
  `create table results (
    key text primary key, workspace text not null references workspaces (id), body blob not null, size integer not null,
    created_at text not null
  ) strict`,
  `create table jobs (
    id text primary key, kind text not null, dedupe text, state text not null, progress real not null, step text,
    error_json text, result_json text, created_at text not null, updated_at text not null
  ) strict`,
  'create index jobs_by_dedupe on jobs (dedupe)',
  `create table group_names (
    workspace text not null references workspaces (id), group_id text not null, name text not null,
    primary key (workspace, group_id)
  ) strict, without rowid`,
  `create table audit (
    id integer primary key autoincrement, at text not null, actor text not null, action text not null, workspace text, subject text
  ) strict`,
  `create trigger audit_no_update before update on audit begin select raise(abort, 'audit is append-only'); end`,
  `create trigger audit_no_delete before delete on audit begin select raise(abort, 'audit is append-only'); end`,
];
