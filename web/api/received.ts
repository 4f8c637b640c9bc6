import type { ReceivedReply, ReceivedSettingReply } from '../../server/contract/received.ts';
import { request } from './client.ts';

/** A page of the organizations of a workspace, by whether their data were received. */
export const fetchReceived = (query: URLSearchParams, signal: AbortSignal): Promise<ReceivedReply> =>
  request(`/api/received?${query}`, { signal });

/** Says whether an organization's data were received; answers with the number to take it back by. */
export const setReceived = (
  organization: string,
  received: 'yes' | 'no' | 'file',
  query: URLSearchParams,
): Promise<ReceivedSettingReply> =>
  request(`/api/received?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ organization, received }),
  });

export async function undoReceived(id: number, query: URLSearchParams): Promise<void> {
  await request(`/api/received/${id}?${query}`, { method: 'DELETE' });
}
