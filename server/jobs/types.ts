// Work that the HTTP thread hands away. The interface holds no thread and no file: pg-boss could stand behind it.
import type { IdentityKind } from '../../analysis/identities/types.ts';
import type { ReadOptions } from '../../analysis/roster/input.ts';
import type { AnalyzeOptions } from '../../analysis/types.ts';
import type { ImportChoices } from '../contract/changes.ts';
import type { JobFailure, ResultStage, StoredJob } from '../store/types.ts';
import type { ChangesRequest } from './changes-view.ts';
import type { RosterExport } from './export-roster.ts';
import type { IdentitiesRequest } from './identities-view.ts';
import type { ImportTableRequest } from './import-table.ts';
import type { KitRequest, MadeKit } from './kit-of-workspace.ts';
import type { PreviewRequest } from './preview-import.ts';
import type { ReceivedRequest } from './received-view.ts';
import type { RedactRequest } from './redact-upload.ts';

export interface ImportWork {
  kind: 'import';
  importId: string;
  options: ReadOptions;
  /** What is taken over of the changes that it makes; absent: all, beside what counts. */
  choices?: ImportChoices | undefined;
  dryRun: boolean;
}

export interface AnalysisWork {
  kind: 'analysis';
  workspace: string;
  options: AnalyzeOptions;
  /** Where the result is kept; the same key is the same analysis of the same files by the same code. */
  key: string;
}

/** Scoring the pairs of records that may be one: only for who waits to see them. */
export interface PairsWork {
  kind: 'pairs';
  workspace: string;
  of: IdentityKind;
  /** Where they are kept; the same key is the same scoring of the same files by the same code. */
  key: string;
}

export type Work = ImportWork | AnalysisWork | PairsWork;

/** The name under which the store knows this work: two calls for the same work share one job. */
export function workName(
  work: Pick<ImportWork, 'kind' | 'importId'> | Pick<AnalysisWork | PairsWork, 'kind' | 'key'>,
): string {
  return work.kind === 'import' ? `import ${work.importId}` : work.key;
}

export interface Jobs {
  /** Queues the work, or joins the job that is already at it; returns the job's id. */
  submit(work: Work): Promise<string>;
  /** The job once it is over, or `enough` of it is done; as it stands after `milliseconds`, or once the signal is aborted. */
  wait(
    id: string,
    milliseconds: number,
    enough?: (job: StoredJob) => boolean,
    signal?: AbortSignal,
  ): Promise<StoredJob>;
  /** Calls back at every change until the returned function is called. */
  watch(id: string, listener: (job: StoredJob) => void): () => void;
  /** Stops a job, whatever it is doing; returns once none of its threads works on. One that is over stays as it is. */
  cancel(id: string): Promise<void>;
  /** Somebody no longer waits for this job: stops it where its answer is for those alone who wait, and nobody does. */
  leave(id: string): Promise<void>;
  /** A reply made from a stored result, in a worker: parsing megabytes is not for the HTTP thread. */
  view(request: ViewRequest, signal?: AbortSignal): Promise<Uint8Array>;
  /** The pairs of records that may be one, once they are scored, listed in a worker. Throws WorkError `result_gone`. */
  identities(request: IdentitiesRequest, signal?: AbortSignal): Promise<Uint8Array>;
  /** Which organizations supplied their data, listed in a worker: a roster is not for the HTTP thread. */
  received(request: ReceivedRequest): Promise<Uint8Array>;
  /** The collection kit of a workspace: its files as one archive, and whom they are for. */
  kit(request: KitRequest, signal?: AbortSignal): Promise<MadeKit>;
  /** What a workspace holds (contract/workspaces.ts), counted in a worker. */
  holdings(workspace: string): Promise<Uint8Array>;
  /** One table of an import read again on its own: a correction checked, or its rejected rows as a file. */
  importTable(request: ImportTableRequest): Promise<Uint8Array>;
  /** What an import changes in the roster, and whose new version it looks like. */
  changes(request: ChangesRequest): Promise<Uint8Array>;
  /** What that does to the analysis: two analyses without draws, in a thread that works. */
  effects(request: ChangesRequest): Promise<Uint8Array>;
  /** The first rows of a table as these settings read them. */
  preview(request: PreviewRequest): Promise<Uint8Array>;
  /** The roster of a workspace as tables of the contract, written in a worker. */
  roster(request: RosterExport, signal?: AbortSignal): Promise<Uint8Array>;
  /** Writes a copy of a file without its sensitive values, where it has any; says whether it did. */
  redact(request: RedactRequest): Promise<boolean>;
  /** Ends the threads that hold rosters and results in their memory: at once where they rest, after their task elsewhere. */
  forget(): Promise<void>;
  /** Lets jobs finish for so many milliseconds, then cancels them. */
  close(graceMs?: number): Promise<void>;
}

export function isOver(job: Pick<StoredJob, 'state'>): boolean {
  return job.state !== 'queued' && job.state !== 'running';
}

export const VIEWS = [
  'analysis',
  'organizations',
  'organization',
  'sheet',
  'groups',
  'group',
  'gaps',
  'gap',
  'findings',
  'what-if',
  'export',
  'export-json',
] as const;
export type ViewName = (typeof VIEWS)[number];

/** The formats of a result, beside its JSON. */
export type ResultFormat = 'csv' | 'xlsx' | 'gexf' | 'graphml' | 'dl' | 'pajek' | 'kumu';

export interface ViewRequest {
  view: ViewName;
  key: string;
  /** Which answer is read: a thread keeps the last ones that it read. */
  stage: ResultStage;
  workspace: string;
  options: AnalyzeOptions;
  language: 'en' | 'fr';
  /** What the view needs beside the document: an id, a pair, a search. */
  params: Record<string, string | number>;
}

/** A job or a view that failed for a reason that has words: `error.<code>.*`. */
export class WorkError extends Error {
  readonly code: string;
  readonly params: Record<string, string | number>;

  constructor(failure: JobFailure) {
    super(`${failure.code} ${JSON.stringify(failure.params)}`);
    this.name = 'WorkError';
    this.code = failure.code;
    this.params = failure.params;
  }
}
