import { deserialize, serialize } from 'node:v8';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { AnalysisDocument } from '../../analysis/document.ts';
import type { ReadGroups } from '../../analysis/groups.ts';
import { analyze } from '../../analysis/index.ts';
import type { AnalyzeOptions } from '../../analysis/types.ts';
import type { NewResult, ResultStage, SeenGroups, StoreReader } from '../store/types.ts';
import { groupMemory } from './known-groups.ts';
import { loadRoster } from './load-roster.ts';
import { createTaskPool, threadsFor } from './task-pool.ts';

/** Of each of the jobs that may run side by side, so that the thread that answers finds a processor. */
const THREADS = 2;

export interface WorkspaceAnalysis {
  workspace: string;
  options: AnalyzeOptions;
  key: string;
}

export interface WorkspaceAnswer {
  result: NewResult;
  /** Groups to keep as known. */
  seen: SeenGroups;
}

export interface Telling {
  progress: (fraction: number, step: string) => void;
  /** Gets the answer that random draws and resamples will refine. */
  first: (answer: WorkspaceAnswer) => void;
}

/**
 * The rows that count, assembled and analysed; the document as gzipped JSON, as the store keeps it. Groups that a job
 * before this one found, and was stopped after, are not looked for again; others take the ids and colours that the
 * workspace knows them by.
 */
export async function analyzeWorkspace(
  reader: StoreReader,
  { workspace, options, key }: WorkspaceAnalysis,
  { progress, first }: Telling,
): Promise<WorkspaceAnswer> {
  progress(0, 'assemble');
  const roster = await loadRoster(reader, workspace);
  const known = await readStoredGroups(reader, key);
  let groups = null as Uint8Array | null;
  const pool = createTaskPool(Math.min(THREADS, threadsFor(roster)));
  try {
    const { knownGroups, seen } = groupMemory(reader, workspace, { roster, options, run: pool.run });
    // A choice of measures can leave the groups out.
    const answer = (stage: ResultStage, document: AnalysisDocument): WorkspaceAnswer => ({
      result: { stage, body: packDocument(document), groups },
      seen: seen(document.groups ?? []),
    });
    const document = await analyze(roster, options, {
      onProgress: progress,
      run: pool.run,
      knownGroups,
      ...(known && { groups: known }),
      onGroups: (found) => {
        groups = known ? null : pack(serialize(found));
      },
      onDocument: (early) => {
        first(answer('first', early));
        groups = null;
      },
    });
    return answer('refined', document);
  } finally {
    await pool.close();
  }
}

/** The groups that the result under this key was made with; `null` when none is stored. */
export async function readStoredGroups(reader: StoreReader, key: string): Promise<ReadGroups | null> {
  const stored = await reader.resultGroups(key);
  return stored && (deserialize(gunzipSync(stored)) as ReadGroups);
}

function packDocument(document: AnalysisDocument): Uint8Array {
  return pack(JSON.stringify(document));
}

function pack(content: string | Uint8Array): Uint8Array {
  return new Uint8Array(gzipSync(content, { level: 3 }));
}
