import { expect, test } from 'vitest';
import type { AnalysisDocument } from '../../../analysis/document.ts';
import type { ReceivedReply } from '../../../server/contract/received.ts';
import { post, SMALL_ROSTER, startTestServer, type TestServer } from '../harness.ts';

/** As SMALL_ROSTER, with an organization of which nothing came, and one that only a tie names. */
const ROSTER = {
  ...SMALL_ROSTER,
  'liens.csv': 'source,target,relation\nb,c,referral\nc,x,referral\n',
};

const list = (server: TestServer, query = '') => server.json<ReceivedReply>(`/api/received?lang=en${query}`);
const analysis = (server: TestServer, query = '') => server.json<AnalysisDocument>(`/api/analysis?${query}`);

async function keyOf(server: TestServer, id: string): Promise<string> {
  return (await list(server)).items.find((entry) => entry.id === id)!.key;
}

test('the list tells received from not received from only named, and what each rests on', async () => {
  const server = await startTestServer();
  await server.importFiles(ROSTER);
  const { items, counts, total } = await list(server);
  expect(items.map(({ id, status, basis, named_by }) => [id, status, basis, named_by])).toEqual([
    ['x', 'named_only', 'row', 1],
    ['d', 'not_received', 'nothing', 0],
    ['a', 'received', 'row', 0],
    ['b', 'received', 'row', 1],
    ['c', 'received', 'row', 2],
  ]);
  expect([counts, total]).toEqual([{ received: 3, not_received: 1, named_only: 1 }, 5]);
  const { coverage } = await analysis(server);
  expect(coverage.received).toEqual({ organizations: 3, total: 4, missing: ['d'] });
  const found = await list(server, '&status=received&q=biblio');
  expect(found.items.map(({ id }) => id)).toEqual(['b']);
  expect(found.counts).toEqual(counts);
  const page = await list(server, '&offset=1&limit=2');
  expect([page.total, page.items.map(({ id }) => id)]).toEqual([5, ['d', 'a']]);
});

test('what a person says counts in the analysis, is signed, survives a new file and is taken back', async () => {
  const server = await startTestServer();
  const { id: first } = await server.importFiles(ROSTER);
  const organization = await keyOf(server, 'd');
  const { id } = await server.json<{ id: number }>('/api/received', post({ organization, received: 'yes' }));
  const set = (await list(server)).items.find((entry) => entry.id === 'd')!;
  expect(set).toMatchObject({
    status: 'received',
    basis: 'stated',
    setting: { id, received: 'yes', by: 'owner', at: expect.stringMatching(/^\d{4}-/) },
  });
  const document = await analysis(server);
  expect(document.coverage.received.missing).toEqual([]);
  expect(document.network.isolates).toEqual({ received: 1, no_data: 0 });

  // The same organizations in another file, under another id for one of them.
  await server.call(`/api/imports/${first}`, { method: 'DELETE' });
  const renumbered = ROSTER['organismes.csv'].replace('d,Dépannage', 'd9,Dépannage');
  await server.importFiles({ ...ROSTER, 'organismes.csv': renumbered });
  expect((await list(server)).items.find((entry) => entry.id === 'd9')).toMatchObject({
    status: 'received',
    setting: { id },
  });

  expect((await server.call(`/api/received/${id}`, { method: 'DELETE' })).status).toBe(204);
  expect((await list(server)).items.find((entry) => entry.id === 'd9')).toMatchObject({
    status: 'not_received',
    setting: null,
  });
  expect((await analysis(server)).coverage.received.missing).toEqual(['d9']);
  const again = await server.call(`/api/received/${id}`, { method: 'DELETE' });
  expect([again.status, (await again.json()).code]).toEqual([404, 'received_unknown']);
});

test('the last word counts, the one before stands again, and the files can have theirs back', async () => {
  const server = await startTestServer();
  await server.importFiles(ROSTER);
  const organization = await keyOf(server, 'a');
  const say = async (received: string) =>
    (await server.json<{ id: number }>('/api/received', post({ organization, received }))).id;
  const now = async () => (await list(server)).items.find((entry) => entry.id === 'a')!;
  await say('no');
  const yes = await say('yes');
  expect(await now()).toMatchObject({ status: 'received', setting: { received: 'yes' } });
  await server.call(`/api/received/${yes}`, { method: 'DELETE' });
  expect(await now()).toMatchObject({ status: 'not_received', setting: { received: 'no' } });
  await say('file');
  expect(await now()).toMatchObject({ status: 'received', basis: 'row', setting: null });
});

test('the list leaves as a CSV that can be read in again', async () => {
  const server = await startTestServer();
  await server.importFiles(ROSTER);
  await server.json('/api/received', post({ organization: await keyOf(server, 'd'), received: 'yes' }));
  const reply = await server.call('/api/received/organizations.csv?lang=fr&status=received');
  expect(reply.headers.get('content-disposition')).toContain('organizations.csv');
  const lines = Buffer.from(await reply.arrayBuffer())
    .toString('utf8')
    .split('\r\n');
  expect(lines[0]).toBe('\uFEFForg_id;name;data_received;status;basis;named_by;set_by;set_on');
  expect(lines.find((line) => line.startsWith('d;'))).toMatch(
    /^d;Dépannage;yes;données reçues;réglé à la main;0;owner;\d{4}-\d\d-\d\d$/,
  );
  expect(lines.some((line) => line.startsWith('x;'))).toBe(false);
});

test('how many organizations the territory has is kept with the workspace and said with the result', async () => {
  const server = await startTestServer();
  await server.importFiles(ROSTER);
  expect((await analysis(server)).coverage.population).toEqual({ declared: null, listed: 4, share: null });
  const population = { declared: 16, note: '211, 2025' };
  await server.json('/api/workspaces/default', post({ population }, 'PATCH'));
  expect((await analysis(server)).coverage.population).toEqual({ declared: 16, listed: 4, share: 0.25 });
  const other = await analysis(server, 'population=8');
  expect(other.coverage.population).toEqual({ declared: 8, listed: 4, share: 0.5 });
  expect((await server.call('/api/analysis?population=0')).status).toBe(400);
  await server.json('/api/workspaces/default', post({ population: { declared: null } }, 'PATCH'));
  expect(await server.store.workspace('default')).toMatchObject({ population: { declared: null, note: '211, 2025' } });
});
