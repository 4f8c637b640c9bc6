import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../../web/api/api-error.ts';
import type { Api } from '../../../web/app/api.ts';
import { AppStore, type Surroundings } from '../../../web/app/store.ts';
import { sampleDocument } from '../../support/sample-document.ts';

const document = sampleDocument();

function surroundings(changes: Partial<Api> = {}, search = '', pathname = '/') {
  const api: Api = {
    analysis: vi.fn(async () => ({ document, job: null })),
    follow: vi.fn(async () => {}),
    cancel: vi.fn(async () => {}),
    dossier: vi.fn(async (id: string) => ({ id }) as never),
    imports: vi.fn(async () => ({ imports: [], keep_uploads_days: 7, swept: [] })),
    methods: vi.fn(async () => ({ methods: [] })),
    workspaces: vi.fn(async () => ({ current: 'demo', workspaces: [] })),
    renameGroup: vi.fn(async () => {}),
    ...changes,
  };
  const addresses: string[] = [];
  const around: Surroundings = {
    location: { pathname, search },
    history: {
      pushState: (_data, _title, url) => void addresses.push(`push ${url}`),
      replaceState: (_data, _title, url) => void addresses.push(`replace ${url}`),
    },
    storage: localStorage,
    language: 'fr-CA',
    prefersDark: false,
    api,
  };
  return { around, api, addresses };
}

beforeEach(() => localStorage.clear());

describe('the store', () => {
  it('starts in French for a French browser, in English elsewhere, and remembers a choice', () => {
    const { around } = surroundings();
    expect(new AppStore(around).state.language).toBe('fr');
    expect(new AppStore({ ...around, language: 'de-DE' }).state.language).toBe('en');
    new AppStore(around).setLanguage('en');
    expect(new AppStore(around).state.language).toBe('en');
  });

  it('follows the system between light and dark until a theme is chosen', () => {
    const store = new AppStore({ ...surroundings().around, prefersDark: true });
    expect(store.state.scheme).toBe('dark');
    store.setTheme('light');
    store.setSystemDark(true);
    expect(store.state.scheme).toBe('light');
    store.setTheme('system');
    expect(store.state.scheme).toBe('dark');
  });

  it('loads the analysis that the address asks for', async () => {
    const { around, api } = surroundings(
      {},
      '?workspace=demo&group-by=territory&select=group:g1&sort=name',
      '/organizations',
    );
    const store = new AppStore(around);
    const states: string[] = [];
    store.subscribe((state) => states.push(state.status));
    await store.readAddress();
    expect(states).toContain('loading');
    expect(store.state).toMatchObject({
      status: 'ready',
      document,
      options: { groupBy: 'territory' },
      selection: { kind: 'group', id: 'g1' },
      params: { sort: 'name' },
      route: { name: 'organizations', id: null },
    });
    expect(String(vi.mocked(api.analysis).mock.calls[0]?.[0])).toBe('workspace=demo&group-by=territory&lang=fr');
  });

  it('asks once for the same question, again for another', async () => {
    const { around, api, addresses } = surroundings();
    const store = new AppStore(around);
    await store.readAddress();
    await store.navigate('/network');
    expect(api.analysis).toHaveBeenCalledTimes(1);
    await store.setOptions({ withoutMandated: true });
    expect(api.analysis).toHaveBeenCalledTimes(2);
    await store.setOptions({ withoutMandated: undefined });
    expect(addresses).toEqual(['push /network', 'push /network?without-mandated=true', 'push /network']);
  });

  it('keeps options and selection from view to view, not a view’s own parameters', async () => {
    const { around, addresses } = surroundings({}, '?group-by=territory&q=maison');
    const store = new AppStore(around);
    await store.readAddress();
    store.select({ kind: 'organization', id: 'o1' });
    await store.navigate('/network');
    expect(addresses.at(-1)).toBe('push /network?group-by=territory&select=organization%3Ao1');
    expect(store.state.params).toEqual({});
  });

  it('selects and changes a view’s parameters without a step in the history', async () => {
    const { around, addresses } = surroundings();
    const store = new AppStore(around);
    await store.readAddress();
    store.setParams({ q: 'maison', page: '2' });
    store.setParams({ page: null });
    store.select(null);
    expect(addresses).toEqual(['replace /?page=2&q=maison', 'replace /?q=maison', 'replace /?q=maison']);
  });

  it('shows names on request, in memory alone, and masks them at once', async () => {
    let answer: (value: never) => void = () => {};
    const dossier = vi.fn(async (id: string) => ({ id, at: dossier.mock.calls.length }) as never);
    const { around, addresses } = surroundings({ dossier }, '?names=true', '/organizations/o1');
    const store = new AppStore(around);
    await store.readAddress();
    expect(store.state.names).toBe(false);
    expect(String(vi.mocked(dossier).mock.calls.at(-1)?.at(1))).toBe('lang=fr');
    dossier.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    const shown = store.setNames(true);
    expect(store.state.dossier).toMatchObject({ status: 'loading', value: { id: 'o1' } });
    answer({ id: 'o1', named: true } as never);
    await shown;
    expect(String(vi.mocked(dossier).mock.calls.at(-1)?.at(1))).toBe('lang=fr&names=true');
    expect(store.state.dossier.value).toEqual({ id: 'o1', named: true });
    const masked = store.setNames(false);
    expect(store.state.dossier.value).toBeNull();
    await masked;
    expect(store.state.dossier.value).not.toHaveProperty('named');
    expect(addresses.filter((address) => address.includes('names'))).toEqual([]);
    await store.setNames(true);
    expect(new AppStore(around).state.names).toBe(false);
  });

  it('renames a group on the page once the server holds the name, and asks again when it does not', async () => {
    const { around, api } = surroundings();
    const store = new AppStore(around);
    await store.readAddress();
    const [group] = document.groups;
    if (!group) throw new Error('the sample has groups');
    await store.renameGroup(group.id, 'Toit et voisinage');
    expect(api.renameGroup).toHaveBeenCalledWith(group.id, 'Toit et voisinage', expect.anything());
    expect(store.state.document?.groups[0]?.name).toBe('Toit et voisinage');
    vi.mocked(api.renameGroup).mockRejectedValueOnce(new Error('gone'));
    await store.renameGroup(group.id, 'Autre');
    expect(api.analysis).toHaveBeenCalledTimes(2);
    expect(store.state.document?.groups[0]?.name).toBe(group.name);
  });

  it('tells an empty workspace from a failure', async () => {
    const fail = (code: string) => async () => {
      throw new ApiError({ code, title: 'T', detail: null, status: 422 });
    };
    const empty = new AppStore(surroundings({ analysis: fail('nothing_to_analyze') }).around);
    await empty.readAddress();
    expect(empty.state).toMatchObject({ status: 'empty', document: null, error: null });
    const failed = new AppStore(surroundings({ analysis: fail('internal') }).around);
    await failed.readAddress();
    expect(failed.state).toMatchObject({ status: 'error', error: { code: 'internal', title: 'T' } });
  });

  it('asks nothing of a workspace that is known to be empty, and asks once it is not', async () => {
    const listed = { name: 'W', description: '', boundary: 'unknown', archived_at: null, kind: 'user' } as const;
    const population = { declared: null, note: '' };
    let imports = 0;
    const workspaces = vi.fn(async () => ({
      current: 'demo',
      workspaces: [{ ...listed, id: 'w', population, imports }],
    }));
    const { around, api } = surroundings({ workspaces }, '?workspace=w', '/organizations/x');
    const store = new AppStore(around);
    void store.loadWorkspaces();
    await store.readAddress();
    expect(store.state).toMatchObject({ status: 'empty', document: null, error: null });
    expect(api.analysis).not.toHaveBeenCalled();
    expect(api.dossier).not.toHaveBeenCalled();
    imports = 1;
    await store.reload();
    expect(store.state).toMatchObject({ status: 'ready', document });
    expect(api.dossier).toHaveBeenCalledTimes(1);
  });

  it('lets the last question win, whatever answer comes first', async () => {
    type Answer = Awaited<ReturnType<Api['analysis']>>;
    const pending: { resolve: (value: Answer) => void; signal: AbortSignal }[] = [];
    const analysis: Api['analysis'] = (_query, { signal }) =>
      new Promise((resolve, reject) => {
        pending.push({ resolve, signal });
        signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      });
    const store = new AppStore(surroundings({ analysis }).around);
    const first = store.readAddress();
    const second = store.setOptions({ groupBy: 'territory' });
    const other = sampleDocument(2);
    pending[1]?.resolve({ document: other, job: null });
    pending[0]?.resolve({ document, job: null });
    await Promise.all([first, second]);
    expect(pending[0]?.signal.aborted).toBe(true);
    expect(store.state.document).toBe(other);
    expect(store.state.status).toBe('ready');
  });

  it('loads what a route needs, and shows why it could not', async () => {
    const { around, api } = surroundings({
      dossier: vi.fn(async () => {
        throw new ApiError({ code: 'organization_unknown', title: 'T', detail: null, status: 404 });
      }),
    });
    const store = new AppStore(around);
    await store.navigate('/organizations/o%201');
    expect(vi.mocked(api.dossier).mock.calls[0]?.[0]).toBe('o 1');
    expect(store.state.dossier).toMatchObject({ status: 'error', error: { code: 'organization_unknown' } });
    await store.navigate('/data');
    expect(store.state.imports).toMatchObject({ status: 'ready', value: [] });
  });

  it('asks for everything again once, when changes that follow one another have paused', async () => {
    vi.useFakeTimers();
    try {
      const { around, api } = surroundings();
      const store = new AppStore(around);
      store.reloadSoon(1000);
      await vi.advanceTimersByTimeAsync(900);
      store.reloadSoon(1000);
      await vi.advanceTimersByTimeAsync(900);
      expect(api.analysis).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(100);
      expect(api.analysis).toHaveBeenCalledTimes(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it('tells nobody about a change that changes nothing', () => {
    const store = new AppStore(surroundings().around);
    const heard = vi.fn();
    const end = store.subscribe(heard);
    store.update({ theme: store.state.theme });
    expect(heard).not.toHaveBeenCalled();
    store.update({ theme: 'dark' });
    end();
    store.update({ theme: 'light' });
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
