import type { ValidationSheet } from '../../analysis/document.ts';
import type { KitCall, TrackerReply } from '../../server/contract/kit.ts';
import { fetchReady, request, requestFile } from './client.ts';
import type { FollowOptions } from './job-events.ts';

/** Who was asked, and who has answered. */
export const fetchTracker = (query: URLSearchParams, signal: AbortSignal): Promise<TrackerReply> =>
  request(`/api/kit?${query}`, { signal });

/** The kit as an archive; from then on the tracker follows it. */
export const makeKit = (words: KitCall, query: URLSearchParams): Promise<Blob> =>
  requestFile(`/api/kit?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(words),
  });

/** What is recorded of one organization, for itself to check. */
export const fetchSheet = (id: string, query: URLSearchParams, options: FollowOptions): Promise<ValidationSheet> =>
  fetchReady(`/api/organizations/${encodeURIComponent(id)}/sheet?${query}`, options);
