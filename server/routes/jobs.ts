import { type Response, Router } from 'express';
import { ApiError } from '../http/api-error.ts';
import type { AppContext } from '../http/context.ts';
import { languageOf } from '../http/language.ts';
import { jobReply } from '../http/replies.ts';
import type { StoredJob } from '../store/types.ts';

/** Keeps proxies and sleeping laptops from ending a quiet stream. */
const HEARTBEAT_MS = 15_000;

/** How far a job has come: asked for, or sent as server-sent events until it is over. */
export function jobsRoutes({ store, jobs }: AppContext): Router {
  const router = Router();

  async function find(id: string): Promise<StoredJob> {
    const job = await store.job(id);
    if (!job) throw new ApiError('job_unknown', { job: id.slice(0, 100) });
    return job;
  }

  router.get('/:id', async (req, res) => {
    res.json(jobReply(await find(req.params.id), languageOf(req)));
  });

  router.delete('/:id', async (req, res) => {
    await find(req.params.id);
    await jobs.cancel(req.params.id);
    res.status(204).end();
  });

  router.get('/:id/events', async (req, res) => {
    await find(req.params.id);
    const send = startEvents(res, (job: StoredJob) => jobReply(job, languageOf(req)));
    const stop = jobs.watch(req.params.id, send);
    res.on('close', () => {
      stop();
      void jobs.leave(req.params.id);
    });
    send(await find(req.params.id));
  });

  return router;
}

/** Opens the stream; the returned function sends one state and ends the stream with the last one. */
function startEvents(res: Response, render: (job: StoredJob) => unknown): (job: StoredJob) => void {
  res.type('text/event-stream').flushHeaders();
  const heartbeat = setInterval(() => res.write(': waiting\n\n'), HEARTBEAT_MS);
  res.on('close', () => clearInterval(heartbeat));
  return (job) => {
    if (res.writableEnded) return;
    res.write(`event: job\ndata: ${JSON.stringify(render(job))}\n\n`);
    if (job.state !== 'queued' && job.state !== 'running') res.end();
  };
}
