import type { Response } from 'express';
import { WorkError } from '../jobs/types.ts';

/** Aborted when the caller goes away before its answer is out: what is made for it alone is then for nobody. */
export function untilGone(res: Response): AbortSignal {
  const controller = new AbortController();
  res.on('close', () => {
    if (!res.writableFinished) controller.abort(new WorkError({ code: 'job_canceled', params: {} }));
  });
  return controller.signal;
}
