import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import { expect, onTestFinished, test } from 'vitest';
import { notFound, problemHandler } from '../../../server/http/problem.ts';
import { methodsRoutes } from '../../../server/routes/methods.ts';
import { pagesRoutes } from '../../../server/routes/pages.ts';
import { securityHeaders } from '../../../server/security/headers.ts';
import { startTestServer } from '../harness.ts';
import { temporaryFolder } from '../temporary-folder.ts';

async function serve(router: express.Router): Promise<string> {
  const app = express().use(securityHeaders(), router, notFound, problemHandler({ error: () => undefined }));
  const server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('every page address gives the one page; hashed files may be kept for good, the page never', async () => {
  const dist = `${temporaryFolder()}/`;
  mkdirSync(join(dist, 'assets'));
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Passerelle</title>');
  writeFileSync(join(dist, 'assets', 'index-abc123.js'), 'export {};');
  writeFileSync(join(dist, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const url = await serve(pagesRoutes(dist));
  for (const path of [
    '/',
    '/network',
    '/gaps',
    '/brokers',
    '/organizations',
    '/organizations/cisss',
    '/data',
    '/methods',
  ]) {
    const reply = await fetch(url + path);
    expect([path, reply.status, reply.headers.get('content-type')]).toEqual([path, 200, 'text/html; charset=utf-8']);
    expect(reply.headers.get('cache-control')).toBe('no-store');
  }
  const hashed = await fetch(`${url}/assets/index-abc123.js`);
  expect([hashed.status, hashed.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
  expect((await fetch(`${url}/icon.svg`)).headers.get('content-type')).toBe('image/svg+xml');
  expect((await fetch(`${url}/assets/..%2f..%2fetc%2fpasswd`)).status).not.toBe(200);
});

test('an address of nowhere gives a person the page that says so, and a program a problem', async () => {
  const dist = `${temporaryFolder()}/`;
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Passerelle</title>');
  const url = await serve(pagesRoutes(dist));
  const asked = async (path: string, accept: string) => {
    const reply = await fetch(url + path, { headers: { accept } });
    return [reply.status, reply.headers.get('content-type')?.split(';')[0]];
  };
  const browser = 'text/html,application/xhtml+xml,*/*;q=0.8';
  expect(await asked('/nowhere/at/all', browser)).toEqual([404, 'text/html']);
  expect(await asked('/nowhere', 'application/json')).toEqual([404, 'application/problem+json']);
  expect(await asked('/api/nowhere', browser)).toEqual([404, 'application/problem+json']);
  expect(await asked('/assets/gone-abc.js', browser)).toEqual([404, 'application/problem+json']);
  expect(await asked('/gone.png', browser)).toEqual([404, 'application/problem+json']);
});

test('a page that is not built says what to run', async () => {
  const url = await serve(pagesRoutes(`${temporaryFolder()}/`));
  const reply = await fetch(`${url}/network`);
  expect([reply.status, await reply.json()]).toEqual([503, expect.objectContaining({ code: 'page_not_built' })]);
});

test('method cards come as they stand in their folder, by name', async () => {
  const folder = `${temporaryFolder()}/`;
  writeFileSync(join(folder, 'degree.json'), JSON.stringify({ title: 'Degree' }));
  writeFileSync(join(folder, 'betweenness.json'), JSON.stringify({ id: 'betweenness', title: 'Betweenness' }));
  const url = await serve(methodsRoutes(folder));
  expect(await (await fetch(url)).json()).toEqual({
    methods: [
      { id: 'betweenness', title: 'Betweenness' },
      { id: 'degree', title: 'Degree' },
    ],
  });
});

test('/readyz turns when the writer cannot write and when the server is stopping; /healthz stays', async () => {
  let stopping = false;
  let broken = false;
  const server = await startTestServer({
    isStopping: () => stopping,
    change: ({ store, jobs }) => ({
      store: { ...store, probe: () => (broken ? new Promise(() => undefined) : store.probe()) },
      jobs,
    }),
  });
  const status = async (path: string) => (await server.call(path)).status;
  expect(await status('/readyz')).toBe(200);
  broken = true;
  expect(await status('/readyz')).toBe(503);
  broken = false;
  stopping = true;
  expect(await status('/readyz')).toBe(503);
  expect(await status('/healthz')).toBe(200);
});
