import type { WorkspaceReply } from '../../server/contract/replies.ts';
import type { DeletionReply, Receipt, WorkspacePatch } from '../../server/contract/workspaces.ts';
import { request } from './client.ts';

const pathOf = (id: string) => `/api/workspaces/${encodeURIComponent(id)}`;

function send<T>(method: string, path: string, body: object = {}): Promise<T> {
  return request<T>(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

export const create = (name: string): Promise<WorkspaceReply> => send('POST', '/api/workspaces', { name });

export const change = (id: string, patch: WorkspacePatch): Promise<WorkspaceReply> => send('PATCH', pathOf(id), patch);

export const duplicate = (id: string, name: string): Promise<WorkspaceReply> =>
  send('POST', `${pathOf(id)}/duplicate`, { name });

/** Puts a workspace out of the way, or brings it back. */
export const archive = (id: string, archived: boolean): Promise<WorkspaceReply> =>
  send('POST', `${pathOf(id)}/${archived ? 'archive' : 'unarchive'}`);

/** What deleting it would take with it. */
export const deletion = (id: string): Promise<DeletionReply> => request(`${pathOf(id)}/deletion`);

/** Deletes a workspace for good; `name` as the reader has typed it. */
export const remove = (id: string, name: string): Promise<Receipt> => send('DELETE', pathOf(id), { name });
