// The store as the rest of the server sees it: one interface and one contract test suite, so that a second engine can stand in.
import type { CountedImport, TableOrigin } from '../../analysis/changes/compose-tables.ts';
import type { RosterChanges } from '../../analysis/changes/types.ts';
import type { ReceivedSetting } from '../../analysis/identities/apply-received.ts';
import type { IdentityDecision } from '../../analysis/identities/types.ts';
import type { ReadOptions, Replacement, TableRows } from '../../analysis/roster/input.ts';
import type { TableReport } from '../../analysis/table-report.ts';
import type { AnalyzeOptions, KnownGroup, Problem } from '../../analysis/types.ts';
import type { PackedTables } from './packed-tables.ts';

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
  /** Organizations that the territory has, as far as somebody knows, and from where. */
  population: Population;
  /** Since when it is out of the way and read only. */
  archivedAt: string | null;
  /** Imports that count: committed and not undone. */
  imports: number;
}

export interface Population {
  declared: number | null;
  note: string;
}

export type NewWorkspace = Omit<Workspace, 'imports' | 'population' | 'archivedAt'>;

/** What a workspace holds, in numbers: rows that are its own, wherever they are stored. */
export interface WorkspaceHoldings {
  imports: number;
  files: number;
  bytes: number;
  /** About who is who, and about whose data were received; those taken back included. */
  decisions: number;
  group_names: number;
}

/** An upload that nobody accepted, and when it was thrown away. */
export interface SweptImport {
  import: string;
  at: string;
}

/** What is left of a workspace that was deleted: when, by whom, how many rows. `erased`: no byte of it is in the file. */
export interface DeletionReceipt {
  workspace: string;
  at: string;
  actor: string;
  rows: number;
  erased: boolean;
}

/** Somebody said whether an organization's data were received. */
export interface StoredReceived extends ReceivedSetting {
  id: number;
  by: string;
  at: string;
}

export interface ImportReport {
  tables: TableReport[];
  alreadyImported: string[];
  rows: number;
  used: number;
  quarantined: number;
  problemCounts: Record<Problem['severity'], number>;
}

/** What an import changed in the roster. */
export type ChangeCounts = RosterChanges['counts'];

/** What a person settled of an import, and the saved mapping (by its name) that each table was read by. */
export type ImportOptions = ReadOptions & {
  mappings?: Readonly<Record<string, { name: string; changed: boolean }>>;
};

export interface StoredImport {
  id: string;
  workspace: string;
  actor: string;
  state: 'open' | 'committed' | 'undone';
  options: ImportOptions;
  report: ImportReport | null;
  files: { name: string; hash: string; size: number }[];
  createdAt: string;
  committedAt: string | null;
  /** What it changed when it began to count; `null` for the first of a workspace. */
  changes: ChangeCounts | null;
}

export interface StoredJob {
  id: string;
  kind: 'import' | 'analysis' | 'pairs';
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
  /** Tables that take the place of others, with what was refused. */
  replaces?: Replacement[];
  changes?: ChangeCounts;
  /** Files that are kept as other bytes once the import counts: those of a file at `path`, or none. */
  kept?: { name: string; path: string | null }[];
}

/** One file that counts in a workspace; together they say whether a result is still true. */
export interface ActiveFile {
  import: string;
  name: string;
  hash: string;
  options: ReadOptions;
  /** Later versions stand in its place: nothing of it counts but the rows that they kept. */
  replaced: boolean;
}

/** A decision that stands, and the batch that it is taken back with. */
export interface StoredDecision extends IdentityDecision {
  batch: string;
}

/** What the notice of a collection kit says, as the person who sends it filled it in. */
export interface KitWords {
  project: string;
  contact: string;
  deadline: string | null;
  retention: string | null;
  language: 'en' | 'fr';
}

export interface StoredKit {
  id: string;
  info: KitWords;
  /** Organizations as the roster showed them, each with its file. */
  recipients: { id: string; name: string; file: string }[];
  madeAt: string;
}

/** How tables with certain headers are read. */
export interface SavedMapping {
  id: string;
  name: string;
  /** What it is known by (analysis/roster/mapping-signature.ts). */
  signature: string;
  headers: string[];
  /** `*` stands for the table. */
  options: ReadOptions;
  savedAt: string;
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
  /** The imports that count, with all that they read, oldest first; `before`: those that came before this one. */
  countedImports(workspace: string, before?: string): Promise<CountedImport[]>;
  /** Uploads of a workspace that were thrown away because nobody accepted them, the last first. */
  sweptImports(workspace: string): Promise<SweptImport[]>;
  /** All tables of one import, whether it counts or not. */
  importTables(importId: string): Promise<TableRows[]>;
  /** Where each table that counts was read, by the name that it bears in the roster. */
  tableOrigins(workspace: string): Promise<ReadonlyMap<string, TableOrigin>>;
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
  /** Mappings kept for the next file, the last saved first. */
  savedMappings(workspace: string): Promise<SavedMapping[]>;
  /** Collection kits, the last made first. */
  kits(workspace: string): Promise<StoredKit[]>;
  /** Whose data were received, as somebody said: what stands of each organization, oldest first. */
  receivedSettings(workspace: string): Promise<StoredReceived[]>;
  /** What deleting this workspace would take with it. */
  holdings(workspace: string): Promise<WorkspaceHoldings>;
  /** Jobs of a workspace that are not over. */
  jobsOf(workspace: string): Promise<string[]>;
  close(): Promise<void>;
}

/** Every write goes to the one writer thread; each call is one transaction. */
export interface StoreWriter {
  /** Does nothing when the id exists. Throws `workspace_name_taken`. */
  createWorkspace(workspace: NewWorkspace, actor?: string): Promise<void>;
  updateWorkspace(id: string, change: WorkspaceChange, actor: string): Promise<void>;
  /** A workspace with everything that another one has, but what is computed from it: all of it or nothing. */
  duplicateWorkspace(from: string, to: { id: string; name: string }, actor: string): Promise<void>;
  /** Puts a workspace out of the way, read only; or back. */
  archiveWorkspace(id: string, archived: boolean, actor: string): Promise<void>;
  /**
   * Deletes a workspace with everything in it, from the tables and from the bytes of the file. Throws `demo_closed`,
   * `workspace_unknown`.
   */
  deleteWorkspace(id: string, actor: string): Promise<DeletionReceipt>;
  /** Says whether an organization's data were received, and answers with the number to take it back by. */
  setReceived(workspace: string, setting: ReceivedSetting, actor: string): Promise<number>;
  /** What stood before stands again. Throws `received_unknown`. */
  undoReceived(workspace: string, id: number, actor: string): Promise<void>;
  /** `options`: what is settled of its files before they come, so that they are masked by it. */
  openImport(id: string, workspace: string, actor: string, options?: ReadOptions): Promise<void>;
  /** Takes the bytes from a file on disk; a file of the same name in the same open import is replaced. */
  putFile(importId: string, file: { name: string; hash: string; size: number; path: string }): Promise<void>;
  /** Records what was recognised in an import that stays open (a dry run). */
  reportImport(importId: string, tables: PackedTables, options: ReadOptions): Promise<ImportReport>;
  /**
   * Adds the whole import or nothing; where no row can be used (`used` 0) it stays open with its report.
   * Throws `import_raced` when a file began to count since it was read, `job_canceled` when stopped before it was whole.
   */
  commitImport(
    importId: string,
    tables: PackedTables,
    options: ReadOptions,
    signal?: AbortSignal,
  ): Promise<ImportReport>;
  /** Takes an import back, or forgets an open one. What it stood in the place of counts again. */
  undoImport(importId: string, actor: string): Promise<void>;
  /**
   * Deletes the imports that were opened before this moment and never accepted, from the tables and from the bytes of the
   * file; answers how many. One that a job is at stays.
   */
  sweepImports(before: string): Promise<number>;
  /** Brings back an import that was taken back. Throws `import_unknown`, `import_not_undone`. */
  redoImport(importId: string, actor: string): Promise<void>;
  /** `workspace` is the one that the job is about: it goes with it. */
  createJob(job: {
    id: string;
    kind: StoredJob['kind'];
    dedupe: string | null;
    workspace?: string | null;
  }): Promise<string>;
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
  /** Keeps a mapping in the place of the one for the same headers. */
  saveMapping(workspace: string, mapping: Omit<SavedMapping, 'savedAt'>, actor: string): Promise<void>;
  /** Gives a mapping another name, or (`null`) forgets it. Throws `mapping_unknown`. */
  renameMapping(workspace: string, id: string, name: string | null, actor: string): Promise<void>;
  /** Remembers who was asked by a collection kit. */
  addKit(workspace: string, kit: Omit<StoredKit, 'madeAt'>, actor: string): Promise<void>;
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
  population?: { declared?: number | null | undefined; note?: string | undefined } | undefined;
}

export type Store = StoreReader & StoreWriter;
