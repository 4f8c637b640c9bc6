import { beforeEach, expect, it, vi } from 'vitest';
import type { ReceivedReply } from '../../../server/contract/received.ts';
import { ApiError } from '../../../web/api/api-error.ts';
import { ReceivedActions, receivedPath } from '../../../web/app/received-actions.ts';
import { initialState, StateHolder } from '../../../web/app/state.ts';
import type { AppStore } from '../../../web/app/store.ts';
import { WorkspaceActions } from '../../../web/app/workspace-actions.ts';

const calls: string[] = [];
let store: AppStore;

beforeEach(() => {
  calls.length = 0;
  const holder = new StateHolder({ ...initialState(), currentWorkspace: 'w-1', path: '/data/workspaces' });
  store = Object.assign(holder, {
    loadWorkspaces: async () => void calls.push('list'),
    reload: async () => void calls.push('reload'),
    openWorkspace: async (id: string | null, path: string) => void calls.push(`open ${id} ${path}`),
  }) as unknown as AppStore;
});

const workspacesApi = (patch: object) => patch as ConstructorParameters<typeof WorkspaceActions>[1];

it('leaves a workspace that is deleted, once the list no longer has it, and shows what is left of it', async () => {
  const receipt = { id: 'w-1', erased: true };
  const remove = vi.fn(async () => receipt);
  const actions = new WorkspaceActions(store, workspacesApi({ remove }));
  await actions.remove({ id: 'w-1', name: 'Estrie' });
  expect(remove).toHaveBeenCalledWith('w-1', 'Estrie');
  expect(calls).toEqual(['list', 'open null /data/workspaces', 'reload']);
  expect(store.state.manage).toEqual({ busy: false, error: null, deletion: null, receipt });
});

it('says why nothing was deleted, and goes on', async () => {
  const refusal = { code: 'workspace_name_differs', title: 'Pas le bon nom', detail: null, status: 409 };
  const remove = async () => Promise.reject(new ApiError(refusal));
  const actions = new WorkspaceActions(store, workspacesApi({ remove }));
  await actions.remove({ id: 'w-1', name: 'Estri' });
  expect(store.state.manage).toMatchObject({ busy: false, error: { title: 'Pas le bon nom' }, receipt: null });
  expect(calls).toEqual([]);
});

it('keeps what a list covers with its own workspace, and computes anew only what is shown', async () => {
  const change = vi.fn(async () => ({}));
  const actions = new WorkspaceActions(store, workspacesApi({ change }));
  await actions.setCoverage({ workspace: 'w-1', boundary: 'complete' });
  await actions.setCoverage({ workspace: 'w-2', population: { declared: 60, note: '' } });
  expect(change.mock.calls).toEqual([
    ['w-1', { boundary: 'complete' }],
    ['w-2', { population: { declared: 60, note: '' } }],
  ]);
  expect(calls).toEqual(['reload', 'list']);
});

it('lists whose data came while the data view is shown, by the filter in its address', async () => {
  const asked: string[] = [];
  const reply = { total: 0, offset: 0, items: [], counts: { received: 0, not_received: 0, named_only: 0 } };
  const fetchReceived = async (query: URLSearchParams): Promise<ReceivedReply> => {
    asked.push(String(query));
    return reply;
  };
  const actions = new ReceivedActions(store, { fetchReceived } as never);
  store.update({ route: { name: 'portrait', id: null } });
  expect(asked).toEqual([]);
  store.update({
    route: { name: 'data', id: null },
    params: { received: 'named_only', listpage: '3', listed: 'abri' },
  });
  await vi.waitFor(() => expect(store.state.received.status).toBe('ready'));
  expect(asked).toEqual(['workspace=w-1&lang=fr&status=named_only&q=abri&offset=50&limit=25']);
  expect(receivedPath(store.state)).toBe(
    '/api/received/organizations.csv?workspace=w-1&lang=fr&status=named_only&q=abri',
  );
  store.update({ params: { ...store.state.params, select: 'x' } });
  expect(asked).toHaveLength(1);
  expect(actions).toBeInstanceOf(ReceivedActions);
});
