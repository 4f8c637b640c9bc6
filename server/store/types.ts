// The store as the rest of the server sees it: one interface and one contract test suite, so that a second engine can stand in.
import type { IdentityDecision } from '../../analysis/identities/types.ts';
import type { ReadOptions, TableRows } from '../../analysis/roster/input.ts';
import type { AnalyzeOptions, KnownGroup, Problem, TableReport } from '../../analysis/types.ts';

/** A text in both languages: the demos' names. A user's own name is the same in both. */
export interface Bilingual {
  en: string;
  fr: string;
}

export interface Workspace {
  id: string;
  kind: 'demo' | 'user';
  name: Bilingual;
  description: Bilingual;
  boundary: AnalyzeOptions['boundary'];
  /** Imports that count: committed and not undone. */
  imports: number;
}

export interface ImportReport {
  tables: TableReport[];
  alreadyImported: string[];
  rows: number;
  used: number;
  quarantined: number;
  problemCounts: Record<Problem['severity'], number>;
}

export interface StoredImport {
  id: string;
  workspace: string;
  actor: string;
  state: 'open' | 'committed' | 'undone';
  options: ReadOptions;
  report: ImportReport | null;
  files: { name: string; hash: string; size: number }[];
  createdAt: string;
  committedAt: string | null;
  undoable: boolean;
}

export interface StoredJob {
  id: string;
  kind: 'import' | 'analysis';
  state: 'queued' | 'running' | 'done' | 'failed' | 'canceled';
  progress: number;
  step: string | null;
  /** The first answer of this analysis is stored; what the job still does refines it. */
  answered: boolean;
  error: JobFailure | null;
  result: JobResult | null;
  createdAt: string;
  updatedAt: string;
}

export interface JobFailure {
  code: string;
  params: Record<string, string | number>;
}

export interface JobResult {
  /** The import that holds the files: the new one, or the one that held them already. */
  import: string | null;
  dryRun: boolean;
  alreadyImported: string[];
  rows: number;
  used: number;
  quarantined: number;
}

export type JobChange = Partial<Pick<StoredJob, 'state' | 'progress' | 'step' | 'answered' | 'error' | 'result'>>;

/** `first`: before random draws and resamples are in. */
export type ResultStage = 'first' | 'refined';

export interface NewResult {
  stage: ResultStage;
  body: Uint8Array;
  groups: Uint8Array | null;
}

/** What an import job hands to the writer: the tables of the files that do not count yet. */
export interface ReadTables {
  tables: TableRows[];
  /** Names of the uploaded files whose content already counts. */
  alreadyImported: string[];
}

/** One file that counts in a workspace; together they say whether a result is still true. */
export interface ActiveFile {
  import: string;
  name: string;
  hash: string;
  options: ReadOptions;
}

/** A decision that stands, and the batch that it is taken back with. */
export interface StoredDecision extends IdentityDecision {
  batch: string;
}

/** The groups that a workspace has shown, in the order of their ids. */
export interface KnownGroups {
  /** The content that their reference division was computed from; `null` before there is one. */
  content: string | null;
  groups: KnownGroup[];
}

/** What an analysis showed: the groups, and the content of the reference division when it was computed anew. */
export type SeenGroups = KnownGroups;

/** Reads never wait for a write, and see whole imports only. Safe from any thread. */
export interface StoreReader {
  workspaces(): Promise<Workspace[]>;
  workspace(id: string): Promise<Workspace | null>;
  imports(workspace: string): Promise<StoredImport[]>;
  import(id: string): Promise<StoredImport | null>;
  problems(importId: string, offset: number, limit: number): Promise<{ total: number; items: Problem[] }>;
  fileBytes(importId: string, name: string): Promise<Uint8Array | null>;
  activeFiles(workspace: string): Promise<ActiveFile[]>;
  /** The tables that count, in the order of their import: what assembleRoster takes. */
  activeTables(workspace: string): Promise<TableRows[]>;
  job(id: string): Promise<StoredJob | null>;
  /** The id of the job that is at this work, if one is. */
  jobAt(dedupe: string): Promise<string | null>;
  /** What is stored under this key: nothing, the first answer, or the refined one. */
  resultStage(key: string): Promise<ResultStage | null>;
  /** The stored body under this key, as it was given. */
  result(key: string): Promise<Uint8Array | null>;
  /** The groups that the result was made with, as they were given. */
  resultGroups(key: string): Promise<Uint8Array | null>;
  groupNames(workspace: string): Promise<Record<string, string>>;
  knownGroups(workspace: string): Promise<KnownGroups>;
  /** What was decided about who is who: one decision a pair, oldest first. */
  identityDecisions(workspace: string): Promise<StoredDecision[]>;
  close(): Promise<void>;
}

/** Every write goes to the one writer thread; each call is one transaction. */
export interface StoreWriter {
  createWorkspace(workspace: Omit<Workspace, 'imports'>): Promise<void>;
  updateWorkspace(id: string, change: WorkspaceChange, actor: string): Promise<void>;
  openImport(id: string, workspace: string, actor: string): Promise<void>;
  /** Takes the bytes from a file on disk; a file of the same name in the same open import is replaced. */
  putFile(importId: string, file: { name: string; hash: string; size: number; path: string }): Promise<void>;
  /** Records what was recognised in an import that stays open (a dry run). `tables` is ReadTables as JSON. */
  reportImport(importId: string, tables: Uint8Array, options: ReadOptions): Promise<ImportReport>;
  /**
   * Adds the whole import or nothing; where no row can be used (`used` 0) it stays open with its report.
   * Throws `import_raced` when a file began to count since it was read, `job_canceled` when stopped before it was whole.
   */
  commitImport(importId: string, tables: Uint8Array, options: ReadOptions, signal?: AbortSignal): Promise<ImportReport>;
  /** Takes the last committed import back, or forgets an open one. Throws `import_not_last`. */
  undoImport(importId: string, actor: string): Promise<void>;
  createJob(job: { id: string; kind: StoredJob['kind']; dedupe: string | null }): Promise<string>;
  updateJob(id: string, change: JobChange): Promise<void>;
  /** Stores a result; a refined one is never replaced by a first answer. Groups once given stay. */
  putResult(key: string, workspace: string, result: NewResult): Promise<void>;
  nameGroup(workspace: string, groupId: string, name: string | null, actor: string): Promise<void>;
  /** Keeps groups as known: their ids and colours are never given to others. `content`: they are the reference division now. */
  keepGroups(workspace: string, seen: SeenGroups): Promise<void>;
  /** Adds decisions about who is who, all or none. Throws `decision_conflict` when they contradict those that stand. */
  decideIdentities(
    workspace: string,
    batch: string,
    decisions: readonly IdentityDecision[],
    actor: string,
  ): Promise<void>;
  /** Takes a batch of decisions back; what it replaced stands again. Throws `decision_unknown`, `decision_conflict`. */
  undoDecisions(workspace: string, batch: string, actor: string): Promise<void>;
  /** Leaves a trace of something that changes nothing: people's names were shown, a network was exported. */
  recordAudit(event: {
    actor: string;
    action: string;
    workspace: string | null;
    subject: string | null;
  }): Promise<void>;
  /** Answers when the writer thread can write: /readyz. */
  probe(): Promise<void>;
}

export interface WorkspaceChange {
  name?: string | undefined;
  boundary?: AnalyzeOptions['boundary'] | undefined;
}

export type Store = StoreReader & StoreWriter;
