import { openAsBlob } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportDetailReply, ImportReply, JobReply, PendingReply, ProblemReply } from '../contract/replies.ts';
import { WorkError } from '../jobs/types.ts';
import type { JobResult } from '../store/types.ts';
import { type ImportCall, type ImportOutcome, MOST_PROBLEMS } from './import-call.ts';
import type { RejectedFile } from './write-rejected.ts';

const ASK_AGAIN_MS = 150;

/** A server holds the data folder: the import goes through its API, as the page's own would. */
export async function importThroughServer(port: number, call: ImportCall): Promise<ImportOutcome> {
  const origin = `http://127.0.0.1:${port}`;

  async function ask<T>(method: string, path: string, body?: BodyInit): Promise<T> {
    const headers = { origin, 'accept-language': call.language, 'content-type': bodyType(body) };
    const reply = await fetch(`${origin}/api/${path}`, { method, headers, ...(body !== undefined && { body }) });
    if (reply.ok) return (reply.status === 204 ? null : await reply.json()) as T;
    const problem = (await reply.json()) as ProblemReply;
    throw new WorkError({ code: problem.code, params: problem.params });
  }

  const workspace = encodeURIComponent(call.workspace);
  // Files are masked as they come: what the mapping settles must be known by then.
  const { mappings: _mappings, ...settled } = call.options;
  const { id } = await ask<ImportReply>('POST', `imports?workspace=${workspace}`, JSON.stringify(settled));
  try {
    for (const file of call.files) {
      call.signal.throwIfAborted();
      await ask('PUT', `imports/${id}/files/${encodeURIComponent(file.name)}`, await openAsBlob(file.path));
    }
    const body = JSON.stringify({ ...call.options, choices: call.choices, dry_run: call.dryRun });
    const { job } = await ask<PendingReply>('POST', `imports/${id}/commit`, body);
    const over = await follow(job);
    const problems = await readProblems();
    if (call.rejected) await call.rejected(await readRejected());
    if (over.error) call.report(problems);
    const result = toResult(over);
    if (call.coverage && !call.dryRun) await ask('PATCH', `workspaces/${workspace}`, JSON.stringify(call.coverage));
    const { changes } = await ask<ImportReply>('GET', `imports/${id}?limit=0`).catch(() => ({ changes: null }));
    return { result, problems, changes };
  } finally {
    const left = await ask<ImportReply>('GET', `imports/${id}?limit=0`).catch(() => null);
    if (left?.state === 'open') await ask('DELETE', `imports/${id}`);
  }

  async function readRejected(): Promise<RejectedFile[]> {
    const reply = await ask<ImportReply>('GET', `imports/${id}?limit=0`).catch(() => null);
    const aside = (reply?.tables ?? []).filter(({ kind, quarantined }) => kind !== null && quarantined > 0);
    const files: RejectedFile[] = [];
    for (const { file } of aside) {
      const query = new URLSearchParams({ file, lang: call.language });
      const answer = await fetch(`${origin}/api/imports/${id}/rejected?${query}`, { headers: { origin } });
      const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
      if (answer.ok) files.push({ file, csv });
    }
    return files;
  }

  /** None are left when the import held nothing new: then it is gone. */
  async function readProblems(): Promise<ImportOutcome['problems']> {
    const path = `imports/${id}?limit=${MOST_PROBLEMS}`;
    const reply = await ask<ImportDetailReply>('GET', path).catch(() => null);
    return (reply?.problems.items ?? []) as ImportOutcome['problems'];
  }

  async function follow(id: string): Promise<JobReply> {
    for (;;) {
      const job = await ask<JobReply>('GET', `jobs/${id}`);
      if (job.state !== 'queued' && job.state !== 'running') return job;
      call.bar.show(job.progress, job.step ?? 'read');
      await sleep(ASK_AGAIN_MS, undefined, { signal: call.signal });
    }
  }
}

function toResult(job: JobReply): JobResult {
  if (job.error) throw new WorkError({ code: job.error.code, params: job.error.params });
  if (!job.result) throw new WorkError({ code: 'job_canceled', params: {} });
  const { import: id, dry_run: dryRun, already_imported: alreadyImported, rows, used, quarantined } = job.result;
  return { import: id, dryRun, alreadyImported, rows, used, quarantined };
}

function bodyType(body: BodyInit | undefined): string {
  return body instanceof Blob ? 'application/octet-stream' : 'application/json';
}
