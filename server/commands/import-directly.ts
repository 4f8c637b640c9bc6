import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describeProblem } from '../../data/messages/problems.ts';
import { keepUpload } from '../jobs/keep-upload.ts';
import { createLocalJobs } from '../jobs/local-jobs.ts';
import { WorkError } from '../jobs/types.ts';
import { createOwnWorkspace } from '../load-demos.ts';
import { openSqliteStore, storePath } from '../store/sqlite-store.ts';
import type { Store } from '../store/types.ts';
import { type ImportCall, type ImportOutcome, MOST_PROBLEMS } from './import-call.ts';

/** No server runs: this process holds the folder for as long as the import takes. */
export async function importDirectly(dataDir: string, call: ImportCall): Promise<ImportOutcome> {
  const store = await openSqliteStore(dataDir);
  const log = { error: (details: object) => process.stderr.write(`${JSON.stringify(details)}\n`) };
  const jobs = createLocalJobs({ store, path: storePath(dataDir), log });
  try {
    await createOwnWorkspace(store);
    await refuseDemo(store, call.workspace);
    const importId = randomUUID();
    await store.openImport(importId, call.workspace, 'owner');
    for (const file of call.files) {
      if (call.signal.aborted) break;
      await keepUpload({ store, jobs }, importId, file, join(dataDir, 'uploads'), call.options);
    }
    const { options, choices, dryRun } = call;
    const id = await jobs.submit({ kind: 'import', importId, options, choices, dryRun });
    const stop = jobs.watch(id, (job) => call.bar.show(job.progress, job.step ?? 'write'));
    const cancel = () => void jobs.cancel(id);
    if (call.signal.aborted) cancel();
    call.signal.addEventListener('abort', cancel);
    const job = await jobs.wait(id, 2 ** 31 - 1);
    stop();
    const { items } = await store.problems(importId, 0, MOST_PROBLEMS);
    const left = await store.import(importId);
    if (call.rejected) {
      const aside = (left?.report?.tables ?? []).filter(({ kind, quarantined }) => kind !== null && quarantined > 0);
      const request = {
        importId,
        wanted: 'rejected',
        options: call.options,
        line: null,
        language: call.language,
      } as const;
      const read = async (file: string) =>
        new TextDecoder('utf-8', { ignoreBOM: true }).decode(await jobs.importTable({ ...request, file }));
      await call.rejected(await Promise.all(aside.map(async ({ file }) => ({ file, csv: await read(file) }))));
    }
    if (left?.state === 'open') await store.undoImport(importId, 'owner');
    const problems = items.map((problem) => ({ ...problem, ...describeProblem(problem, call.language) }));
    if (job.error) call.report(problems);
    if (job.error) throw new WorkError(job.error);
    if (!job.result) throw new WorkError({ code: 'job_canceled', params: {} });
    if (call.coverage && !call.dryRun) await store.updateWorkspace(call.workspace, call.coverage, 'owner');
    return { result: job.result, problems, changes: left?.changes ?? null };
  } finally {
    await jobs.close();
    await store.close();
  }
}

async function refuseDemo(store: Store, id: string): Promise<void> {
  const workspace = await store.workspace(id);
  if (workspace?.kind === 'demo') throw new WorkError({ code: 'demo_closed', params: { workspace: id } });
}
