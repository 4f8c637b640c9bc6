import { gzipSync } from 'node:zlib';
import { analyze } from '../../analysis/index.ts';
import type { AnalyzeOptions } from '../../analysis/types.ts';
import type { StoreReader } from '../store/types.ts';
import { loadRoster } from './load-roster.ts';
import { createTaskPool } from './task-pool.ts';

/** Threads of this thread: started when an analysis has tasks to share, gone when it has none. */
const pool = createTaskPool(2);

/** The rows that count, assembled and analysed; returns the document as gzipped JSON, as the store keeps it. */
export async function analyzeWorkspace(
  reader: StoreReader,
  workspace: string,
  options: AnalyzeOptions,
  progress: (fraction: number, step: string) => void,
): Promise<Uint8Array> {
  progress(0, 'assemble');
  const roster = await loadRoster(reader, workspace);
  const document = await analyze(roster, options, { onProgress: progress, run: (tasks) => pool.run(tasks) });
  return new Uint8Array(gzipSync(JSON.stringify(document), { level: 3 }));
}
