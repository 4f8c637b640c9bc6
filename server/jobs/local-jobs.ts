import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { ImportReport, JobResult, Store, StoredJob } from '../store/types.ts';
import { toFailure } from './failure.ts';
import type { ImportTask, TaskOutcome } from './job.worker.ts';
import { type ImportWork, type Jobs, type ViewRequest, type Work, WorkError } from './types.ts';

/** How often a job's progress is written down; watchers hear of it at the same pace. */
const PROGRESS_MS = 200;
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
  const filename = new URL('./job.worker.ts', import.meta.url).href;
  const workers = new Piscina({ filename, minThreads: 0, maxThreads: 2, idleTimeout: 60_000 });
  const viewers = new Piscina({ filename, minThreads: 0, maxThreads: 2, idleTimeout: 120_000 });
  for (const pool of [workers, viewers]) pool.on('error', (error) => log.error({ err: error }, 'worker pool'));
  const changes = new EventEmitter().setMaxListeners(0);
  const running = new Map<string, AbortController>();
  const ended = new Set<Promise<void>>();

  async function change(id: string, values: Parameters<Store['updateJob']>[1]): Promise<void> {
    await store.updateJob(id, values);
    const job = await store.job(id);
    if (job) changes.emit(id, job);
  }

  /** Runs one task in the pool and passes its progress on. */
  async function run(id: string, name: string, payload: object, signal: AbortSignal) {
    const { port1, port2 } = new MessageChannel();
    let last = 0;
    port1.on('message', ({ progress, step }: { progress: number; step: string }) => {
      if (Date.now() - last < PROGRESS_MS) return;
      last = Date.now();
      change(id, { progress, step }).catch((error) => log.error({ err: error }, 'job progress'));
    });
    try {
      const task = { ...payload, path, port: port2 };
      const outcome: TaskOutcome = await workers.run(task, { name, signal, transferList: [port2] });
      if (!outcome.ok) throw new WorkError(outcome.failure);
      return outcome;
    } finally {
      port1.close();
    }
  }

  async function runImport(id: string, work: ImportWork, signal: AbortSignal): Promise<JobResult> {
    for (let attempt = 1; ; attempt++) {
      const task: Omit<ImportTask, 'path' | 'port'> = { importId: work.importId, options: work.options };
      const { body } = await run(id, 'readImport', task, signal);
      signal.throwIfAborted();
      await change(id, { progress: 0.8, step: 'write' });
      try {
        return await settleImport(work, body);
      } catch (error) {
        if (toFailure(error)?.code !== 'import_raced' || attempt === RACES) throw error;
      }
    }
  }

  /** Writes what was read. An import of which nothing is new, or nothing usable, adds nothing and says which. */
  async function settleImport(work: ImportWork, body: Uint8Array): Promise<JobResult> {
    if (work.dryRun) return toResult(await store.reportImport(work.importId, body, work.options), work.importId, true);
    const target = await store.import(work.importId);
    if (!target) throw new WorkError({ code: 'import_unknown', params: { import: work.importId } });
    const report = await store.commitImport(work.importId, body, work.options);
    if (report.used > 0) return toResult(report, work.importId, false);
    const known = target.files.find((file) => report.alreadyImported.includes(file.name));
    if (!known || report.alreadyImported.length < target.files.length) {
      throw new WorkError({ code: 'import_empty', params: {} });
    }
    const holder = (await store.activeFiles(target.workspace)).find((file) => file.hash === known.hash);
    await store.undoImport(work.importId, target.actor);
    return toResult(report, holder?.import ?? null, false);
  }

  async function perform(id: string, work: Work, signal: AbortSignal): Promise<void> {
    try {
      await change(id, { state: 'running', step: work.kind === 'import' ? 'read' : 'assemble' });
      let result: JobResult | null = null;
      if (work.kind === 'import') {
        result = await runImport(id, work, signal);
      } else {
        const task = { workspace: work.workspace, options: work.options };
        const { body, seen } = await run(id, 'analyze', task, signal);
        // Before the result: whoever reads it may ask for the next one at once.
        if (seen) await store.keepGroups(work.workspace, seen);
        await store.putResult(work.key, work.workspace, body);
      }
      await change(id, { state: 'done', progress: 1, step: null, ...(result ? { result } : {}) });
    } catch (error) {
      if (signal.aborted) {
        await change(id, { state: 'canceled', step: null });
        return;
      }
      const failure = toFailure(error);
      if (!failure) log.error({ err: error, job: id }, 'job failed');
      await change(id, { state: 'failed', step: null, error: failure ?? { code: 'internal', params: {} } });
    }
  }

  return {
    async submit(work) {
      const dedupe = work.kind === 'analysis' ? work.key : `import ${work.importId}`;
      const own = randomUUID();
      const id = await store.createJob({ id: own, kind: work.kind, dedupe });
      if (id === own) {
        const controller = new AbortController();
        running.set(id, controller);
        const end = perform(id, work, controller.signal)
          .catch((error) => log.error({ err: error, job: id }, 'job not recorded'))
          .finally(() => {
            running.delete(id);
            ended.delete(end);
          });
        ended.add(end);
      }
      return id;
    },

    async wait(id, milliseconds) {
      const signal = AbortSignal.timeout(milliseconds);
      for (;;) {
        const changed = once(changes, id, { signal }).catch(() => null);
        const job = await store.job(id);
        if (!job) throw new WorkError({ code: 'job_unknown', params: { job: id } });
        if (isOver(job) || signal.aborted) return job;
        await changed;
      }
    },

    watch(id, listener) {
      changes.on(id, listener);
      return () => changes.off(id, listener);
    },

    async cancel(id) {
      running.get(id)?.abort();
    },

    async view(request: ViewRequest) {
      const outcome: TaskOutcome = await viewers.run({ ...request, path }, { name: 'view' });
      if (!outcome.ok) throw new WorkError(outcome.failure);
      return outcome.body;
    },

    async identities(request) {
      const outcome: TaskOutcome = await viewers.run({ ...request, path }, { name: 'identities' });
      if (!outcome.ok) throw new WorkError(outcome.failure);
      return outcome.body;
    },

    async close(graceMs = 0) {
      await Promise.race([Promise.allSettled(ended), sleep(graceMs, undefined, { ref: false })]);
      for (const controller of running.values()) controller.abort();
      await Promise.allSettled(ended);
      await Promise.all([workers.destroy(), viewers.destroy()]);
    },
  };
}

export function isOver(job: Pick<StoredJob, 'state'>): boolean {
  return job.state !== 'queued' && job.state !== 'running';
}

function toResult(report: ImportReport, importId: string | null, dryRun: boolean): JobResult {
  const { alreadyImported, rows, used, quarantined } = report;
  return { import: importId, dryRun, alreadyImported, rows, used, quarantined };
}
