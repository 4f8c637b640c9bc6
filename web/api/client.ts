// The one place of the page that fetches. Every failure is an ApiError with a code, whatever broke.

import type { AnalysisDocument } from '../../analysis/document.ts';
import type { PendingReply } from '../../server/contract/replies.ts';
import { ApiError } from './api-error.ts';
import { type FollowOptions, followJob } from './job-events.ts';
import type { ApiProblem } from './types.ts';

/** Fetches under /api and answers the JSON body; throws ApiError for every status from 400 up. */
export async function request<T>(path: string, init: RequestInit = {}): Promise<T> {
  return (await send<T>(path, init)).body;
}

/** The same for a reply that is a file. */
export async function requestFile(path: string, init: RequestInit = {}): Promise<Blob> {
  const response = await fetch(path, init);
  if (response.ok) return response.blob();
  const body: unknown = await response.json().catch(() => null);
  throw new ApiError(problemFrom(response.status, response.statusText, body));
}

/** An answer and, while random draws still refine it, the job that does. */
export interface Answer<T> {
  value: T;
  job: string | null;
}

/** The analysis of a workspace: the first answer, or the refined one where that is there. */
export async function fetchAnalysis(
  query: URLSearchParams,
  options: FollowOptions,
): Promise<{ document: AnalysisDocument; job: string | null }> {
  const { value, job } = await fetchAnswer<AnalysisDocument>(`/api/analysis?${query}`, options);
  return { document: value, job };
}

/** A reply made from an analysis, first answer or not. */
export async function fetchReady<T>(path: string, options: FollowOptions): Promise<T> {
  return (await fetchAnswer<T>(path, options)).value;
}

/**
 * Where the answer is not there yet (202), follows its job until it is and asks again; gives up after three rounds, which
 * only a server that loses its results would need.
 */
async function fetchAnswer<T>(path: string, options: FollowOptions): Promise<Answer<T>> {
  for (let round = 0; round < 3; round++) {
    const reply = await send<T | PendingReply>(path, { signal: options.signal, headers: SOON });
    if (reply.status !== 202) return { value: reply.body as T, job: reply.job };
    const { job } = reply.body as PendingReply;
    options.onJob?.(job);
    await followJob(job, options, ({ answered }) => answered);
  }
  throw new ApiError({ code: 'analysis_not_ready', title: '', detail: null, status: 202 });
}

/** What takes longer than a second is followed by its events, with progress and a way to stop it. */
const SOON = { prefer: 'respond-async, wait=1' };
/** The header of a first answer: `Link: </api/jobs/ID>; rel="monitor"`. */
const MONITOR = /<\/api\/jobs\/([^>]+)>\s*;\s*rel="?monitor"?/;

async function send<T>(path: string, init: RequestInit): Promise<{ status: number; body: T; job: string | null }> {
  const response = await fetch(path, { ...init, headers: { accept: 'application/json', ...init.headers } });
  const type = response.headers.get('content-type') ?? '';
  const body: unknown = type.includes('json') ? await response.json() : null;
  if (!response.ok) throw new ApiError(problemFrom(response.status, response.statusText, body));
  const job = MONITOR.exec(response.headers.get('link') ?? '')?.[1] ?? null;
  return { status: response.status, body: body as T, job };
}

function problemFrom(status: number, statusText: string, body: unknown): ApiProblem {
  const fields = (body ?? {}) as Partial<Record<'code' | 'title' | 'detail', string>>;
  return {
    code: fields.code ?? `http_${status}`,
    title: fields.title ?? statusText,
    detail: fields.detail ?? null,
    status,
  };
}
