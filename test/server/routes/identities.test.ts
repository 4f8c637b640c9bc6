import { expect, test } from 'vitest';
import type { AnalysisDocument } from '../../../analysis/document.ts';
import { type BatchReply, type IdentitiesReply, IdentitiesReplySchema } from '../../../server/contract/identities.ts';
import { type ProblemReply, post, startTestServer } from '../harness.ts';

const ROSTER = {
  'organismes.csv': [
    'id,nom,municipalité,courriel',
    'a,Accueil,Laval,info@accueil.ca',
    'b,Bibliothèque,Laval,',
    'c,Centre,Laval,',
    'd,Dépannage,Gaspé,',
    'e,Accueil inc.,Laval,info@accueil.ca',
  ].join('\n'),
  'ca.csv': 'organisme,personne\na,Anne Kirouac\nb,Anne Kirouac\nc,Kirouac Anne\nd,Luc Côté\n',
};

test('pairs come with their evidence, masked until names are asked for', async () => {
  const server = await startTestServer();
  await server.importFiles(ROSTER);
  const masked = IdentitiesReplySchema.parse(await server.json('/api/identities'));
  expect(masked.total).toBe(3);
  expect(JSON.stringify(masked)).not.toMatch(/kirouac/i);
  expect(masked.items[0]?.a.key).toBeNull();
  const open = IdentitiesReplySchema.parse(await server.json('/api/identities?names=true&lang=fr'));
  const first = open.items[0]!;
  expect([first.a.label, first.b.label]).toEqual(['Anne Kirouac', 'Anne Kirouac']);
  expect(first.a.boards).toMatchObject([{ name: 'Accueil', municipality: 'Laval' }]);
  expect(first.a.sources).toEqual([{ file: 'ca.csv', line: 2 }]);
  expect(first.evidence.map(({ text }) => text)).toContain('même nom de famille');
  expect(open.items.map(({ id }) => id)).toEqual(masked.items.map(({ id }) => id));
  const exact = await server.json<IdentitiesReply>('/api/identities?only=exact_place&names=true');
  expect(exact.items.map(({ counted }) => counted)).toEqual([true]);
  expect((await server.json<IdentitiesReply>('/api/identities?q=centre')).total).toBe(2);
  expect(server.errors).toEqual([]);
});

test('a decision changes what is counted, is shown as decided, and can be taken back', async () => {
  const server = await startTestServer();
  await server.importFiles(ROSTER);
  const interlocks = async () => (await server.json<AnalysisDocument>('/api/analysis')).coverage.identities.interlocks;
  expect(await interlocks()).toEqual({ low: 0, counted: 1, high: 3 });
  const { items } = await server.json<IdentitiesReply>('/api/identities?names=true');
  const decide = (index: number, verdict: string) => ({
    kind: 'people',
    a: items[index]!.a.key,
    b: items[index]!.b.key,
    verdict,
  });
  const reply = await server.call(
    '/api/identities/decisions',
    post({ decisions: [0, 1, 2].map((i) => decide(i, 'same')) }),
  );
  expect(reply.status).toBe(201);
  const { batch } = (await reply.json()) as BatchReply;
  expect(await interlocks()).toEqual({ low: 3, counted: 3, high: 3 });
  const decided = await server.json<IdentitiesReply>('/api/identities?state=decided&names=true');
  expect(decided.progress).toEqual({ open: 0, later: 0, decided: 3, total: 3 });
  expect(decided.items[0]?.decision).toMatchObject({ verdict: 'same', by: 'owner', batch });
  const refused = await server.call('/api/identities/decisions?lang=fr', post({ decisions: [decide(0, 'different')] }));
  expect([refused.status, ((await refused.json()) as ProblemReply).code]).toEqual([409, 'decision_conflict']);
  expect((await server.call(`/api/identities/decisions/${batch}`, { method: 'DELETE' })).status).toBe(204);
  expect(await interlocks()).toEqual({ low: 0, counted: 1, high: 3 });
  expect(server.errors).toEqual([]);
});

test('organizations that are the same become one, in every page', async () => {
  const server = await startTestServer();
  await server.importFiles(ROSTER);
  const { items } = await server.json<IdentitiesReply>('/api/identities?kind=organizations');
  expect(items[0]).toMatchObject({ a: { label: 'Accueil' }, b: { label: 'Accueil inc.' } });
  const { a, b } = items[0]!;
  await server.call(
    '/api/identities/decisions',
    post({ decisions: [{ kind: 'organizations', a: a.key, b: b.key, verdict: 'same' }] }),
  );
  const { organizations } = await server.json<AnalysisDocument>('/api/analysis');
  expect(organizations.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
});

test('decisions leave as CSV and come back, also after another import', async () => {
  const server = await startTestServer();
  await server.importFiles(ROSTER);
  const { items } = await server.json<IdentitiesReply>('/api/identities?names=true');
  const decisions = items.map(({ a, b }) => ({ kind: 'people', a: a.key, b: b.key, verdict: 'same' }));
  const { batch } = await server.json<BatchReply>('/api/identities/decisions', post({ decisions }));
  const bytes = await (await server.call('/api/identities/decisions.csv')).arrayBuffer();
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  expect(csv).toMatch(/^\ufeffkind,a,b,decision,by,at\r\n/);
  await server.call(`/api/identities/decisions/${batch}`, { method: 'DELETE' });
  await server.importFiles({ 'ca2.csv': 'organisme,personne\nd,Anne Kirouac\n' });
  const put = await server.call('/api/identities/decisions.csv', { method: 'PUT', body: csv });
  expect([put.status, await put.json()]).toEqual([201, { batch: expect.any(String), decisions: 3, refused: [] }]);
  const { coverage } = await server.json<AnalysisDocument>('/api/analysis');
  expect(coverage.identities.interlocks).toEqual({ low: 3, counted: 6, high: 6 });
  const empty = await server.call('/api/identities/decisions.csv', { method: 'PUT', body: 'nothing' });
  expect([empty.status, ((await empty.json()) as ProblemReply).code]).toEqual([422, 'decisions_empty']);
  expect(server.errors).toEqual([]);
});

test('a question or an answer that makes no sense is refused', async () => {
  const server = await startTestServer();
  for (const query of ['kind=cats', 'state=maybe', 'limit=0', 'limit=99999']) {
    expect([query, (await server.call(`/api/identities?${query}`)).status]).toEqual([query, 400]);
  }
  const same = { kind: 'people', a: 'x', b: 'x', verdict: 'same' };
  expect((await server.call('/api/identities/decisions', post({ decisions: [same] }))).status).toBe(400);
  expect((await server.call('/api/identities/decisions/none', { method: 'DELETE' })).status).toBe(404);
});
