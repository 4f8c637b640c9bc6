import type { AnalysisDocument } from '../../analysis/document.ts';
import { isAbort, problemOf } from '../api/api-error.ts';
import type { Progress } from '../api/types.ts';
import type { Api } from './api.ts';
import { LatestRequest } from './latest-request.ts';
import type { AppState, StateHolder } from './state.ts';

/** Answers that mean "nothing here yet", which is not an error. */
const EMPTY_CODES = new Set(['nothing_to_analyze']);
/** Jobs that a stopped server cut short are asked for again, this often. */
const ROUNDS = 3;

/**
 * The analysis of the page, from question to refined answer: the first answer is shown as soon as it is there, and replaced
 * in place once random draws are in. Either can be stopped.
 */
export class AnalysisActions {
  #holder: StateHolder;
  #api: Api;
  #request = new LatestRequest();
  #query: URLSearchParams | null = null;

  constructor(holder: StateHolder, api: Api) {
    this.#holder = holder;
    this.#api = api;
  }

  /** Asks, unless this very question was the last one. `shown` is called when its first answer is on the page. */
  async load(query: URLSearchParams, shown: () => void): Promise<void> {
    if (`${query}` === `${this.#query}`) return;
    this.#query = query;
    const signal = this.#request.begin();
    this.#update({ status: 'loading', progress: null, error: null, refinement: 'none', job: null });
    try {
      const { document, job } = await this.#ask(query, signal);
      this.#show(document);
      shown();
      if (job !== null) await this.#refine(query, job, signal);
    } catch (error) {
      if (isAbort(error)) return;
      this.#query = null;
      const problem = problemOf(error);
      const empty = EMPTY_CODES.has(problem.code);
      const status = empty ? 'empty' : problem.code === 'job_canceled' ? 'canceled' : 'error';
      this.#update({ document: null, status, error: empty ? null : problem, progress: null, job: null });
    }
  }

  /** Nothing is there to analyse, so nothing is asked. */
  none(): void {
    this.#request.end();
    this.#query = null;
    this.#update({ document: null, status: 'empty', error: null, progress: null, refinement: 'none', job: null });
  }

  /** The next `load` asks again, whatever it asks. */
  forget(): void {
    this.#query = null;
  }

  /** Stops what is under way, on the server too: draws leave the first answer, anything earlier leaves no answer. */
  async cancel(): Promise<void> {
    const { job, refinement } = this.#holder.state;
    if (job === null) return;
    this.#request.end();
    if (refinement === 'running') this.#update({ refinement: 'stopped', progress: null, job: null });
    else {
      this.#query = null;
      this.#update({ status: 'canceled', progress: null, job: null });
    }
    // A job that is over by now has nothing left to stop.
    await this.#api.cancel(job).catch(() => undefined);
  }

  /** Does the draws that were stopped, or that failed. */
  async resume(): Promise<void> {
    const query = this.#query;
    if (query === null || this.#holder.state.document === null) return;
    await this.#refine(query, null, this.#request.begin());
  }

  /** Follows the job that refines what is shown, and shows what came of it. Without a job, asks for one. */
  async #refine(query: URLSearchParams, first: string | null, signal: AbortSignal): Promise<void> {
    let job = first;
    this.#update({ refinement: 'running', progress: null, job });
    for (let round = 1; ; round++) {
      try {
        if (job !== null) await this.#api.follow(job, this.#following(signal));
        const answer = await this.#ask(query, signal);
        job = answer.job;
        if (job === null) return this.#show(answer.document);
        this.#update({ job });
        if (round >= ROUNDS) return this.#update({ refinement: 'failed', progress: null, job: null });
      } catch (error) {
        if (isAbort(error)) return;
        const { code } = problemOf(error);
        if (code === 'interrupted' && round < ROUNDS) {
          job = null;
          continue;
        }
        const refinement = code === 'job_canceled' ? 'stopped' : 'failed';
        return this.#update({ refinement, progress: null, job: null });
      }
    }
  }

  #ask(query: URLSearchParams, signal: AbortSignal) {
    return this.#api.analysis(query, { ...this.#following(signal), onJob: (job) => this.#update({ job }) });
  }

  #show(document: AnalysisDocument): void {
    const status = document.organizations.length === 0 ? 'empty' : 'ready';
    this.#update({ document, status, progress: null, refinement: 'none', job: null });
  }

  #following(signal: AbortSignal) {
    return { signal, onProgress: (progress: Progress) => this.#update({ progress }) };
  }

  #update(patch: Partial<AppState>): void {
    this.#holder.update(patch);
  }
}
