import { gzipSync } from 'node:zlib';
import { analyze } from '../../analysis/index.ts';
import type { AnalyzeOptions } from '../../analysis/types.ts';
import type { StoreReader } from '../store/types.ts';
import { loadRoster } from './load-roster.ts';
import { createTaskPool, threadsFor } from './task-pool.ts';

/** Of each of the jobs that may run side by side, so that the thread that answers finds a processor. */
const THREADS = 2;

/** The rows that count, assembled and analysed; returns the document as gzipped JSON, as the store keeps it. */
export async function analyzeWorkspace(
  reader: StoreReader,
  workspace: string,
  options: AnalyzeOptions,
  progress: (fraction: number, step: string) => void,
): Promise<Uint8Array> {
  progress(0, 'assemble');
  const roster = await loadRoster(reader, workspace);
  const pool = createTaskPool(Math.min(THREADS, threadsFor(roster)));
  try {
    const document = await analyze(roster, options, { onProgress: progress, run: pool.run });
    return new Uint8Array(gzipSync(JSON.stringify(document), { level: 3 }));
  } finally {
    await pool.close();
  }
}
