import { expect, test } from 'vitest';
import type { ProblemReply } from '../../../server/contract/replies.ts';
import { rawRequest, startTestServer } from '../harness.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self'";

test('the strict policy and its companions are on every response, errors included', async () => {
  const server = await startTestServer({ maxUploadMb: 1 });
  const { id } = await server.json<{ id: string }>('/api/imports', { method: 'POST' });
  const replies = [
    await server.call('/api/workspaces'),
    await server.call('/api/nothing'),
    await server.call('/nothing.html'),
    await server.call('/healthz'),
    await server.call('/api/docs'),
    await server.call('/api/workspaces', {
      method: 'POST',
      body: '{',
      headers: { 'content-type': 'application/json' },
    }),
    await server.call('/api/imports', { method: 'POST', headers: { origin: 'http://evil.test' } }),
    await server.call(`/api/imports/${id}/files/a.csv`, { method: 'PUT', body: 'x'.repeat(1024 * 1024 + 1) }),
  ];
  expect(replies.map(({ status }) => status)).toEqual([200, 404, 404, 200, 200, 400, 403, 413]);
  for (const { headers } of replies) {
    const policy = (headers.get('content-security-policy') ?? '').split(';').map((part) => part.trim());
    expect(policy.join('; ')).toBe(POLICY);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
  }
});

test('only this machine’s names pass as Host, with the right port, once', async () => {
  const server = await startTestServer();
  const status = async (host: string, path = '/api/workspaces', second?: string) =>
    (await rawRequest(server.port, { path, headers: ['host', host, ...(second ? ['host', second] : [])] })).status;
  for (const name of ['localhost', '127.0.0.1', '[::1]', 'LOCALHOST']) {
    expect([name, await status(`${name}:${server.port}`)]).toEqual([name, 200]);
  }
  const refused = [
    'evil.test',
    'localhost.evil.test',
    '127.0.0.1.evil.test',
    '0.0.0.0',
    'user@127.0.0.1',
    '2130706433',
  ];
  for (const name of refused) expect([name, await status(`${name}:${server.port}`)]).toEqual([name, 421]);
  expect(await status('127.0.0.1')).toBe(421);
  expect(await status(`127.0.0.1:${server.port + 1}`)).toBe(421);
  expect(await status(`127.0.0.1:${server.port}`, '/api/workspaces', 'evil.test')).toBe(421);
  expect(await status(`127.0.0.1:${server.port}`, 'http://evil.test/api/workspaces')).toBe(421);
  expect((await rawRequest(server.port, { path: '/api/workspaces', headers: {} })).status).toBe(400);
  expect(await status(`evil.test:${server.port}`, '/api/jobs/x/events')).toBe(421);
});

test('an unsafe method needs to come from our own page, whatever its body', async () => {
  const server = await startTestServer();
  const own = server.url;
  const cases: [string | undefined, string | undefined, number][] = [
    ['same-origin', own, 201],
    ['same-origin', undefined, 201],
    [undefined, own, 201],
    ['cross-site', own, 403],
    ['same-site', own, 403],
    ['none', undefined, 403],
    ['cross-site', 'http://evil.test', 403],
    ['same-origin', 'http://evil.test', 403],
    [undefined, 'http://evil.test', 403],
    [undefined, 'null', 403],
    [undefined, `http://localhost:${server.port}`, 403],
    [undefined, undefined, 403],
  ];
  for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded']) {
    for (const [site, origin, status] of cases) {
      const headers = {
        host: `127.0.0.1:${server.port}`,
        'content-type': type,
        ...(site && { 'sec-fetch-site': site }),
        ...(origin && { origin }),
      };
      const reply = await rawRequest(server.port, { path: '/api/imports', method: 'POST', headers });
      expect([type, site, origin, reply.status]).toEqual([type, site, origin, status]);
    }
  }
  const foreign = { 'sec-fetch-site': 'cross-site', origin: 'http://evil.test' };
  for (const [method, path] of [
    ['PUT', '/api/imports/x/files/a.csv'],
    ['PATCH', '/api/workspaces/default'],
    ['PATCH', '/api/groups/x'],
    ['DELETE', '/api/imports/x'],
    ['DELETE', '/api/jobs/x'],
  ] as const) {
    const reply = await server.call(path, { method, headers: foreign });
    expect([path, reply.status, ((await reply.json()) as ProblemReply).code]).toEqual([path, 403, 'origin_refused']);
  }
});

test('reading changes nothing: no GET leaves an import, a job or a name behind', async () => {
  const server = await startTestServer();
  for (const path of ['/api/imports', '/api/workspaces', '/api/methods', '/api/openapi.json', '/readyz']) {
    expect((await server.call(path)).status).toBe(200);
  }
  expect(await server.store.imports('default')).toEqual([]);
});
