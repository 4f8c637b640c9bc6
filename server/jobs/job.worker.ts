import type { MessagePort } from 'node:worker_threads';
import { move, Piscina } from 'piscina';
import type { ReadOptions } from '../../analysis/roster/input.ts';
import type { AnalyzeOptions } from '../../analysis/types.ts';
import { openReader } from '../store/reader.ts';
import type { JobFailure, SeenGroups, StoreReader } from '../store/types.ts';
import { analyzeWorkspace, type WorkspaceAnalysis } from './analyze-workspace.ts';
import { toFailure } from './failure.ts';
import { type IdentitiesRequest, identitiesView } from './identities-view.ts';
import { readImportFiles } from './read-import-files.ts';
import type { ViewRequest } from './types.ts';
import { renderView } from './views.ts';

// What runs in a worker thread. Replies are bytes that are handed over, and errors are values: neither is copied or
// flattened on its way to the HTTP thread.

export type TaskOutcome =
  /** `seen`: groups that an analysis found, to be kept as known. */
  { ok: true; body: Uint8Array; seen?: SeenGroups } | { ok: false; failure: JobFailure };

interface Task {
  /** The store's file. */
  path: string;
}

interface TaskWithProgress extends Task {
  port: MessagePort;
}

export interface ImportTask extends TaskWithProgress {
  importId: string;
  options: ReadOptions;
}

export interface AnalysisTask extends TaskWithProgress {
  workspace: string;
  options: AnalyzeOptions;
}

export function readImport({ path, port, importId, options }: ImportTask): Promise<TaskOutcome> {
  return reply(() => readImportFiles(reader(path), importId, options, reporter(port)));
}

export function analyze({ path, port, workspace, options }: AnalysisTask): Promise<TaskOutcome> {
  return reply(() => analyzeWorkspace(reader(path), workspace, options, reporter(port)));
}

export function view({ path, ...request }: ViewRequest & Task): Promise<TaskOutcome> {
  return reply(() => renderView(reader(path), request));
}

export function identities({ path, ...request }: IdentitiesRequest & Task): Promise<TaskOutcome> {
  return reply(async () => new TextEncoder().encode(JSON.stringify(await identitiesView(reader(path), request))));
}

const readers = new Map<string, StoreReader>();

function reader(path: string): StoreReader {
  const known = readers.get(path) ?? openReader(path);
  readers.set(path, known);
  return known;
}

function reporter(port: MessagePort): (progress: number, step: string) => void {
  return (progress, step) => port.postMessage({ progress, step });
}

async function reply(work: () => Promise<Uint8Array | WorkspaceAnalysis>): Promise<TaskOutcome> {
  try {
    const done = await work();
    return handOver(done instanceof Uint8Array ? { ok: true, body: done } : { ok: true, ...done });
  } catch (error) {
    const failure = toFailure(error);
    if (!failure) throw error;
    return { ok: false, failure };
  }
}

/** Moves the bytes to the caller's thread instead of copying them. */
function handOver(outcome: Extract<TaskOutcome, { ok: true }>): TaskOutcome {
  const { body } = outcome;
  if (!(body.buffer instanceof ArrayBuffer) || body.byteLength !== body.buffer.byteLength) return outcome;
  const movable = { [Piscina.transferableSymbol]: [body.buffer], [Piscina.valueSymbol]: outcome };
  return move(movable as never) as unknown as TaskOutcome;
}
