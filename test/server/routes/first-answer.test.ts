// The first answer before random draws are in, what replaces it, and that no question is worked on twice.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { AnalysisDocument } from '../../../analysis/document.ts';
import { createApp } from '../../../server/app.ts';
import { AnalysisDocumentSchema } from '../../../server/contract/document.ts';
import type { JobReply } from '../../../server/contract/replies.ts';
import { createLocalJobs } from '../../../server/jobs/local-jobs.ts';
import type { Jobs, Work } from '../../../server/jobs/types.ts';
import { createOwnWorkspace, loadDemos } from '../../../server/load-demos.ts';
import { readSettings } from '../../../server/settings.ts';
import { openSqliteStore, storePath } from '../../../server/store/sqlite-store.ts';
import { startTestServer, type TestServer, type TestServerOptions } from '../harness.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** So many draws take seconds on a region of 150 organizations: time to look at what is there before they are in. */
const SLOW = 'workspace=demo&draws=100000';
const FAST = 'workspace=demo&draws=200';

async function startWithDemo(options: TestServerOptions = {}): Promise<TestServer> {
  const server = await startTestServer(options);
  await loadDemos(server.store, server.jobs);
  return server;
}

interface Answer {
  status: number;
  document: AnalysisDocument;
  /** The job that refines it, as the header says. */
  job: string | null;
}

async function ask(server: Pick<TestServer, 'call'>, query: string): Promise<Answer> {
  const reply = await server.call(`/api/analysis?${query}`);
  const job = /^<\/api\/jobs\/([^>]+)>; rel="monitor"$/.exec(reply.headers.get('link') ?? '')?.[1] ?? null;
  return { status: reply.status, document: (await reply.json()) as AnalysisDocument, job };
}

/** Counts what is submitted. */
function counting(): { works: Work[]; change: NonNullable<TestServerOptions['change']> } {
  const works: Work[] = [];
  const change: NonNullable<TestServerOptions['change']> = ({ store, jobs }) => ({
    store,
    jobs: {
      ...jobs,
      submit: (work) => {
        works.push(work);
        return jobs.submit(work);
      },
    } satisfies Jobs,
  });
  return { works, change };
}

test('the first answer comes before the draws, and names the job that refines it', async () => {
  const server = await startWithDemo();
  const first = await ask(server, SLOW);
  expect(first.status).toBe(200);
  AnalysisDocumentSchema.parse(first.document);
  expect(first.document.method).toMatchObject({ refined: false, draws: 0, resamples: 0 });
  expect(first.document.gaps.length).toBeGreaterThan(0);
  const { job } = first;
  expect(job).not.toBeNull();
  expect(await server.json<JobReply>(`/api/jobs/${job}`)).toMatchObject({ state: 'running', answered: true });
  // Views are made of it meanwhile; an export waits.
  const gaps = await server.call(`/api/gaps?${SLOW}`);
  expect([gaps.status, gaps.headers.get('link')]).toEqual([200, `</api/jobs/${job}>; rel="monitor"`]);
  const waiting = await server.call(`/api/exports?format=json&${SLOW}`, { headers: { prefer: 'wait=0' } });
  expect([waiting.status, await waiting.json()]).toEqual([202, { job }]);
  expect(await server.waitForJob(job ?? '')).toMatchObject({ state: 'done' });
  const last = await ask(server, SLOW);
  expect(last.job).toBeNull();
  expect(last.document.method).toMatchObject({ refined: true, resamples: 500 });
  expect(last.document.method.draws).toBeGreaterThan(1_000);
  expect(await server.json(`/api/exports?format=json&${SLOW}`)).toEqual(last.document);
  expect(server.errors).toEqual([]);
});

test('a watcher hears that the first answer is there, how the draws advance, and the end', async () => {
  const server = await startWithDemo();
  const pending = await server.call(`/api/analysis?${SLOW}`, { headers: { prefer: 'respond-async, wait=0' } });
  expect(pending.status).toBe(202);
  const { job } = (await pending.json()) as { job: string };
  const events = await (await server.call(`/api/jobs/${job}/events`)).text();
  const states = events
    .split('\n')
    .filter((line) => line.startsWith('data: '))
    .map((line) => JSON.parse(line.slice('data: '.length)) as JobReply);
  const answered = states.findIndex((state) => state.answered);
  expect(answered).toBeGreaterThan(0);
  expect(states.slice(answered).every((state) => state.answered)).toBe(true);
  const drawing = states.filter(({ step }) => step === 'chance').map(({ progress }) => progress);
  expect(new Set(drawing).size).toBeGreaterThan(3);
  expect(drawing).toEqual([...drawing].sort((a, b) => a - b));
  expect(states.at(-1)).toMatchObject({ state: 'done', progress: 1 });
});

test('draws that were stopped leave the first answer, and are done when the analysis is asked for again', async () => {
  const { works, change } = counting();
  const server = await startWithDemo({ change });
  const first = await ask(server, SLOW);
  await server.call(`/api/jobs/${first.job}`, { method: 'DELETE' });
  works.length = 0;
  const groups = await server.call(`/api/groups?${SLOW}`);
  expect([groups.status, groups.headers.get('link'), works.length]).toEqual([200, null, 0]);
  const again = await ask(server, SLOW);
  expect(again.document).toEqual(first.document);
  expect(again.job).not.toBe(first.job);
  expect(await server.waitForJob(again.job ?? '')).toMatchObject({ state: 'done' });
  expect((await ask(server, SLOW)).document.method.refined).toBe(true);
});

test('what has nothing to refine is refined at once', async () => {
  const server = await startWithDemo();
  for (const query of ['workspace=demo&measures=degree', 'workspace=demo&network=people']) {
    const { document, job } = await ask(server, query);
    expect([document.method.refined, job], query).toEqual([true, null]);
  }
});

test('a second question on the same data is answered without any work, by another person or another view', async () => {
  const { works, change } = counting();
  const server = await startWithDemo({ change });
  const { job } = await ask(server, FAST);
  if (job) await server.waitForJob(job);
  const done = (await ask(server, FAST)).document;
  works.length = 0;
  expect((await ask(server, `${FAST}&lang=fr`)).document.groups).toEqual(done.groups);
  const id = encodeURIComponent(done.organizations[0]?.id ?? '');
  const views = ['organizations', `organizations/${id}`, 'groups', 'gaps', 'findings', 'exports'];
  for (const view of views) {
    const reply = await server.call(`/api/${view}?${FAST}${view === 'exports' ? '&format=gexf' : ''}`);
    expect(reply.status, view).toBe(200);
  }
  // Names change what is shown of one organization, nothing that is computed.
  expect((await server.call(`/api/organizations/${id}?${FAST}&names=true`)).status).toBe(200);
  expect(works).toEqual([]);
});

test('a restart keeps what was computed, and does again what it cut short', async () => {
  const folder = temporaryFolder();
  const log = { error: () => undefined };
  async function start() {
    const store = await openSqliteStore(folder);
    const { works, change } = counting();
    const own = createLocalJobs({ store, path: storePath(folder), log });
    const { jobs } = change({ store, jobs: own });
    await createOwnWorkspace(store);
    await loadDemos(store, jobs);
    works.length = 0;
    const app = createServer(createApp({ store, jobs, settings: readSettings({ 'data-dir': folder }, {}), log }));
    await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
    const { port } = app.address() as AddressInfo;
    const stop = async () => {
      app.closeAllConnections();
      await new Promise((resolve) => app.close(resolve));
      await own.close();
      await store.close();
    };
    onTestFinished(() => stop().catch(() => undefined));
    return { call: (path: string) => fetch(`http://127.0.0.1:${port}${path}`), jobs, store, works, stop };
  }

  const before = await start();
  const { job: quick } = await ask(before, FAST);
  if (quick) await before.jobs.wait(quick, 30_000);
  const cut = await ask(before, SLOW);
  await before.stop();

  const after = await start();
  expect(await after.store.job(cut.job ?? '')).toMatchObject({ state: 'failed', error: { code: 'interrupted' } });
  expect((await ask(after, FAST)).document.method.refined).toBe(true);
  expect(after.works).toEqual([]);
  const again = await ask(after, SLOW);
  expect(again.document).toEqual(cut.document);
  expect(after.works).toHaveLength(1);
  await after.jobs.wait(again.job ?? '', 30_000);
  expect((await ask(after, SLOW)).document.method).toMatchObject({ refined: true });
});
