// Scoring pairs is a job for who waits: told as it goes, ended when nobody waits any more, kept for the next page.
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import type { IdentitiesReply } from '../../../server/contract/identities.ts';
import type { PendingReply } from '../../../server/contract/replies.ts';
import { startTestServer, type TestServer } from '../harness.ts';
import { busyShare, watchThreads } from './watch-threads.ts';

const FAMILIES = [
  'Tremblay',
  'Gagnon',
  'Roy',
  'Bouchard',
  'Gauthier',
  'Morin',
  'Lavoie',
  'Fortin',
  'Pelletier',
  'Ouellet',
];
const letter = (n: number) => String.fromCharCode(97 + n);
/** Seconds of comparing. */
const NAMES = Array.from(
  { length: 40_000 },
  (_, i) => `b${i % 2900},Anne${'aeiouy'[i % 6]} ${FAMILIES[i % 10]}${letter(i % 26)}${letter(i % 23)}`,
);
const LARGE = { 'ca.csv': `organisme,personne\n${NAMES.join('\n')}\n` };
const SMALL = { 'ca.csv': 'organisme,personne\na,Anne Kirouac\nb,Anne Kirouac\nc,Kirouac Anne\nd,Anne Kirouak\n' };

function jobsOf(server: TestServer): { id: string; state: string }[] {
  const sqlite = new Sqlite(server.file, { readonly: true });
  onTestFinished(() => {
    sqlite.close();
  });
  return sqlite.prepare("select id, state from jobs where kind = 'pairs'").all() as { id: string; state: string }[];
}

/** How a job ended, and after how long; looked at from outside, for a job goes on while somebody waits. */
async function ended(server: TestServer, id: string): Promise<{ state: string; took: number }> {
  const start = performance.now();
  for (;;) {
    const { state } = jobsOf(server).find((job) => job.id === id)!;
    if (state !== 'running' && state !== 'queued') return { state, took: performance.now() - start };
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

test('pairs are scored once: other pages, filters and decisions ask for no further job', async () => {
  const server = await startTestServer();
  await server.importFiles(SMALL);
  const all = await server.json<IdentitiesReply>('/api/identities?names=true');
  expect(all.total).toBeGreaterThan(2);
  const pages = [0, 1, 2].map((offset) =>
    server.json<IdentitiesReply>(`/api/identities?names=true&limit=1&offset=${offset}`),
  );
  expect((await Promise.all(pages)).flatMap(({ items }) => items.map(({ id }) => id))).toEqual(
    all.items.slice(0, 3).map(({ id }) => id),
  );
  const { a, b } = all.items[0]!;
  const decisions = [{ kind: 'people', a: a.key, b: b.key, verdict: 'different' }];
  await server.call('/api/identities/decisions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ decisions }),
  });
  const decided = await server.json<IdentitiesReply>('/api/identities?names=true&state=decided');
  expect(decided.items.map(({ id }) => id)).toEqual([all.items[0]!.id]);
  expect(jobsOf(server)).toHaveLength(1);
  await server.importFiles({ 'ca2.csv': 'organisme,personne\ne,Anne Kirouac\n' });
  await server.json('/api/identities');
  expect(jobsOf(server)).toHaveLength(2);
  expect(server.errors).toEqual([]);
});

test('who is not patient gets the job, which tells how far it is and ends when nobody follows it', async () => {
  const server = await startTestServer();
  await server.importFiles(LARGE);
  const reply = await server.call('/api/identities', { headers: { prefer: 'respond-async, wait=0' } });
  expect(reply.status).toBe(202);
  const { job } = (await reply.json()) as PendingReply;
  const controller = new AbortController();
  const events = await server.call(`/api/jobs/${job}/events`, { signal: controller.signal });
  const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
  const told: number[] = [];
  while (told.length < 2) {
    const { value = '' } = await reader.read();
    for (const [, progress, step] of value.matchAll(/"progress":([\d.]+),"step":"(\w+)"/g))
      if (step === 'pairs' && Number(progress) > 0) told.push(Number(progress));
  }
  expect(told[1]).toBeGreaterThan(told[0]!);
  controller.abort();
  const { state, took } = await ended(server, job);
  expect(state).toBe('canceled');
  // 200 ms is the promise; the margin is for a machine where others wait for each processor.
  expect(took).toBeLessThan(2_000);
  expect(await busyShare(300)).toBeLessThan(0.4);
  expect(server.errors).toEqual([]);
});

test('a request that is given up ends the scoring, unless another waits for it', async () => {
  const server = await startTestServer();
  await server.importFiles(LARGE);
  const started = async (count: number) => {
    while (jobsOf(server).filter(({ state }) => state === 'running').length < count)
      await new Promise((resolve) => setTimeout(resolve, 10));
  };
  const [one, two] = [new AbortController(), new AbortController()];
  const first = server.call('/api/identities', { signal: one.signal }).catch(() => null);
  const second = server.call('/api/identities?limit=5', { signal: two.signal }).catch(() => null);
  await started(1);
  await new Promise((resolve) => setTimeout(resolve, 100));
  one.abort();
  await first;
  await new Promise((resolve) => setTimeout(resolve, 200));
  const [job] = jobsOf(server);
  expect([jobsOf(server).length, job!.state]).toEqual([1, 'running']);
  two.abort();
  await second;
  expect((await ended(server, job!.id)).state).toBe('canceled');
  expect(server.errors).toEqual([]);
});

test('a kit or an export that nobody takes is not made to its end, and asked nobody', async () => {
  const threads = watchThreads();
  const server = await startTestServer();
  const rows = Array.from({ length: 15_000 }, (_, i) => `o${i},Organisme ${i}`);
  await server.importFiles({ 'organismes.csv': `id,nom\n${rows.join('\n')}\n` });
  const words = { project: 'P', contact: 'C', language: 'fr' };
  const body = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(words) };
  for (const [path, init] of [
    ['/api/kit', body],
    ['/api/exports?what=roster&format=xlsx', {}],
  ] as const) {
    // A thread is there from the upload; the one before has taken another down with it.
    await server.json('/api/received?workspace=default');
    const before = threads.size;
    const controller = new AbortController();
    const call = server.call(path, { ...init, signal: controller.signal }).catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, 100));
    controller.abort();
    expect(await call, path).toBeNull();
    const start = performance.now();
    while (threads.size === before && performance.now() - start < 5_000)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect([path, threads.size]).toEqual([path, before - 1]);
    expect(performance.now() - start).toBeLessThan(2_000);
  }
  expect(await server.store.kits('default')).toEqual([]);
  expect(server.errors).toEqual([]);
});
