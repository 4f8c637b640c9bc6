import type { IdentityKind } from '../../analysis/identities/types.ts';
import { type AnalyzeOptions, DEFAULT_OPTIONS } from '../../analysis/types.ts';
import { canonicalOptions } from '../contract/options.ts';
import type { ResultStage, Store, Workspace } from '../store/types.ts';
import { analysisKey, pairsKey } from './analysis-key.ts';
import { type AnalysisWork, isOver, type Jobs, type ViewName, type ViewRequest, WorkError, workName } from './types.ts';

/** What a call asks of an analysis: which view of it, over which workspace, by which options. */
export interface AnalysisCall extends Pick<ViewRequest, 'view' | 'params' | 'language'> {
  workspace: Workspace;
  options: Partial<AnalyzeOptions>;
  /** Milliseconds that this caller will wait, if fewer than others do. */
  patience?: number;
  /** Aborted when the caller goes away: nothing is made for it any more. */
  signal?: AbortSignal;
}

/** `job` refines the answer that is given, or computes the one that is not there yet. */
export type AnalysisReply =
  | { state: 'ready'; body: Uint8Array; job: string | null }
  | { state: 'pending'; job: string };

export interface Analyses {
  /**
   * Answers from the stored result, or computes it first; a result that takes longer than the caller's patience is
   * `pending`. Until random draws have refined it the first answer is given, except to exports, which wait.
   */
  reply(call: AnalysisCall): Promise<AnalysisReply>;
  /**
   * Where the scored pairs of a workspace are kept, once they are; `job` is at them still where the caller's patience is over.
   * Nobody else waiting, the job ends when the signal is aborted.
   */
  pairs(
    workspace: string,
    kind: IdentityKind,
    patience: number | null,
    signal: AbortSignal,
  ): Promise<{ key: string; job: string | null }>;
}

export interface AnalysesOptions {
  store: Store;
  jobs: Jobs;
  /** The code that computes: codeFingerprint(). */
  code: string;
  /** Milliseconds that a caller is kept waiting, at most. */
  patience?: number;
}

/** How often pairs are asked for whose job others have stopped. */
const ROUNDS = 3;

/** What leaves the house is final. */
const WAIT_FOR_DRAWS = new Set<ViewName>(['export', 'export-json']);

export function createAnalyses({ store, jobs, code, patience = 20_000 }: AnalysesOptions): Analyses {
  /** The job at this work. A view that has its answer starts none: draws that a person stopped stay stopped. */
  function jobFor(work: AnalysisWork, stage: ResultStage | null, view: ViewName): Promise<string | null> {
    const hasItsAnswer = stage === 'first' && view !== 'analysis' && !WAIT_FOR_DRAWS.has(view);
    return hasItsAnswer ? store.jobAt(workName(work)) : jobs.submit(work);
  }

  return {
    async reply({ workspace, options: given, patience: asked = patience, signal, ...view }) {
      const { boundary, population } = workspace;
      const declared = { boundary, population: population.declared };
      const options = canonicalOptions({ ...DEFAULT_OPTIONS, ...declared, ...given });
      const analyzed = analyzedOptions(options, view.view);
      const decisions = await store.identityDecisions(workspace.id);
      const received = await store.receivedSettings(workspace.id);
      const key = analysisKey(await store.activeFiles(workspace.id), decisions, analyzed, code, received);
      const ready = async (stage: ResultStage, job: string | null): Promise<AnalysisReply> => {
        const body = await jobs.view({ ...view, key, stage, workspace: workspace.id, options }, signal);
        return { state: 'ready', body, job };
      };
      const stage = await store.resultStage(key);
      if (stage === 'refined') return ready(stage, null);
      const id = await jobFor({ kind: 'analysis', workspace: workspace.id, options: analyzed, key }, stage, view.view);
      const takesFirst = !WAIT_FOR_DRAWS.has(view.view);
      if (id === null || (stage === 'first' && takesFirst)) return ready('first', id);
      const job = await jobs.wait(id, Math.min(asked, patience), (now) => takesFirst && now.answered);
      if (job.state === 'done') return ready('refined', null);
      if (takesFirst && job.answered) return ready('first', isOver(job) ? null : id);
      if (job.error) throw new WorkError(job.error);
      if (job.state === 'canceled') throw new WorkError({ code: 'job_canceled', params: {} });
      return { state: 'pending', job: id };
    },

    async pairs(workspace, kind, asked, signal) {
      const key = pairsKey(await store.activeFiles(workspace), kind, code);
      if ((await store.resultStage(key)) !== null) return { key, job: null };
      // A job that others have left may be ending just now: then it takes another.
      for (let round = 1; ; round++) {
        const id = await jobs.submit({ kind: 'pairs', workspace, of: kind, key });
        const job = await jobs.wait(id, Math.min(asked ?? patience, patience), undefined, signal);
        if (signal.aborted) await jobs.leave(id);
        if (job.state === 'done') return { key, job: null };
        if (job.error) throw new WorkError(job.error);
        if (signal.aborted || (job.state === 'canceled' && round === ROUNDS))
          throw new WorkError({ code: 'job_canceled', params: {} });
        if (job.state !== 'canceled') return { key, job: id };
      }
    },
  };
}

/** An organization's page shows names without computing anything anew: they change no group of a network of organizations. */
function analyzedOptions(options: AnalyzeOptions, view: ViewName): AnalyzeOptions {
  return view === 'organization' && options.network === 'organizations' ? { ...options, names: false } : options;
}
