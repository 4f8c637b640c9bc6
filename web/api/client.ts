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

/** The analysis of a workspace. */
export function fetchAnalysis(query: URLSearchParams, options: FollowOptions): Promise<AnalysisDocument> {
  return fetchReady(`/api/analysis?${query}`, options);
}

/**
 * A reply made from an analysis. Where that is not computed yet (202), follows its job to the end and asks again; gives
 * up after three rounds, which only a server that loses its results would need.
 */
export async function fetchReady<T>(path: string, options: FollowOptions): Promise<T> {
  for (let round = 0; round < 3; round++) {
    const reply = await send<T | PendingReply>(path, { signal: options.signal });
    if (reply.status !== 202) return reply.body as T;
    await followJob((reply.body as PendingReply).job, options);
  }
  throw new ApiError({ code: 'analysis_not_ready', title: '', detail: null, status: 202 });
}

async function send<T>(path: string, init: RequestInit): Promise<{ status: number; body: T }> {
  const response = await fetch(path, { ...init, headers: { accept: 'application/json', ...init.headers } });
  const type = response.headers.get('content-type') ?? '';
  const body: unknown = type.includes('json') ? await response.json() : null;
  if (!response.ok) throw new ApiError(problemFrom(response.status, response.statusText, body));
  return { status: response.status, body: body as T };
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
