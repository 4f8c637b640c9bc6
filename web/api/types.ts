// What the page reads from the API besides the analysis document: the server's contract, and what the page makes of it.

import type { AnalysisProblem } from '../../analysis/document.ts';
import type { Correction } from '../../analysis/roster/input.ts';
import type { TableSettings } from '../../analysis/roster/table-settings.ts';
import type { TableReport } from '../../analysis/table-report.ts';
import type { TableKind } from '../../analysis/types.ts';
import type { ChangesReply, EffectsReply, ImportChoices } from '../../server/contract/changes.ts';
import type { IdentitiesReply } from '../../server/contract/identities.ts';
import type { ReceivedReply } from '../../server/contract/received.ts';
import type { CheckReply } from '../../server/contract/replies.ts';
import type { DeletionReply, Receipt } from '../../server/contract/workspaces.ts';
import type { ChangeChoices } from '../components/change-choices.ts';
import type { FileSettings, MappingShown } from '../components/mapping-shown.ts';

export type { OrganizationDossier } from '../../analysis/dossier.ts';
export type { ImportChoices } from '../../server/contract/changes.ts';
export type { IdentitiesReply, IdentityPair } from '../../server/contract/identities.ts';
export type { ImportReply, WorkspaceReply } from '../../server/contract/replies.ts';

/** An RFC 9457 problem as the page keeps it; title and detail are in the reader's language. */
export interface ApiProblem {
  /** A code of the catalogue; `network` when no answer came. */
  code: string;
  title: string;
  detail: string | null;
  status: number;
}

/** How far a job is: a fraction 0..1, the step's code, its words when the server sent them. */
export interface Progress {
  fraction: number;
  step: string | null;
  label: string | null;
}

/** Is the list of organizations declared to cover the whole territory? */
export type Boundary = 'complete' | 'partial' | 'unknown';

/** A measure or finding explained, in one language: data/methods/. */
export interface MethodCard {
  id: string;
  group: string;
  title: string;
  question: string;
  definition: string;
  reading: string;
  caution: string;
  parameters: string;
  /** Fields of the result, finding codes and marks that it explains: what a link may name in place of its id. */
  covers: readonly string[];
  /** Forms that other programs report, as `--variant` takes them. */
  forms: readonly { name: string; peers: readonly string[]; text: string }[];
  /** Null: a rule of the project's own. */
  reference: string | null;
}

/** One upload from choice to result. */
export interface Upload {
  phase: 'idle' | 'sending' | 'review' | 'importing' | 'done' | 'failed';
  files: readonly { name: string; size: number }[];
  importId: string | null;
  /** What was recognised in each file. */
  tables: readonly TableReport[];
  /** Files whose very content already counts: nothing of them is added again. */
  alreadyImported: readonly string[];
  /** The first thousand; `problemTotal` counts all. */
  problems: readonly AnalysisProblem[];
  problemTotal: number;
  /** What the reader settled instead of recognition: a file's kind, a header's field. */
  settled: ReadSettings;
  /** Tables read by a saved mapping, as last time. */
  known: Readonly<Record<string, KnownMapping>>;
  /** Problems of rows that corrections have settled: they stay in sight, to be taken back. */
  fixed: readonly AnalysisProblem[];
  /** The row that is being corrected. */
  editing: EditedRow | null;
  progress: Progress | null;
  error: ApiProblem | null;
}

/** What an import changes, and what the reader takes over of it. */
export interface Changes {
  /** Null: nothing was asked. */
  importId: string | null;
  status: 'idle' | 'loading' | 'ready' | 'error';
  reply: ChangesReply | null;
  error: ApiProblem | null;
  /** Tables of an upload that take the place of others. */
  targets: readonly { file: string; import: string; old: string }[];
  choices: ChangeChoices;
  effects: { status: 'idle' | 'loading' | 'ready' | 'error'; value: EffectsReply | null; error: ApiProblem | null };
}

export interface ReadSettings {
  /** The saved mapping that each table was read by: kept with the import. */
  mappings?: Readonly<Record<string, { name: string; changed: boolean }>>;
  choices?: ImportChoices;
  kinds: Readonly<Record<string, TableKind>>;
  mapping: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Whether the first line is the header or a row, by file. */
  headers?: Readonly<Record<string, 'first' | 'none'>>;
  /** Cells corrected before the import, by file. */
  corrections?: Readonly<Record<string, readonly Correction[]>>;
  /** Headers of scales whose low end is strong, by file. */
  reversed?: Readonly<Record<string, readonly string[]>>;
  /** How each table is written and what it leaves unsaid. */
  tables?: Readonly<Record<string, TableSettings>>;
}

/** A saved mapping that a table was known by. */
export interface KnownMapping {
  id: string;
  name: string;
  savedAt: string;
  /** What it settled: to tell whether the reader settled it otherwise since. */
  as: FileSettings;
}

/** What an import of the history was like: how it was read, and what was wrong with it. */
export interface History {
  /** Null: nothing was asked. */
  importId: string | null;
  status: 'idle' | 'loading' | 'ready' | 'error';
  settled: ReadSettings | null;
  problems: readonly AnalysisProblem[];
  problemTotal: number;
  error: ApiProblem | null;
}

/** The table on the mapping page. */
export interface Mapping {
  /** `null` until its first rows were read. */
  shown: MappingShown | null;
  settings: FileSettings | null;
  busy: boolean;
  saving: boolean;
  /** The name under which it was saved just now. */
  saved: string | null;
  /** The mapping as a file. */
  download: string;
  downloadName: string;
  error: ApiProblem | null;
}

/** A row on its way to being correct. */
export interface EditedRow {
  file: string;
  line: number;
  /** The column that its problem is about. */
  column: string | null;
  /** `null` until it was fetched, or when there is no such row. */
  row: CheckReply['row'];
  busy: boolean;
  error: ApiProblem | null;
}

/** What the reader says of a pair, in the keys of the server. */
export interface IdentityVerdict {
  kind: 'people' | 'organizations';
  a: string;
  b: string;
  verdict: 'same' | 'different' | 'later';
}

/** Whose data were received: a page of the list. */
export interface Received {
  status: 'idle' | 'loading' | 'ready' | 'error';
  reply: ReceivedReply | null;
  error: ApiProblem | null;
}

/** What is being done about workspaces. */
export interface Manage {
  busy: boolean;
  error: ApiProblem | null;
  /** What deleting the one that was asked about would take with it. */
  deletion: DeletionReply | null;
  /** Of the last one that was deleted. */
  receipt: Receipt | null;
}

/** The review of who is who. */
export interface Review {
  status: 'idle' | 'loading' | 'saving' | 'ready' | 'stopped' | 'error';
  /** Of the scoring of pairs, while a job is at it. */
  progress: Progress | null;
  reply: IdentitiesReply | null;
  error: ApiProblem | null;
  /** Batches decided on this page, oldest first: what undo takes back. `verdict` null: from a file. */
  made: readonly { batch: string; pairs: number; verdict: IdentityVerdict['verdict'] | null }[];
}
