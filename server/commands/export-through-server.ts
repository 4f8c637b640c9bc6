import { setTimeout as sleep } from 'node:timers/promises';
import type { JobReply, PendingReply, ProblemReply } from '../contract/replies.ts';
import { WorkError } from '../jobs/types.ts';
import type { ExportCall } from './export-call.ts';

const ASK_AGAIN_MS = 150;

/** A server holds the data folder: the export goes through its API, as the page's own would. */
export async function exportThroughServer(port: number, call: ExportCall): Promise<Uint8Array> {
  const origin = `http://127.0.0.1:${port}`;
  const query = new URLSearchParams({ format: call.format, what: call.what, delimiter: call.delimiter });
  query.set('lang', call.language);
  if (call.workspace !== null) query.set('workspace', call.workspace);
  for (const [name, value] of Object.entries(call.options)) if (value !== undefined) query.set(name, value);

  const ask = async (path: string): Promise<Response> => {
    const reply = await fetch(`${origin}/api/${path}`, { headers: { origin, prefer: 'wait=1' } });
    if (reply.ok) return reply;
    const problem = (await reply.json()) as ProblemReply;
    throw new WorkError({ code: problem.code, params: problem.params });
  };

  for (;;) {
    const reply = await ask(`exports?${query}`);
    if (reply.status !== 202) return new Uint8Array(await reply.arrayBuffer());
    const { job } = (await reply.json()) as PendingReply;
    await follow(job);
  }

  async function follow(id: string): Promise<void> {
    for (;;) {
      const job = (await (await ask(`jobs/${id}`)).json()) as JobReply;
      if (job.state !== 'queued' && job.state !== 'running') return;
      call.bar.show(job.progress, job.step ?? 'assemble');
      await sleep(ASK_AGAIN_MS);
    }
  }
}
