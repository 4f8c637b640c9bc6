import type { Generated } from 'kysely';

// The tables as Kysely sees them. Texts that are JSON end in `_json`; days and times are ISO 8601 text, in UTC.

export interface Schema {
  schema_migrations: { name: string; applied_at: string };
  actors: { id: string; kind: 'owner'; created_at: string };
  workspaces: {
    id: string;
    kind: 'demo' | 'user';
    name_json: string;
    description_json: string;
    boundary: 'complete' | 'partial' | 'unknown';
    position: number;
    created_at: string;
    /** Since when it is out of the way and read only. */
    archived_at: string | null;
    /** How many organizations its territory has, as far as somebody knows, and from where. */
    population: number | null;
    population_note: string;
  };
  imports: {
    id: string;
    /** The order of the imports of a workspace. */
    seq: Generated<number>;
    workspace: string;
    actor: string;
    state: 'open' | 'committed' | 'undone';
    /** ReadOptions: what a person settled. */
    options_json: string;
    /** ImportReport: what was recognised; `null` until the files were read. */
    report_json: string | null;
    /** ChangeCounts: what it changed when it began to count. */
    changes_json: Generated<string | null>;
    created_at: string;
    committed_at: string | null;
  };
  import_files: {
    import: string;
    name: string;
    hash: string;
    size: number;
    /** All of them, or the first ones of a large file. */
    bytes: Uint8Array;
    /** 0 when nothing of it was added: its content already counted in the workspace, or no row of it could be used. */
    active: number;
  };
  /** What stands behind the first bytes of a large file, from part 1 on. */
  import_file_parts: { import: string; name: string; part: number; bytes: Uint8Array };
  import_rows: { import: string; position: number; file: string; kind: string; line: number; row_json: string };
  import_problems: { import: string; position: number; severity: string; problem_json: string };
  results: {
    key: string;
    workspace: string;
    body: Uint8Array;
    size: number;
    created_at: string;
    /** 0: the first answer, before random draws and resamples are in. */
    refined: number;
    /** The groups as they were found, for whoever asks more of the same network. */
    groups: Uint8Array | null;
  };
  jobs: {
    id: string;
    kind: 'import' | 'analysis' | 'pairs';
    /** Callers that ask for the same work while it runs share its job. */
    dedupe: string | null;
    state: 'queued' | 'running' | 'done' | 'failed' | 'canceled';
    progress: number;
    step: string | null;
    /** 1: the first answer of this analysis is stored. */
    answered: Generated<number>;
    error_json: string | null;
    result_json: string | null;
    created_at: string;
    updated_at: string;
    workspace: string | null;
  };
  /** Every time that somebody said whether an organization's data were received; the last that stands counts. */
  received_settings: {
    id: Generated<number>;
    workspace: string;
    /** Key of an organization's record. */
    organization: string;
    /** `file`: as the files say. */
    received: 'yes' | 'no' | 'file';
    actor: string;
    set_at: string;
    undone_at: string | null;
  };
  identity_decisions: {
    id: Generated<number>;
    workspace: string;
    /** What was decided together, and is taken back together. */
    batch: string;
    kind: 'people' | 'organizations';
    /** Keys of two records, `a` before `b`. */
    a: string;
    b: string;
    verdict: 'same' | 'different' | 'later';
    actor: string;
    /** Who decided, as an imported file says; else the actor. */
    decided_by: string;
    decided_at: string;
    undone_at: string | null;
  };
  known_groups: {
    workspace: string;
    group_id: string;
    kind: 'given' | 'detected';
    color: number;
    /** Ids of organizations. */
    members_json: string;
    /** 1 for the groups of the division that identities hang on. */
    reference: number;
  };
  /** The content that the reference division of a workspace was computed from. */
  group_references: { workspace: string; content: string };
  saved_mappings: {
    id: string;
    workspace: string;
    name: string;
    /** What it is known by: the folded headers of the table. */
    signature: string;
    headers_json: string;
    /** ReadOptions, `*` standing for the table. */
    options_json: string;
    actor: string;
    saved_at: string;
  };
  kits: {
    id: string;
    workspace: string;
    /** KitWords: what the notice says. */
    info_json: string;
    /** Organizations, each with its file. */
    recipients_json: string;
    actor: string;
    made_at: string;
  };
  group_names: { workspace: string; group_id: string; name: string };
  audit: {
    id: Generated<number>;
    at: string;
    actor: string;
    action: string;
    workspace: string | null;
    subject: string | null;
  };
}
