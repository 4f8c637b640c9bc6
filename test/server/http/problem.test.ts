// The contract of errors: application/problem+json with type, title, status, detail, code, instance and params, in the
// caller's language, whatever broke, and nothing of our inside.
import { expect, test } from 'vitest';
import en from '../../../data/messages/en.json' with { type: 'json' };
import { ProblemReplySchema } from '../../../server/contract/replies.ts';
import { describeFailure } from '../../../server/http/problem.ts';
import { StoreError } from '../../../server/store/store-error.ts';
import { post, startTestServer } from '../harness.ts';

const json = { 'content-type': 'application/json' };
const SOURCES: [string, string, RequestInit, number, string][] = [
  ['an unknown address of the API', '/api/nothing?x=1', {}, 404, 'not_found'],
  ['an unknown page', '/nothing', {}, 404, 'not_found'],
  ['a broken escape', '/api/organizations/%E0%A4%A', {}, 400, 'request_malformed'],
  [
    'malformed JSON',
    '/api/workspaces/default',
    { method: 'PATCH', body: '{"a":', headers: json },
    400,
    'body_malformed',
  ],
  [
    'a body that is too large',
    '/api/workspaces/default',
    post({ name: 'x'.repeat(1_100_000) }, 'PATCH'),
    413,
    'too_large',
  ],
  ['a field of the wrong type', '/api/workspaces/default', post({ boundary: 'round' }, 'PATCH'), 400, 'body_invalid'],
  ['a field too many', '/api/workspaces/default', post({ owner: 'me' }, 'PATCH'), 400, 'body_invalid'],
  ['an unknown option', '/api/analysis?zorglub=1', {}, 400, 'option_unknown'],
  ['a value that an option does not take', '/api/analysis?weights=heavy', {}, 400, 'option_value'],
  ['a day that does not exist', '/api/analysis?as_of=2023-02-30', {}, 400, 'option_value'],
  ['an option said twice', '/api/analysis?seed=1&seed=2', {}, 400, 'query_invalid'],
  ['an unknown format', '/api/exports?format=pdf', {}, 400, 'query_invalid'],
  ['an unknown workspace', '/api/analysis?workspace=nowhere', {}, 404, 'workspace_unknown'],
  [
    'an unknown workspace to change',
    '/api/workspaces/nowhere',
    post({ boundary: 'partial' }, 'PATCH'),
    404,
    'workspace_unknown',
  ],
  ['an unknown import', '/api/imports/none', {}, 404, 'import_unknown'],
  ['an unknown job', '/api/jobs/none', {}, 404, 'job_unknown'],
  ['events of an unknown job', '/api/jobs/none/events', {}, 404, 'job_unknown'],
  ['a roster without a row', '/api/analysis?workspace=default', {}, 422, 'nothing_to_analyze'],
  ['another site', '/api/imports', { method: 'POST', headers: { origin: 'http://evil.test' } }, 403, 'origin_refused'],
];

test('every source of errors answers in the one shape', async () => {
  const server = await startTestServer();
  for (const [what, path, init, status, code] of SOURCES) {
    const reply = await server.call(path, { ...init, headers: { ...init.headers, 'accept-language': 'fr-CA' } });
    expect([what, reply.status, reply.headers.get('content-type')]).toEqual([
      what,
      status,
      'application/problem+json; charset=utf-8',
    ]);
    const problem = ProblemReplySchema.parse(await reply.json());
    expect([what, problem.code, problem.status, problem.type]).toEqual([
      what,
      code,
      status,
      `urn:passerelle:error:${code}`,
    ]);
    expect(problem.instance).toBe(path.split('?')[0]);
    expect(problem.title).not.toBe('');
    expect(problem.title).not.toBe((en as Record<string, string>)[`error.${code}.title`]);
  }
  expect(server.errors).toEqual([]);
});

test('an import without files, committed', async () => {
  const server = await startTestServer();
  const { job } = await server.importFiles({});
  expect(job).toMatchObject({ state: 'failed', error: { code: 'import_without_files', status: 409 } });
});

test('a defect of ours is 500 without its inside, and is logged', async () => {
  const server = await startTestServer({
    change: ({ store, jobs }) => ({
      store: { ...store, workspaces: () => Promise.reject(new Error('secret /path/to/store')) },
      jobs,
    }),
  });
  const reply = await server.call('/api/workspaces');
  expect(reply.status).toBe(500);
  const text = await reply.text();
  expect(JSON.parse(text)).toMatchObject({ code: 'internal', params: {} });
  expect(text).not.toMatch(/secret|path\/to|\.ts/);
  expect(server.errors).toHaveLength(1);
});

test('a full disk is 507, and a server that stops is 503', async () => {
  for (const [code, status] of [
    ['disk_full', 507],
    ['store_closed', 503],
  ] as const) {
    const server = await startTestServer({
      change: ({ store, jobs }) => ({
        store: { ...store, openImport: () => Promise.reject(new StoreError(code)) },
        jobs,
      }),
    });
    expect((await server.call('/api/imports', { method: 'POST' })).status).toBe(status);
  }
});

test('every error with a title has a detail', () => {
  const codes = Object.keys(en).flatMap((key) => key.match(/^error\.(.+)\.title$/)?.[1] ?? []);
  expect(codes.length).toBeGreaterThan(40);
  expect(codes.filter((code) => !Object.hasOwn(en, `error.${code}.detail`))).toEqual([]);
});

test('a code without words says nothing of its inside', () => {
  const problem = describeFailure({ code: 'sqlite_is_cross', params: { path: '/secret' } }, 'en', '/api/x');
  expect(problem).toMatchObject({ code: 'internal', status: 500, params: {} });
});

test('what stops an analysis is said in the words of its problem', () => {
  const problem = describeFailure(
    { code: 'ambiguous_folder', params: { folder: 'x', files: 'a, b', count: 2 } },
    'en',
    '/',
  );
  expect(problem).toMatchObject({ code: 'ambiguous_folder', status: 422 });
  expect(problem.title).toContain('a, b');
});
