import { afterEach, expect, test, vi } from 'vitest';
import { fetchAnalysis } from '../../../web/api/client.ts';

/** Events of a job as the server sends them, one after the other. */
class Source extends EventTarget {
  static readonly CLOSED = 2;
  static opened: string[] = [];
  static states: object[] = [];
  readyState = 1;

  constructor(url: string) {
    super();
    Source.opened.push(url);
    queueMicrotask(() => {
      for (const state of Source.states) {
        if (this.readyState === 1) this.dispatchEvent(new MessageEvent('job', { data: JSON.stringify(state) }));
      }
    });
  }

  close(): void {
    this.readyState = 2;
  }
}

const options = { signal: new AbortController().signal, onProgress: vi.fn(), onJob: vi.fn() };
const reply = (status: number, body: object, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

afterEach(() => {
  vi.unstubAllGlobals();
  Source.opened = [];
});

test('a first answer tells the job that refines it; a refined one tells none', async () => {
  const fetch = vi.fn(async () => reply(200, { id: 1 }, { link: '</api/jobs/j-1>; rel="monitor"' }));
  vi.stubGlobal('fetch', fetch);
  expect(await fetchAnalysis(new URLSearchParams('a=b'), options)).toEqual({ document: { id: 1 }, job: 'j-1' });
  const [path, init] = fetch.mock.calls[0] as unknown as [string, RequestInit];
  expect(path).toBe('/api/analysis?a=b');
  expect(init.headers).toMatchObject({ prefer: 'respond-async, wait=1' });
  fetch.mockResolvedValueOnce(reply(200, { id: 2 }));
  expect(await fetchAnalysis(new URLSearchParams(), options)).toEqual({ document: { id: 2 }, job: null });
});

test('what is not there yet is followed until its first answer is, and no further', async () => {
  const replies = [reply(202, { job: 'j1' }), reply(200, { id: 1 }, { link: '</api/jobs/j1>; rel="monitor"' })];
  vi.stubGlobal('fetch', async () => replies.shift());
  vi.stubGlobal('EventSource', Source);
  const job = { id: 'j1', state: 'running', progress: 0.5, step: 'groups', step_label: 'G', error: null };
  Source.states = [
    { ...job, answered: false },
    { ...job, answered: true, progress: 0.85 },
    { ...job, answered: true, progress: 0.9 },
  ];
  expect(await fetchAnalysis(new URLSearchParams(), options)).toEqual({ document: { id: 1 }, job: 'j1' });
  expect(options.onJob).toHaveBeenCalledExactlyOnceWith('j1');
  expect(options.onProgress.mock.calls.map(([{ fraction }]) => fraction)).toEqual([0.5, 0.85]);
  expect(Source.opened).toEqual(['/api/jobs/j1/events']);
});
