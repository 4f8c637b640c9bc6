import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { ValidationSheet } from '../../../analysis/document.ts';
import type { KitCall, TrackerReply } from '../../../server/contract/kit.ts';
import { fillIn } from '../../support/returned-workbook.ts';
import { post, SMALL_ROSTER, startTestServer, type TestServer } from '../harness.ts';

const WORDS: KitCall = { project: 'Portrait', contact: 'Ana, ana@example.org', deadline: '2026-12-15', language: 'fr' };

async function makeKit(server: TestServer): Promise<Record<string, Uint8Array>> {
  const reply = await server.call('/api/kit', post(WORDS));
  expect([reply.status, reply.headers.get('content-type')]).toEqual([201, 'application/zip']);
  return unzipSync(new Uint8Array(await reply.arrayBuffer()));
}

/** Sends a workbook back as it would come, under a name of its own. */
const sendBack = async (server: TestServer, name: string, bytes: Uint8Array) =>
  (await server.importFiles({ [name]: bytes })).id;

const tracker = (server: TestServer) => server.json<TrackerReply>('/api/kit?lang=en');
const stateOf = async (server: TestServer) =>
  Object.fromEntries((await tracker(server)).organizations.map(({ id, state }) => [id, state]));

test('the tracker follows a kit from its making to its answers, and an undone import is no answer', async () => {
  const server = await startTestServer();
  await server.importFiles(SMALL_ROSTER);
  expect(await tracker(server)).toMatchObject({ kits: [], organizations: [], reminders: null });
  const files = await makeKit(server);
  expect(Object.keys(files).sort()).toEqual([
    ...['01-accueil.xlsx', '02-bibliotheque.xlsx', '03-centre.xlsx', '04-depannage.xlsx'],
    'suivi.csv',
  ]);
  expect(strFromU8(files['suivi.csv']!)).toContain('01-accueil.xlsx;Accueil;a;');
  expect(await stateOf(server)).toEqual({ a: 'missing', b: 'missing', c: 'missing', d: 'missing' });

  const full = await fillIn('x.xlsx', files['01-accueil.xlsx']!, {
    answers: {
      'Acceptez-vous': 'Oui',
      Secteur: 'Communautaire',
      'Type d’organisme': 'Coopérative',
      'La feuille': 'Oui',
    },
    added: [{ sheet: 'Liens', cells: { Partenaire: 'Dépannage', 'Nature du lien': 'Partage de locaux' } }],
  });
  const first = await sendBack(server, 'réponse.xlsx', full);
  await sendBack(server, 'autre.xlsx', await fillIn('x.xlsx', files['03-centre.xlsx']!, {}));
  const { organizations, counts, reminders } = await tracker(server);
  expect(counts).toEqual({ asked: 4, complete: 1, partly: 1, missing: 2 });
  expect(organizations.find(({ id }) => id === 'a')).toMatchObject({
    state: 'complete',
    consent: true,
    returned_file: 'réponse.xlsx',
    received_on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    blanks: [],
  });
  expect(organizations.find(({ id }) => id === 'c')).toMatchObject({ state: 'partly', consent: false });
  expect(organizations.find(({ id }) => id === 'c')!.blanks).toContain('consent');
  expect(reminders!.fr.body).toMatch(/«\u00a0Organisme\u00a0».*15 décembre 2026/s);
  expect(reminders!.en.body).toContain('«Organization»');

  const csv = Buffer.from(await (await server.call('/api/kit/tracker.csv?lang=fr')).arrayBuffer()).toString('utf8');
  expect(csv).toMatch(/^\ufeffOrganisme;Identifiant;Fichier;.*\r\nAccueil;a;01-accueil\.xlsx;.*;Complet;/);

  await server.call(`/api/imports/${first}`, { method: 'DELETE' });
  expect((await stateOf(server)).a).toBe('missing');
});

test('what an organization answers is in the analysis; without consent none of its people is stored', async () => {
  const server = await startTestServer();
  await server.importFiles(SMALL_ROSTER);
  const files = await makeKit(server);
  const secret = { sheet: 'Conseil d’administration', cells: { Nom: 'Personne Secrète' } };
  await sendBack(
    server,
    'a.xlsx',
    await fillIn('x.xlsx', files['04-depannage.xlsx']!, { answers: { Territoire: 'Est' }, added: [secret] }),
  );
  const { organizations, coverage } = await server.json<{
    organizations: { id: string; attributes: Record<string, unknown> }[];
    coverage: { received: { missing: string[] } };
  }>('/api/analysis');
  expect(organizations.find(({ id }) => id === 'd')!.attributes.territory).toBe('Est');
  expect(coverage.received.missing).not.toContain('d');
  const [stored] = (await server.store.imports('default')).filter(({ files: kept }) => kept[0]?.name === 'a.xlsx');
  const bytes = await server.store.fileBytes(stored!.id, 'a.xlsx');
  const texts = Object.values(unzipSync(bytes!)).map((part) => strFromU8(part));
  expect(texts.join('')).toContain('Dépannage');
  expect(texts.join('')).not.toContain('Personne Secrète');
});

test('a kit needs a project and a contact, and none is made of a demonstration', async () => {
  const server = await startTestServer();
  await server.importFiles(SMALL_ROSTER);
  const refused = await server.call('/api/kit', post({ ...WORDS, project: ' ' }));
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([400, 'body_invalid']);
  expect((await tracker(server)).kits).toEqual([]);
  const both = { en: 'Demo', fr: 'Démo' };
  await server.store.createWorkspace({ id: 'demo', kind: 'demo', name: both, description: both, boundary: 'complete' });
  const closed = await server.call('/api/kit?workspace=demo', post(WORDS));
  expect(((await closed.json()) as { code: string }).code).toBe('demo_closed');
});

test('the validation sheet masks its board unless names are asked for, and knows who is asked about', async () => {
  const server = await startTestServer();
  await server.importFiles(SMALL_ROSTER);
  const sheet = await server.json<ValidationSheet>('/api/organizations/b/sheet');
  expect(
    sheet.ties.map(({ partner, relation, shared, reporters }) => [partner.id, relation, shared, reporters]),
  ).toEqual([
    ['a', 'interlock', 1, []],
    ['c', 'referral', 0, ['b']],
  ]);
  expect(sheet.board.map(({ person }) => person)).toEqual(['']);
  expect(JSON.stringify(sheet)).not.toContain('Roy');
  const named = await server.json<ValidationSheet>('/api/organizations/b/sheet?names=true');
  expect(named.board.map(({ person }) => person)).toEqual(['Anne Roy']);
  expect((await server.call('/api/organizations/nobody/sheet')).status).toBe(404);
});
