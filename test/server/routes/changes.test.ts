import { expect, test } from 'vitest';
import type { OrganizationDossier } from '../../../analysis/dossier.ts';
import {
  type ChangesReply,
  ChangesReplySchema,
  type EffectsReply,
  EffectsReplySchema,
} from '../../../server/contract/changes.ts';
import type { ImportReply, PendingReply } from '../../../server/contract/replies.ts';
import { post, SMALL_ROSTER, startTestServer, type TestServer } from '../harness.ts';

const LATER = 'organisme,personne\na,Anne Roy\nd,Anne Roy\nd,Max Dion\n';

/** Sends a next version of the boards and reads it without adding it. */
async function sendLater(server: TestServer, text = LATER): Promise<{ id: string; first: string }> {
  const { id: first } = await server.importFiles(SMALL_ROSTER);
  const { id } = await server.json<ImportReply>('/api/imports', { method: 'POST' });
  await server.call(`/api/imports/${id}/files/ca-2.csv`, { method: 'PUT', body: text });
  return { id, first };
}

async function commit(server: TestServer, id: string, body: object): Promise<string | null> {
  const { job } = await server.json<PendingReply>(`/api/imports/${id}/commit`, post(body));
  const { state, error } = await server.waitForJob(job);
  return state === 'done' ? null : (error?.code ?? state);
}

const changesOf = async (server: TestServer, id: string, query = ''): Promise<ChangesReply> =>
  ChangesReplySchema.parse(await server.json(`/api/imports/${id}/changes${query}`));

const told = ({ entries }: ChangesReply) =>
  entries.filter(({ subject }) => subject === 'seats').map(({ kind, name, places }) => `${kind} ${name} ${places}`);

const seats = async (server: TestServer, id: string) => {
  const dossier = await server.json<OrganizationDossier>(`/api/organizations/${id}?names=true&as_of=all`);
  return dossier.seats.map(({ person, to }) => `${person.label} ${to ?? ''}`.trim()).sort();
};

test('a next version is recognised, its changes are shown, and it takes the place of the old one', async () => {
  const server = await startTestServer();
  const { id, first } = await sendLater(server);
  await commit(server, id, { dry_run: true });
  const beside = await changesOf(server, id);
  expect(beside.tables).toMatchObject([
    {
      file: 'ca-2.csv',
      kind: 'board_memberships',
      replaces: null,
      resembles: [{ import: first, file: 'ca.csv', same_name: true }],
    },
  ]);
  expect(told(beside)).toEqual(['added Anne Roy Dépannage', 'added Max Dion Dépannage']);

  const replaces = [{ file: 'ca-2.csv', import: first, old: 'ca.csv' }];
  await commit(server, id, { dry_run: true, choices: { replaces } });
  const changes = await changesOf(server, id);
  expect(told(changes)).toEqual([
    'ended Anne Roy Bibliothèque',
    'ended Luc Côté Centre',
    'added Anne Roy Dépannage',
    'added Max Dion Dépannage',
  ]);
  expect(changes.entries.filter(({ subject }) => subject === 'seats').every(({ refusable }) => refusable)).toBe(true);
  expect(changes.entries[0]).toMatchObject({ before: [{ file: 'ca.csv', line: 3 }], after: [] });

  const unlisted = { as: 'ended', on: '2026-09-30' };
  const refused = [changes.entries.find(({ name, kind }) => name === 'Max Dion' && kind === 'added')!.id];
  expect(await commit(server, id, { choices: { replaces, basis: changes.basis, unlisted, refused } })).toBeNull();
  expect(await seats(server, 'c')).toEqual(['Luc Côté 2026-09-30']);
  expect(await seats(server, 'd')).toEqual(['Anne Roy']);
  const item = await server.json<ImportReply>(`/api/imports/${id}`);
  expect(item.replaces).toEqual(replaces);
  expect(item.changes?.seats).toMatchObject({ added: 1, changed: 2, ended: 0 });
  const done = await changesOf(server, id);
  expect(told(done)).toEqual(['added Anne Roy Dépannage', 'changed Anne Roy Bibliothèque', 'changed Luc Côté Centre']);

  await server.call(`/api/imports/${id}`, { method: 'DELETE' });
  expect(await seats(server, 'c')).toEqual(['Luc Côté']);
  expect(await seats(server, 'd')).toEqual([]);
  await server.call(`/api/imports/${id}/redo`, { method: 'POST' });
  expect(await seats(server, 'c')).toEqual(['Luc Côté 2026-09-30']);
  expect(server.errors).toEqual([]);
}, 60_000);

test('none: a version of which everything is refused leaves what was there', async () => {
  const server = await startTestServer();
  const { id, first } = await sendLater(server);
  const replaces = [{ file: 'ca-2.csv', import: first, old: 'ca.csv' }];
  await commit(server, id, { choices: { replaces, refused: ['seats.added', 'seats.ended'] } });
  const item = await server.json<ImportReply>(`/api/imports/${id}`);
  expect(item.changes?.seats).toMatchObject({ ended: 0, added: 0, changed: 0, same: 3 });
  expect(await seats(server, 'b')).toEqual(['Anne Roy']);
});

test('beside: rows may be refused as well, but for those that a person wants all the same', async () => {
  const server = await startTestServer();
  const { id } = await sendLater(server);
  await commit(server, id, { dry_run: true });
  const { entries, basis } = await changesOf(server, id);
  const max = entries.find(({ name, subject }) => name === 'Max Dion' && subject === 'seats')!.id;
  await commit(server, id, { choices: { replaces: [], basis, refused: ['seats.added'], accepted: [max] } });
  expect(await seats(server, 'd')).toEqual(['Max Dion']);
});

test('choices made of other changes are refused, and so is the place of a table that is not there', async () => {
  const server = await startTestServer();
  const { id, first } = await sendLater(server);
  await commit(server, id, { dry_run: true });
  const { basis } = await changesOf(server, id);
  await server.importFiles({ 'autres.csv': 'organisme,personne\nd,Luc Côté\n' });
  expect(await commit(server, id, { choices: { replaces: [], basis, refused: ['seats.added'] } })).toBe(
    'changes_stale',
  );
  const replaces = [{ file: 'ca-2.csv', import: first, old: 'autre.csv' }];
  expect(await commit(server, id, { choices: { replaces } })).toBe('replaced_unknown');
  const item = await server.json<ImportReply>(`/api/imports/${id}`);
  expect(item.state).toBe('open');
});

test('one list of changes is read page by page', async () => {
  const server = await startTestServer();
  const { id } = await sendLater(server);
  await commit(server, id, { dry_run: true });
  const page = await changesOf(server, id, '?subject=seats&kind=added&offset=1&limit=1');
  expect(told(page)).toEqual(['added Max Dion Dépannage']);
  expect(page.counts.seats.added).toBe(2);
  expect((await server.call(`/api/imports/${id}/changes?kind=other`)).status).toBe(400);
  expect((await server.call('/api/imports/none/changes')).status).toBe(404);
});

test('the effects on the analysis are told by the numbers before and after', async () => {
  const server = await startTestServer();
  const { id, first } = await sendLater(server);
  const replaces = [{ file: 'ca-2.csv', import: first, old: 'ca.csv' }];
  await commit(server, id, { dry_run: true, choices: { replaces } });
  const { effects, names }: EffectsReply = EffectsReplySchema.parse(
    await server.json(`/api/imports/${id}/changes/effects`),
  );
  const number = (name: string) => effects?.numbers.find((entry) => entry.name === name);
  expect(number('ties')).toEqual({ name: 'ties', before: 2, after: 2 });
  expect(number('organizations')).toEqual({ name: 'organizations', before: 4, after: 4 });
  expect(names.a).toBe('Accueil');
});

test('decisions, group names and the mapping survive a new version', async () => {
  const server = await startTestServer();
  const { id, first } = await sendLater(server);
  const pair = { kind: 'people', a: 'name:anne roy@a|accueil', b: 'name:anne roy@b|bibliotheque', verdict: 'same' };
  await server.call('/api/identities/decisions', post({ decisions: [pair] }));
  const replaces = [{ file: 'ca-2.csv', import: first, old: 'ca.csv' }];
  expect(await commit(server, id, { choices: { replaces, unlisted: { as: 'kept' } } })).toBeNull();
  expect(await server.store.identityDecisions('default')).toMatchObject([{ verdict: 'same', by: 'owner' }]);
  const { coverage } = await server.json<{ coverage: { identities: { interlocks: { low: number } } } }>(
    '/api/analysis',
  );
  expect(coverage.identities.interlocks.low).toBe(1);
});

test('a seat that a wide row no longer lists is chosen apart from the others of its row', async () => {
  const server = await startTestServer();
  const wide = (seats: string) => `id,nom,maire,siege1,siege2,siege3\nA,Accueil,Anne Roy,${seats}\n`;
  await server.importFiles({ 'ca.csv': wide('Luc Côté,Ida Blé,Zoé Morin') });
  const choices = {
    replaces: [{ file: 'ca.csv', old: 'ca.csv' }],
    unlisted: { as: 'ended', on: '2026-03-31' },
    refused: [] as string[],
  };
  const { id } = await server.importFiles({ 'ca.csv': wide('Luc Côté,,') }, { dry_run: true, choices });
  const { entries, basis } = await server.json<ChangesReply>(`/api/imports/${id}/changes`);
  const gone = entries.filter(({ subject, kind }) => subject === 'seats' && kind === 'ended');
  expect(gone.map(({ name, alone }) => [name, alone]).sort()).toEqual([
    ['Ida Blé', true],
    ['Zoé Morin', true],
  ]);
  const refused = gone.filter(({ name }) => name === 'Ida Blé').map((entry) => entry.id);
  const reply = await server.json<{ job: string }>(
    `/api/imports/${id}/commit`,
    post({ choices: { ...choices, basis, refused } }),
  );
  expect(await server.waitForJob(reply.job)).toMatchObject({ state: 'done' });
  const board = await server.json<{ board: { person: string; to: string | null }[] }>(
    '/api/organizations/A?names=true&as-of=all',
  );
  expect(JSON.stringify(board)).not.toContain('dissolved_on');
  expect(JSON.stringify(board)).toContain('Ida Blé');
  expect(server.errors).toEqual([]);
});
