import { describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../../web/api/api-error.ts';
import { settingsOf } from '../../../web/app/file-settings.ts';
import { ImportActions } from '../../../web/app/import-actions.ts';
import { StateHolder } from '../../../web/app/state.ts';
import type { AppStore } from '../../../web/app/store.ts';

const file = (name: string) => new File(['a;b'], name);
const NOTHING_SETTLED = { kinds: {}, mapping: {} };
const table = { file: 'a.csv', kind: 'ties', used: 3, rows: 3, quarantined: 0 };

function setUp(changes: Record<string, unknown> = {}) {
  const holder = new StateHolder();
  const store = Object.assign(holder, { reload: vi.fn(async () => {}), setWorkspace: vi.fn(async () => {}) });
  holder.update({
    currentWorkspace: 'demo',
    workspaces: [
      {
        id: 'demo',
        name: 'Demo',
        description: '',
        kind: 'demo',
        boundary: 'complete',
        population: { declared: null, note: '' },
        archived_at: null,
        imports: 1,
      },
    ],
  });
  const api = {
    openImport: vi.fn(async () => 'i1'),
    sendFile: vi.fn(async () => {}),
    commit: vi.fn(async () => {}),
    readImport: vi.fn(async () => ({ tables: [table], alreadyImported: [], problems: [], problemTotal: 0 })),
    undo: vi.fn(async () => {}),
    setBoundary: vi.fn(async () => {}),
    ...changes,
  };
  const phases: string[] = [];
  holder.subscribe(({ upload }) => phases.at(-1) !== upload.phase && phases.push(upload.phase));
  return { store, api, phases, actions: new ImportActions(store as unknown as AppStore, api as never) };
}

describe('an upload', () => {
  it('sends, reads without storing, and waits for the reader’s word', async () => {
    const { store, api, phases, actions } = setUp();
    await actions.send([file('a.csv'), file('b.csv')]);
    expect(phases).toEqual(['sending', 'review']);
    expect(api.openImport).toHaveBeenCalledWith('default', expect.anything());
    expect(api.sendFile).toHaveBeenCalledTimes(2);
    expect(api.commit).toHaveBeenCalledExactlyOnceWith('i1', true, NOTHING_SETTLED, expect.anything());
    expect(store.state.upload).toMatchObject({ importId: 'i1', tables: [table] });
    expect(store.reload).not.toHaveBeenCalled();
  });

  it('imports on confirmation and shows the reader’s own network', async () => {
    const { store, api, phases, actions } = setUp();
    await actions.send([file('a.csv')]);
    await actions.confirm();
    expect(phases).toEqual(['sending', 'review', 'importing', 'done']);
    expect(api.commit).toHaveBeenLastCalledWith('i1', false, NOTHING_SETTLED, expect.anything());
    expect(store.setWorkspace).toHaveBeenCalledWith('default');
    expect(store.reload).toHaveBeenCalled();
  });

  it('reads again as the reader settles it, and imports it so', async () => {
    const { store, api, actions } = setUp();
    await actions.send([file('a.csv')]);
    await actions.adjust({ file: 'a.csv', column: { header: 'De', field: 'source' } });
    await actions.adjust({ file: 'a.csv', column: { header: 'Vers', field: 'source' } });
    await actions.adjust({ file: 'a.csv', column: { header: 'Note', field: null } });
    const mapping = { 'a.csv': { Vers: 'source', Note: 'attribute' } };
    expect(api.commit).toHaveBeenLastCalledWith('i1', true, { kinds: {}, mapping }, expect.anything());
    await actions.adjust({ file: 'a.csv', kind: 'agreements' });
    const settled = { kinds: { 'a.csv': 'agreements' }, mapping: {} };
    expect(api.commit).toHaveBeenLastCalledWith('i1', true, settled, expect.anything());
    expect(store.state.upload.phase).toBe('review');
    await actions.confirm();
    expect(api.commit).toHaveBeenLastCalledWith('i1', false, settled, expect.anything());
    await actions.adjust({ file: 'a.csv', kind: null });
    expect(api.commit).toHaveBeenCalledTimes(6);
  });

  it('adds files to an open review instead of starting another import', async () => {
    const { store, api, actions } = setUp();
    await actions.send([file('a.csv')]);
    await actions.send([file('b.csv'), file('a.csv')]);
    expect(api.openImport).toHaveBeenCalledTimes(1);
    expect(store.state.upload.files.map(({ name }) => name)).toEqual(['b.csv', 'a.csv']);
  });

  it('says what went wrong, and can start again', async () => {
    const problem = { code: 'file_too_large', title: 'Trop grand', detail: null, status: 413 };
    const { store, api, actions } = setUp({
      sendFile: vi.fn(async () => {
        throw new ApiError(problem);
      }),
    });
    await actions.send([file('a.csv')]);
    expect(store.state.upload).toMatchObject({ phase: 'failed', error: problem });
    await actions.cancel();
    expect(api.undo).toHaveBeenCalledWith('i1');
    expect(store.state.upload.phase).toBe('idle');
  });

  it('keeps by which saved mapping a table was read, and whether it was changed since', async () => {
    const { store, api, actions } = setUp();
    await actions.send([file('a.csv')]);
    const as = settingsOf(store.state.upload.settled, 'a.csv');
    const known = { 'a.csv': { id: 'm', name: 'Nord', savedAt: '2026-01-01', as } };
    store.update({ upload: { ...store.state.upload, known } });
    await actions.confirm();
    const settled = () => (api.commit.mock.lastCall as unknown[])[2] as { mappings?: object };
    expect(settled().mappings).toEqual({ 'a.csv': { name: 'Nord', changed: false } });
    store.update({ upload: { ...store.state.upload, phase: 'review' } });
    await actions.adjust({ file: 'a.csv', column: { header: 'De', field: 'source' } });
    await actions.confirm();
    expect(settled().mappings).toEqual({ 'a.csv': { name: 'Nord', changed: true } });
  });

  it('goes on with an upload that was left, as it was settled then', async () => {
    const settled = { kinds: { 'a.csv': 'ties' as const }, mapping: {} };
    const { store, api, actions } = setUp({ readSettled: vi.fn(async () => settled) });
    const left = { id: 'left', files: [{ name: 'a.csv', size: 3, hash: 'h' }] };
    store.update({ imports: { status: 'ready', value: [left] as never, error: null } });
    await actions.resume('left');
    expect(api.openImport).not.toHaveBeenCalled();
    expect(api.commit).toHaveBeenLastCalledWith('left', true, settled, expect.anything());
    expect(store.state.upload).toMatchObject({ phase: 'review', importId: 'left', settled });
  });

  it('does nothing without files', async () => {
    const { api, actions } = setUp();
    await actions.send([]);
    expect(api.openImport).not.toHaveBeenCalled();
  });
});
