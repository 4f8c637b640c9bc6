import { type AnalyzeOptions, DEFAULT_OPTIONS } from '../../analysis/types.ts';
import { canonicalOptions } from '../contract/options.ts';
import type { Store, Workspace } from '../store/types.ts';
import { analysisKey } from './analysis-key.ts';
import { type Jobs, type ViewRequest, WorkError } from './types.ts';

/** What a call asks of an analysis: which view of it, over which workspace, by which options. */
export interface AnalysisCall extends Pick<ViewRequest, 'view' | 'params' | 'language'> {
  workspace: Workspace;
  options: Partial<AnalyzeOptions>;
}

export type AnalysisReply = { state: 'ready'; body: Uint8Array } | { state: 'pending'; job: string };

export interface Analyses {
  /** Answers from the stored result, or computes it first; a result that takes longer than `patience` is `pending`. */
  reply(call: AnalysisCall): Promise<AnalysisReply>;
}

export interface AnalysesOptions {
  store: Store;
  jobs: Jobs;
  /** The code that computes: codeFingerprint(). */
  code: string;
  /** Milliseconds that a caller is kept waiting. */
  patience?: number;
}

export function createAnalyses({ store, jobs, code, patience = 20_000 }: AnalysesOptions): Analyses {
  return {
    async reply({ workspace, options: given, ...view }) {
      const options = canonicalOptions({ ...DEFAULT_OPTIONS, boundary: workspace.boundary, ...given });
      const decisions = await store.identityDecisions(workspace.id);
      const key = analysisKey(await store.activeFiles(workspace.id), decisions, options, code);
      if (!(await store.hasResult(key))) {
        const id = await jobs.submit({ kind: 'analysis', workspace: workspace.id, options, key });
        const job = await jobs.wait(id, patience);
        if (job.error) throw new WorkError(job.error);
        if (job.state === 'canceled') throw new WorkError({ code: 'job_canceled', params: {} });
        if (job.state !== 'done') return { state: 'pending', job: id };
      }
      return { state: 'ready', body: await jobs.view({ ...view, key, workspace: workspace.id, options }) };
    },
  };
}
