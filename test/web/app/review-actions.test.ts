import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../../web/api/api-error.ts';
import type { FollowOptions } from '../../../web/api/job-events.ts';
import type { IdentitiesReply } from '../../../web/api/types.ts';
import { queryOf, ReviewActions } from '../../../web/app/review-actions.ts';
import { initialState, StateHolder } from '../../../web/app/state.ts';
import type { AppStore } from '../../../web/app/store.ts';

const side = (key: string | null) => ({ key, label: 'x' }) as IdentitiesReply['items'][number]['a'];
const REPLY = {
  kind: 'people',
  total: 2,
  offset: 0,
  items: [
    { id: '1', a: side('a'), b: side('b') },
    { id: '2', a: side('c'), b: side(null) },
  ],
  progress: { open: 2, later: 0, decided: 0, total: 2 },
} as unknown as IdentitiesReply;

function setUp(changes: Record<string, unknown> = {}) {
  const store = Object.assign(new StateHolder(), { reloadSoon: vi.fn() });
  let batch = 0;
  const api = {
    fetchPairs: vi.fn(async (_query: URLSearchParams) => REPLY),
    decide: vi.fn(async () => ({ batch: `b${++batch}`, decisions: 1, refused: [] })),
    undo: vi.fn(async () => {}),
    sendDecisions: vi.fn(async () => ({ batch: 'f', decisions: 7, refused: [] })),
    ...changes,
  };
  const actions = new ReviewActions(store as unknown as AppStore, api as never);
  const show = async (patch: Parameters<typeof store.update>[0] = {}) => {
    store.update({ route: { name: 'review', id: null }, workspace: 'w', ...patch });
    await vi.advanceTimersByTimeAsync(0);
  };
  return { store, api, actions, show };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the review', () => {
  it('asks once for what the address says, and again when that changes', async () => {
    const { store, api, show } = setUp();
    await show();
    store.update({ selection: { kind: 'organization', id: 'x' } });
    expect(api.fetchPairs).toHaveBeenCalledTimes(1);
    expect(store.state.review).toMatchObject({ status: 'ready', reply: REPLY });
    await show({ params: { kind: 'organizations', state: 'decided', page: '3' } });
    expect(Object.fromEntries(api.fetchPairs.mock.lastCall![0])).toMatchObject({
      kind: 'organizations',
      state: 'decided',
      offset: '40',
    });
  });

  it('takes names off the page at once when they are masked', async () => {
    let hold = () => {};
    const wait = new Promise<void>((resolve) => {
      hold = resolve;
    });
    const fetchPairs = vi.fn(async (query: URLSearchParams) => {
      if (!query.has('names')) await wait;
      return REPLY;
    });
    const { store, show } = setUp({ fetchPairs });
    await show({ names: true });
    expect(store.state.review.reply).not.toBeNull();
    await show({ names: false });
    expect(store.state.review.reply).toBeNull();
    hold();
  });

  it('decides, lists again, and computes the figures once decisions pause', async () => {
    const { store, api, actions, show } = setUp();
    await show({ names: true });
    await actions.decide({ pairs: [['a', 'b']], verdict: 'same' });
    await actions.decide({ pairs: [['c', 'd']], verdict: 'different' });
    expect(api.decide).toHaveBeenLastCalledWith(
      [{ kind: 'people', a: 'c', b: 'd', verdict: 'different' }],
      expect.anything(),
    );
    expect(api.fetchPairs).toHaveBeenCalledTimes(3);
    expect(store.reloadSoon).toHaveBeenCalledTimes(2);
    await actions.undo({ batch: null });
    expect(api.undo).toHaveBeenCalledWith('b2', expect.anything());
    expect(store.state.review.made).toEqual([{ batch: 'b1', pairs: 1, verdict: 'same' }]);
  });

  it('decides of all that the filter lets through, masked ones apart', async () => {
    const { api, actions, show } = setUp();
    await show({ names: true, params: { only: 'exact_place' } });
    await actions.decideAll({ verdict: 'same' });
    expect(api.decide).toHaveBeenCalledExactlyOnceWith(
      [{ kind: 'people', a: 'a', b: 'b', verdict: 'same' }],
      expect.anything(),
    );
    expect(Object.fromEntries(api.fetchPairs.mock.calls[1]![0])).toMatchObject({
      only: 'exact_place',
      limit: '1000',
      offset: '0',
    });
  });

  it('says what was refused, and keeps the list', async () => {
    const problem = { code: 'decision_conflict', title: 'No', detail: 'a and c', status: 409 };
    const decide = vi.fn(async () => {
      throw new ApiError(problem);
    });
    const { store, actions, show } = setUp({ decide });
    await show({ names: true });
    await actions.decide({ pairs: [['a', 'b']], verdict: 'same' });
    expect(store.state.review).toMatchObject({ status: 'ready', reply: REPLY, error: problem, made: [] });
  });

  it('asks once for a list that fails, and again only when the reader wants it', async () => {
    let fails = true;
    const fetchPairs = vi.fn(async () => {
      if (fails) throw new ApiError({ code: 'internal', title: 'T', detail: null, status: 500 });
      return REPLY;
    });
    const { store, actions, show } = setUp({ fetchPairs });
    await show({ names: true });
    store.update({ selection: { kind: 'organization', id: 'x' } });
    await vi.advanceTimersByTimeAsync(0);
    expect(fetchPairs).toHaveBeenCalledTimes(1);
    expect(store.state.review).toMatchObject({ status: 'error', error: { code: 'internal' } });
    fails = false;
    await actions.again();
    expect(store.state.review).toMatchObject({ status: 'ready', reply: REPLY, error: null });
  });

  it('tells how far the comparing is, and ends it when the reader stops it or goes elsewhere', async () => {
    const asked: AbortSignal[] = [];
    const fetchPairs = vi.fn((_query: URLSearchParams, { signal, onProgress }: FollowOptions) => {
      asked.push(signal);
      onProgress({ fraction: 0.4, step: 'pairs', label: 'Comparaison' });
      return new Promise<IdentitiesReply>((_, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      });
    });
    const { store, actions, show } = setUp({ fetchPairs });
    await show({ names: true });
    expect(store.state.review).toMatchObject({ status: 'loading', progress: { fraction: 0.4 } });
    actions.stop();
    expect([asked[0]!.aborted, store.state.review.status]).toEqual([true, 'stopped']);
    void actions.again();
    await show({ route: { name: 'data', id: null } });
    expect([asked[1]!.aborted, store.state.review.status]).toEqual([true, 'idle']);
    await show({});
    expect(asked).toHaveLength(3);
    expect(asked[2]!.aborted).toBe(false);
  });

  it('asks only what the server knows', () => {
    const query = queryOf({ ...initialState(), params: { kind: 'cats', state: 'x', only: 'y', page: '-4' } });
    expect(Object.fromEntries(query)).toEqual({ lang: 'fr', limit: '20', kind: 'people', offset: '0' });
  });
});
