import type { BatchReply, IdentitiesReply } from '../../server/contract/identities.ts';
import { fetchReady, request } from './client.ts';
import type { FollowOptions } from './job-events.ts';
import type { IdentityVerdict } from './types.ts';

/** One page of pairs that may be one; where they are not scored yet, follows the job that does. Who aborts ends it. */
export function fetchPairs(query: URLSearchParams, options: FollowOptions): Promise<IdentitiesReply> {
  return fetchReady(`/api/identities?${query}`, options);
}

/** Decides of pairs, all or none. */
export function decide(decisions: readonly IdentityVerdict[], query: URLSearchParams): Promise<BatchReply> {
  return request(`/api/identities/decisions?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ decisions }),
  });
}

/** Takes a batch of decisions back. */
export async function undo(batch: string, query: URLSearchParams): Promise<void> {
  await request(`/api/identities/decisions/${encodeURIComponent(batch)}?${query}`, { method: 'DELETE' });
}

/** Adds the decisions of a file that the review page exported. */
export function sendDecisions(file: File, query: URLSearchParams): Promise<BatchReply> {
  return request(`/api/identities/decisions.csv?${query}`, { method: 'PUT', body: file });
}
