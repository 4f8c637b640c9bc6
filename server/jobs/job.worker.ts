import { dirname, join } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import type { IdentityKind } from '../../analysis/identities/types.ts';
import type { AnalyzeOptions } from '../../analysis/types.ts';
import { openReader } from '../store/reader.ts';
import type { JobFailure, StoreReader } from '../store/types.ts';
import { analyzeWorkspace, type WorkspaceAnswer } from './analyze-workspace.ts';
import { type ChangesRequest, changesView } from './changes-view.ts';
import { effectsView } from './effects-view.ts';
import { exportRoster, type RosterExport } from './export-roster.ts';
import { toFailure } from './failure.ts';
import { holdingsView } from './holdings-view.ts';
import { type IdentitiesRequest, identitiesView, scorePairs } from './identities-view.ts';
import { type ImportTableRequest, importTable } from './import-table.ts';
import { type KitRequest, kitOfWorkspace } from './kit-of-workspace.ts';
import { type PreviewRequest, previewImport } from './preview-import.ts';
import { type ImportReading, readImportFiles } from './read-import-files.ts';
import { type ReceivedRequest, receivedView } from './received-view.ts';
import { type RedactRequest, redactUpload } from './redact-upload.ts';
import type { ViewRequest } from './types.ts';
import { renderView } from './views.ts';

// What runs in a thread of its own, one task at a time. Bytes are handed over, and errors that have words are values:
// neither is copied or flattened on its way to the HTTP thread.

export interface ThreadCall {
  name: string;
  payload: object;
}

/** `spent`: the thread grew over a task that it remembers nothing of, and is worth less than its memory. */
export type ThreadAnswer = { told: unknown } | { value: unknown; spent: boolean } | { error: Error };

export type TaskOutcome<T> = { ok: true; value: T } | { ok: false; failure: JobFailure };

/** What a job tells before it is over: how far it is, or the first answer. */
export type JobMessage = { progress: number; step: string } | { first: WorkspaceAnswer };

interface Task {
  /** The store's file. */
  path: string;
}

export type ImportTask = Task & Omit<ImportReading, 'folder'>;

export interface AnalysisTask extends Task {
  workspace: string;
  options: AnalyzeOptions;
  /** Where the result will be kept, and where groups that were found before are. */
  key: string;
}

export interface PairsTask extends Task {
  workspace: string;
  of: IdentityKind;
}

const TASKS: Record<string, (payload: never) => Promise<unknown>> = {
  readImport: ({ path, ...reading }: ImportTask) =>
    readImportFiles(reader(path), { ...reading, folder: join(dirname(path), 'uploads') }, progress),
  changes: ({ path, ...request }: ChangesRequest & Task) => changesView(reader(path), request),
  effects: ({ path, ...request }: ChangesRequest & Task) => effectsView(reader(path), request),
  analyze: ({ path, workspace, options, key }: AnalysisTask) =>
    analyzeWorkspace(reader(path), { workspace, options, key }, { progress, first: (first) => tell({ first }) }),
  view: ({ path, ...request }: ViewRequest & Task) => renderView(reader(path), request),
  identities: async ({ path, ...request }: IdentitiesRequest & Task) =>
    new TextEncoder().encode(JSON.stringify(await identitiesView(reader(path), request))),
  pairs: ({ path, workspace, of }: PairsTask) => scorePairs(reader(path), workspace, of, progress),
  kit: ({ path, ...request }: KitRequest & Task) => kitOfWorkspace(reader(path), request),
  received: async ({ path, ...request }: ReceivedRequest & Task) => receivedView(reader(path), request),
  holdings: ({ path, workspace }: Task & { workspace: string }) => holdingsView(reader(path), workspace),
  importTable: ({ path, ...request }: ImportTableRequest & Task) => importTable(reader(path), request),
  preview: ({ path, ...request }: PreviewRequest & Task) => previewImport(reader(path), request),
  roster: ({ path, ...request }: RosterExport & Task) => exportRoster(reader(path), request),
  redact: ({ path: _path, ...request }: RedactRequest & Task) => redactUpload(request),
};

/** Tasks that read a file through and leave nothing that the next task could use. */
const ONCE = new Set(['readImport', 'redact', 'preview']);
/** From which size a heap is not worth keeping. */
const { grownBytes } = workerData as { grownBytes: number };

const port = parentPort;
if (!port) throw new Error('job.worker.ts runs as a worker thread');
port.on('message', async ({ name, payload }: ThreadCall) => {
  const task = TASKS[name];
  try {
    if (!task) throw new RangeError(`no such task: ${name}`);
    const value = await task(payload as never);
    post({ value: { ok: true, value }, spent: ONCE.has(name) && hasGrown() });
  } catch (error) {
    const failure = toFailure(error);
    if (failure) post({ value: { ok: false, failure }, spent: false });
    else post({ error: error instanceof Error ? error : new Error(String(error)) });
  }
});

/** Large texts and bytes stand beside the heap, where few others do: an eighth of what it may be is a large file. */
function hasGrown(): boolean {
  const { total_heap_size: heap, external_memory: beside } = getHeapStatistics();
  return heap > grownBytes || beside > grownBytes / 8;
}

const readers = new Map<string, StoreReader>();

function reader(path: string): StoreReader {
  const known = readers.get(path) ?? openReader(path);
  readers.set(path, known);
  return known;
}

function progress(fraction: number, step: string): void {
  tell({ progress: fraction, step });
}

function tell(message: JobMessage): void {
  post({ told: message });
}

/** Moves the bytes of an answer to the caller's thread instead of copying them. */
function post(answer: ThreadAnswer): void {
  port?.postMessage(answer, buffersIn(answer));
}

function buffersIn(value: unknown): ArrayBuffer[] {
  if (value instanceof Uint8Array) {
    const whole = value.buffer instanceof ArrayBuffer && value.byteLength === value.buffer.byteLength;
    return whole ? [value.buffer as ArrayBuffer] : [];
  }
  if (typeof value !== 'object' || value === null || value instanceof Error) return [];
  return Object.values(value).flatMap(buffersIn);
}
