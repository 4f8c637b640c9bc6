import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../../web/api/api-error.ts';
import type { FollowOptions } from '../../../web/api/job-events.ts';
import type { Api } from '../../../web/app/api.ts';
import type { AppState } from '../../../web/app/state.ts';
import { AppStore, type Surroundings } from '../../../web/app/store.ts';
import { sampleDocument } from '../../support/sample-document.ts';

const whole = sampleDocument();
const first = { ...whole, method: { ...whole.method, refined: false } };
const refined = sampleDocument();

const problem = (code: string) => new ApiError({ code, title: '', detail: null, status: 500 });

/** A promise that a test settles, and that an abort ends as the page's own calls do. */
function held() {
  let settle: { resolve: () => void; reject: (error: unknown) => void } | null = null;
  const wait = (_job: string, { signal }: FollowOptions) =>
    new Promise<void>((resolve, reject) => {
      settle = { resolve, reject };
      signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    });
  return { wait: vi.fn(wait), resolve: () => settle?.resolve(), reject: (error: unknown) => settle?.reject(error) };
}

function setUp(changes: Partial<Api> = {}, search = '?select=group:g1') {
  const follow = held();
  const answers = [
    { document: first, job: 'j1' },
    { document: refined, job: null },
  ];
  const api: Api = {
    analysis: vi.fn(async () => answers.shift() ?? { document: refined, job: null }),
    follow: follow.wait,
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
    location: { pathname: '/network', search },
    history: {
      pushState: (_d, _t, url) => void addresses.push(`${url}`),
      replaceState: (_d, _t, url) => void addresses.push(`${url}`),
    },
    storage: localStorage,
    language: 'en-CA',
    prefersDark: false,
    api,
  };
  const store = new AppStore(around);
  const seen: Pick<AppState, 'status' | 'refinement'>[] = [];
  store.subscribe(({ status, refinement }) => seen.push({ status, refinement }));
  const until = (condition: (state: AppState) => boolean) =>
    vi.waitFor(() => expect(condition(store.state)).toBe(true));
  return { store, api, follow, addresses, seen, until };
}

beforeEach(() => localStorage.clear());

describe('the analysis of the page', () => {
  it('shows the first answer at once and the refined one in its place, what was selected kept', async () => {
    const { store, follow, seen, until } = setUp();
    const loaded = store.readAddress();
    await until(({ refinement }) => refinement === 'running');
    expect(store.state).toMatchObject({ status: 'ready', document: first, job: 'j1' });
    follow.wait.mock.calls[0]?.[1].onProgress({ fraction: 0.9, step: 'chance', label: null });
    expect(store.state.progress?.fraction).toBe(0.9);
    seen.length = 0;
    follow.resolve();
    await loaded;
    expect(store.state).toMatchObject({ status: 'ready', refinement: 'none', job: null, progress: null });
    expect(store.state.document).toBe(refined);
    expect(store.state.selection).toEqual({ kind: 'group', id: 'g1' });
    // The page is never taken for one that is loading.
    expect(seen.every(({ status }) => status === 'ready')).toBe(true);
  });

  it('stops the draws on request, keeps the first answer, and draws after all', async () => {
    const { store, api, follow, until } = setUp();
    const loaded = store.readAddress();
    await until(({ refinement }) => refinement === 'running');
    await store.cancelAnalysis();
    await loaded;
    expect(api.cancel).toHaveBeenCalledExactlyOnceWith('j1');
    expect(store.state).toMatchObject({ status: 'ready', refinement: 'stopped', job: null, document: first });
    vi.mocked(api.analysis).mockResolvedValueOnce({ document: first, job: 'j2' });
    const resumed = store.resumeAnalysis();
    await until(({ job }) => job === 'j2');
    follow.resolve();
    await resumed;
    expect(store.state).toMatchObject({ refinement: 'none', document: refined });
  });

  it('says so when another stops them, or when they fail', async () => {
    for (const [code, refinement] of [
      ['job_canceled', 'stopped'],
      ['worker_lost', 'failed'],
    ] as const) {
      const { store, follow, until } = setUp();
      const loaded = store.readAddress();
      await until((state) => state.refinement === 'running');
      follow.reject(problem(code));
      await loaded;
      expect(store.state).toMatchObject({ status: 'ready', refinement, document: first });
    }
  });

  it('asks again for what a restart of the server cut short', async () => {
    const { store, api, follow, until } = setUp();
    const loaded = store.readAddress();
    await until(({ refinement }) => refinement === 'running');
    follow.reject(problem('interrupted'));
    await loaded;
    expect(api.analysis).toHaveBeenCalledTimes(2);
    expect(store.state).toMatchObject({ refinement: 'none', document: refined });
  });

  it('goes back to what it shows when another reading is canceled', async () => {
    const done = vi.fn(async () => ({ document: refined, job: null }));
    const { store, api, addresses, until } = setUp({ analysis: done }, '?group-by=territory');
    await store.readAddress();
    const analysis: Api['analysis'] = (_query, { signal, onJob }) =>
      new Promise((_resolve, reject) => {
        onJob?.('j9');
        signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      });
    vi.mocked(api.analysis).mockImplementationOnce(analysis);
    const asked = store.setOptions({ groupBy: 'detected' });
    await until(({ job }) => job === 'j9');
    expect(store.state.status).toBe('loading');
    await store.cancelAnalysis();
    await asked;
    expect(api.cancel).toHaveBeenCalledWith('j9');
    expect(store.state).toMatchObject({ status: 'ready', options: { groupBy: 'territory' } });
    expect(addresses.at(-1)).toBe('/network?group-by=territory');
  });

  it('shows that nothing is there when the first reading of all is canceled, and starts again on request', async () => {
    const analysis: Api['analysis'] = (_query, { signal, onJob }) =>
      new Promise((_resolve, reject) => {
        onJob?.('j1');
        signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      });
    const { store, api, until } = setUp();
    vi.mocked(api.analysis).mockImplementationOnce(analysis);
    const loaded = store.readAddress();
    await until(({ job }) => job === 'j1');
    await store.cancelAnalysis();
    await loaded;
    expect(store.state).toMatchObject({ status: 'canceled', document: null, job: null });
    vi.mocked(api.analysis).mockResolvedValueOnce({ document: refined, job: null });
    await store.reload();
    expect(store.state).toMatchObject({ status: 'ready', document: refined });
  });
});
