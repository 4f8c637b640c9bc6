import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PackedTables } from '../store/packed-tables.ts';
import type { ImportReport, JobChange, JobResult, Store } from '../store/types.ts';
import type { WorkspaceAnswer } from './analyze-workspace.ts';
import { toFailure } from './failure.ts';
import type { AnalysisTask, ImportTask, JobMessage, PairsTask, TaskOutcome } from './job.worker.ts';
import { createJobThreads } from './job-threads.ts';
import type { MadeKit } from './kit-of-workspace.ts';
import {
  type AnalysisWork,
  type ImportWork,
  isOver,
  type Jobs,
  type PairsWork,
  type ViewRequest,
  type Work,
  WorkError,
  workName,
} from './types.ts';

/** How often the progress of a step is written down; watchers hear of it at the same pace. */
const PROGRESS_MS = 200;
/** How long a job for who waits goes on when nobody does. */
const LEAVE_MS = 60;
/** What a job begins with: every other step is told by its thread. */
const FIRST_STEP = { import: 'read', analysis: 'assemble', pairs: 'assemble' } as const;
/** A commit that lost a race against another tab is read again, this often. */
const RACES = 3;

export interface LocalJobsOptions {
  store: Store;
  /** The store's file: workers open read connections of their own. */
  path: string;
  log: { error: (details: object, message: string) => void };
}

/** Jobs in worker threads of this process: two that work, two that answer views meanwhile. */
export function createLocalJobs({ store, path, log }: LocalJobsOptions): Jobs {
  const onDeath = (error: Error) => log.error({ err: error }, 'worker thread');
  const workers = createJobThreads({ threads: 2, idleMs: 60_000, onDeath });
  const viewers = createJobThreads({ threads: 2, idleMs: 120_000, onDeath });
  const changes = new EventEmitter().setMaxListeners(0);
  const running = new Map<string, { kind: Work['kind']; controller: AbortController; end: Promise<void> }>();

  async function change(id: string, values: JobChange): Promise<void> {
    await store.updateJob(id, values);
    const job = await store.job(id);
    if (job) changes.emit(id, job);
  }

  /** Runs one task in a thread and passes on what it tells. */
  async function run<T>(
    id: string,
    { name, payload, signal }: { name: string; payload: object; signal: AbortSignal },
    onFirst: (answer: WorkspaceAnswer) => void = () => undefined,
  ): Promise<T> {
    let last = { at: 0, step: '' };
    const onMessage = (message: JobMessage) => {
      if ('first' in message) return onFirst(message.first);
      if (message.step === last.step && Date.now() - last.at < PROGRESS_MS) return;
      last = { at: Date.now(), step: message.step };
      change(id, message).catch((error) => log.error({ err: error }, 'job progress'));
    };
    const work = { name, payload: { ...payload, path }, signal, onMessage };
    const outcome = (await workers.run(work)) as TaskOutcome<T>;
    if (!outcome.ok) throw new WorkError(outcome.failure);
    return outcome.value;
  }

  async function runImport(id: string, work: ImportWork, signal: AbortSignal): Promise<JobResult> {
    for (let attempt = 1; ; attempt++) {
      const rowsFile = join(dirname(path), 'uploads', randomUUID());
      const payload: Omit<ImportTask, 'path'> = {
        rowsFile,
        importId: work.importId,
        options: work.options,
        choices: work.choices,
        dryRun: work.dryRun,
      };
      try {
        const tables = await run<PackedTables>(id, { name: 'readImport', payload, signal });
        signal.throwIfAborted();
        await change(id, { progress: 0.8, step: 'write' });
        return await settleImport(work, tables, signal);
      } catch (error) {
        if (toFailure(error)?.code !== 'import_raced' || attempt === RACES) throw error;
      } finally {
        await rm(rowsFile, { force: true });
      }
    }
  }

  /** Writes what was read. An import of which nothing is new, or nothing usable, adds nothing and says which. */
  async function settleImport(work: ImportWork, tables: PackedTables, signal: AbortSignal): Promise<JobResult> {
    if (work.dryRun)
      return toResult(await store.reportImport(work.importId, tables, work.options), work.importId, true);
    const target = await store.import(work.importId);
    if (!target) throw new WorkError({ code: 'import_unknown', params: { import: work.importId } });
    const report = await store.commitImport(work.importId, tables, work.options, signal);
    if (report.used > 0) return toResult(report, work.importId, false);
    const known = target.files.find((file) => report.alreadyImported.includes(file.name));
    if (!known || report.alreadyImported.length < target.files.length) {
      throw new WorkError({ code: 'import_empty', params: {} });
    }
    const holder = (await store.activeFiles(target.workspace)).find((file) => file.hash === known.hash);
    await store.undoImport(work.importId, target.actor);
    return toResult(report, holder?.import ?? null, false);
  }

  /**
   * Stores the first answer as soon as it is there, then the refined one. Where another job stored that in the meantime,
   * there is nothing to do.
   */
  async function runAnalysis(id: string, work: AnalysisWork, signal: AbortSignal): Promise<void> {
    const { key, workspace, options } = work;
    if ((await store.resultStage(key)) === 'refined') return;
    const keep = async ({ result, seen }: WorkspaceAnswer) => {
      // Before the result: whoever reads it may ask for the next one at once.
      await store.keepGroups(workspace, seen);
      await store.putResult(key, workspace, result);
    };
    let answered: Promise<void> = Promise.resolve();
    const onFirst = (answer: WorkspaceAnswer) => {
      answered = keep(answer).then(() => change(id, { answered: true }));
      // Waited for below: until then a failure must not count as unhandled.
      answered.catch(() => undefined);
    };
    const payload: Omit<AnalysisTask, 'path'> = { workspace, options, key };
    const answer = await run<WorkspaceAnswer>(id, { name: 'analyze', payload, signal }, onFirst);
    await answered;
    await keep(answer);
  }

  /** Pairs hang on files alone, so they are kept as results are. */
  async function runPairs(id: string, { key, workspace, of }: PairsWork, signal: AbortSignal): Promise<void> {
    if ((await store.resultStage(key)) !== null) return;
    const payload: Omit<PairsTask, 'path'> = { workspace, of };
    const body = await run<Uint8Array>(id, { name: 'pairs', payload, signal });
    await store.putResult(key, workspace, { stage: 'refined', body, groups: null });
  }

  async function perform(id: string, work: Work, signal: AbortSignal): Promise<void> {
    try {
      await change(id, { state: 'running', step: FIRST_STEP[work.kind] });
      let result: JobResult | null = null;
      if (work.kind === 'import') result = await runImport(id, work, signal);
      else if (work.kind === 'pairs') await runPairs(id, work, signal);
      else await runAnalysis(id, work, signal);
      await change(id, { state: 'done', progress: 1, step: null, ...(result ? { result } : {}) });
    } catch (error) {
      const { aborted, reason } = signal;
      if (aborted && !(reason instanceof WorkError)) {
        await change(id, { state: 'canceled', step: null });
        return;
      }
      const failure = toFailure(aborted ? reason : error);
      if (!failure) log.error({ err: error, job: id }, 'job failed');
      await change(id, { state: 'failed', step: null, error: failure ?? { code: 'internal', params: {} } });
    }
  }

  async function render<T = Uint8Array>(name: string, request: object, signal?: AbortSignal): Promise<T> {
    const work = { name, payload: { ...request, path }, ...(signal && { signal }) };
    const outcome = (await viewers.run(work)) as TaskOutcome<T>;
    if (!outcome.ok) throw new WorkError(outcome.failure);
    return outcome.value;
  }

  return {
    async submit(work) {
      const own = randomUUID();
      const workspace = work.kind === 'import' ? (await store.import(work.importId))?.workspace : work.workspace;
      const job = { id: own, kind: work.kind, dedupe: workName(work), workspace: workspace ?? null };
      const id = await store.createJob(job);
      if (id === own) {
        const controller = new AbortController();
        const end = perform(id, work, controller.signal)
          .catch((error) => log.error({ err: error, job: id }, 'job not recorded'))
          .finally(() => running.delete(id));
        running.set(id, { kind: work.kind, controller, end });
      }
      return id;
    },

    async wait(id, milliseconds, enough = () => false, gone) {
      const late = AbortSignal.timeout(milliseconds);
      const signal = gone ? AbortSignal.any([late, gone]) : late;
      for (;;) {
        const changed = once(changes, id, { signal }).catch(() => null);
        const job = await store.job(id);
        if (!job) throw new WorkError({ code: 'job_unknown', params: { job: id } });
        if (isOver(job) || enough(job) || signal.aborted) return job;
        await changed;
      }
    },

    watch(id, listener) {
      changes.on(id, listener);
      return () => changes.off(id, listener);
    },

    async cancel(id) {
      const job = running.get(id);
      job?.controller.abort();
      await job?.end;
    },

    async leave(id) {
      const job = running.get(id);
      if (job?.kind !== 'pairs') return;
      // Who asks for another page of the same list leaves and comes back.
      await sleep(LEAVE_MS, undefined, { ref: false });
      if (changes.listenerCount(id) > 0) return;
      job.controller.abort();
      await job.end;
    },

    view: (request: ViewRequest, signal) => render('view', request, signal),

    identities: (request, signal) => render('identities', request, signal),

    roster: (request, signal) => render('roster', request, signal),

    received: (request) => render('received', request),

    kit: (request, signal) => render<MadeKit>('kit', request, signal),

    holdings: (workspace) => render('holdings', { workspace }),

    importTable: (request) => render('importTable', request),

    changes: (request) => render('changes', request),

    effects: async (request) => {
      const work = { name: 'effects', payload: { ...request, path } };
      const outcome = (await workers.run(work)) as TaskOutcome<Uint8Array>;
      if (!outcome.ok) throw new WorkError(outcome.failure);
      return outcome.value;
    },

    preview: (request) => render('preview', request),

    redact: (request) => render<boolean>('redact', request),

    async forget() {
      await Promise.all([workers.retire(), viewers.retire()]);
    },

    async close(graceMs = 0) {
      const ended = Promise.allSettled([...running.values()].map(({ end }) => end));
      await Promise.race([ended, sleep(graceMs, undefined, { ref: false })]);
      // Nobody canceled them: whoever asks again gets them anew.
      const stopped = new WorkError({ code: 'interrupted', params: {} });
      for (const { controller } of running.values()) controller.abort(stopped);
      await ended;
      await Promise.all([workers.close(), viewers.close()]);
    },
  };
}

function toResult(report: ImportReport, importId: string | null, dryRun: boolean): JobResult {
  const { alreadyImported, rows, used, quarantined } = report;
  return { import: importId, dryRun, alreadyImported, rows, used, quarantined };
}
