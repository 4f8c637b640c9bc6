import type { JobReply } from '../../server/contract/replies.ts';
import { ApiError } from './api-error.ts';
import type { Progress } from './types.ts';

export interface FollowOptions {
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
  /** Told which job is followed. */
  onJob?: (job: string) => void;
}

const ENDED = new Set<JobReply['state']>(['done', 'failed', 'canceled']);
const UNDONE = new Set<JobReply['state']>(['failed', 'canceled']);

/**
 * Follows a job by its server-sent events until it ends, or `enough` of it is done; each event carries the whole job. A dropped connection is the
 * browser's to reopen; a refused one ends in ApiError `network`. Aborting closes the stream; it does not stop the job.
 */
export function followJob(
  id: string,
  { signal, onProgress }: FollowOptions,
  enough: (job: JobReply) => boolean = () => false,
): Promise<JobReply> {
  return new Promise((resolve, reject) => {
    const source = new EventSource(`/api/jobs/${encodeURIComponent(id)}/events`);
    const end = (settle: () => void) => {
      source.close();
      signal.removeEventListener('abort', abort);
      settle();
    };
    const abort = () => end(() => reject(new DOMException('the page moved on', 'AbortError')));
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
    const read = (event: Event) => {
      const job = JSON.parse((event as MessageEvent<string>).data) as JobReply;
      onProgress({ fraction: job.progress, step: job.step, label: job.step_label });
      if (!ENDED.has(job.state) && !enough(job)) return;
      if (!UNDONE.has(job.state)) return end(() => resolve(job));
      const problem = { code: `job_${job.state}`, title: '', detail: null, status: 500, ...job.error };
      end(() => reject(new ApiError(problem)));
    };
    source.addEventListener('job', read);
    source.addEventListener('error', () => {
      if (source.readyState !== EventSource.CLOSED) return;
      end(() => reject(new ApiError({ code: 'network', title: '', detail: null, status: 0 })));
    });
  });
}
