import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type {
  ImportDetailReply,
  ImportReply,
  ImportsReply,
  JobReply,
  ProblemReply,
} from '../../../server/contract/replies.ts';
import { ImportDetailReplySchema, ImportsReplySchema, JobReplySchema } from '../../../server/contract/replies.ts';
import { workbook } from '../../support/workbook.ts';
import { post, SMALL_ROSTER, startTestServer } from '../harness.ts';

test('files in, recognised, committed: the network is the user’s own from then on', async () => {
  const server = await startTestServer();
  const { id, job } = await server.importFiles(SMALL_ROSTER);
  expect(JobReplySchema.parse(job)).toMatchObject({
    state: 'done',
    progress: 1,
    result: { import: id, rows: 8, used: 8, quarantined: 0 },
  });
  const detail = ImportDetailReplySchema.parse(await server.json(`/api/imports/${id}`));
  expect(detail).toMatchObject({ state: 'committed', workspace: 'default', actor: 'owner', undoable: true });
  expect(detail.tables.map(({ file, kind, used }) => [file, kind, used]).sort()).toEqual([
    ['ca.csv', 'board_memberships', 3],
    ['liens.csv', 'ties', 1],
    ['organismes.csv', 'organizations', 4],
  ]);
  const document = await server.json<{ organizations: { name: string }[] }>('/api/analysis');
  expect(document.organizations.map(({ name }) => name)).toEqual(['Accueil', 'Bibliothèque', 'Centre', 'Dépannage']);
  expect(server.errors).toEqual([]);
});

test('a dry run reports and adds nothing; the same import can then be committed', async () => {
  const server = await startTestServer();
  const { id, job } = await server.importFiles(SMALL_ROSTER, { dry_run: true });
  expect(job.result).toMatchObject({ dry_run: true, rows: 8 });
  expect(await server.store.activeFiles('default')).toEqual([]);
  expect(await server.json<ImportDetailReply>(`/api/imports/${id}`)).toMatchObject({ state: 'open', rows: 8 });
  const { job: second } = await server.json<{ job: string }>(`/api/imports/${id}/commit`, post({}));
  expect(await server.waitForJob(second)).toMatchObject({ state: 'done', result: { dry_run: false } });
  expect(await server.store.activeFiles('default')).toHaveLength(3);
});

test('the same files twice change nothing and the reply says so', async () => {
  const server = await startTestServer();
  const first = await server.importFiles(SMALL_ROSTER);
  const again = await server.importFiles(SMALL_ROSTER);
  expect(again.job.result).toMatchObject({
    import: first.id,
    already_imported: ['ca.csv', 'liens.csv', 'organismes.csv'],
    used: 0,
  });
  const { imports } = ImportsReplySchema.parse(await server.json<ImportsReply>('/api/imports?workspace=default'));
  expect(imports.map(({ id }) => id)).toEqual([first.id]);
  const mixed = await server.importFiles({
    'copie.csv': SMALL_ROSTER['ca.csv'],
    'autres.csv': 'organisme,personne\nd,Luc Côté\n',
  });
  expect(mixed.job.result).toMatchObject({ import: mixed.id, already_imported: ['copie.csv'], used: 1 });
});

test('the history says how each table was read: as recognised, as settled, or by a saved mapping', async () => {
  const server = await startTestServer();
  const settings = {
    kinds: { 'ca.csv': 'board_memberships' },
    corrections: { 'ca.csv': [{ line: 2, column: 'personne', value: 'Anne Roy-Côté' }] },
    mappings: { 'liens.csv': { name: 'Liens du Nord', changed: true } },
  };
  await server.importFiles(SMALL_ROSTER, settings);
  const { imports } = ImportsReplySchema.parse(await server.json<ImportsReply>('/api/imports?workspace=default'));
  expect(imports[0]?.reading).toEqual([
    { file: 'ca.csv', by: 'settings', mapping: null, corrections: 1 },
    { file: 'liens.csv', by: 'mapping_changed', mapping: 'Liens du Nord', corrections: 0 },
    { file: 'organismes.csv', by: 'recognition', mapping: null, corrections: 0 },
  ]);
});

test('undo takes any import back, and redo brings it back', async () => {
  const server = await startTestServer();
  const first = await server.importFiles({ 'organismes.csv': SMALL_ROSTER['organismes.csv'] });
  await server.importFiles({ 'ca.csv': SMALL_ROSTER['ca.csv'] });
  const files = async () => (await server.store.activeTables('default')).map(({ report }) => report.file);
  expect((await server.call(`/api/imports/${first.id}`, { method: 'DELETE' })).status).toBe(204);
  expect(await files()).toEqual(['ca.csv']);
  const undone = await server.json<ImportReply>(`/api/imports/${first.id}`);
  expect([undone.state, undone.undoable, undone.redoable]).toEqual(['undone', false, true]);
  const redone = await server.json<ImportReply>(`/api/imports/${first.id}/redo`, { method: 'POST' });
  expect([redone.state, redone.undoable, redone.redoable]).toEqual(['committed', true, false]);
  expect(await files()).toEqual(['organismes.csv', 'ca.csv']);
});

test('a file is given back as it was kept, as an attachment', async () => {
  const server = await startTestServer();
  const { id } = await server.importFiles({ 'organismes é.csv': SMALL_ROSTER['organismes.csv'] });
  const reply = await server.call(`/api/imports/${id}/files/${encodeURIComponent('organismes é.csv')}`);
  expect(reply.headers.get('content-disposition')).toContain("filename*=UTF-8''organismes%20%C3%A9.csv");
  expect(await reply.text()).toBe(SMALL_ROSTER['organismes.csv']);
  const none = await server.call(`/api/imports/${id}/files/autre.csv`);
  expect([none.status, ((await none.json()) as ProblemReply).code]).toEqual([404, 'file_unknown']);
});

test('what cannot be used is said with its place, and nothing half is stored', async () => {
  const server = await startTestServer();
  const { id, job } = await server.importFiles({ 'photo.csv': 'couleur;forme\nbleu;rond\n', 'vide.csv': '' });
  expect(job).toMatchObject({ state: 'failed', error: { code: 'import_empty' } });
  const detail = ImportDetailReplySchema.parse(await server.json(`/api/imports/${id}?lang=fr`));
  expect(detail).toMatchObject({ state: 'open', used: 0 });
  expect(detail.problems.items.map(({ file, code }) => [file, code]).sort()).toEqual([
    ['photo.csv', 'table_unrecognised'],
    ['vide.csv', 'file_empty'],
  ]);
  for (const problem of detail.problems.items) expect(problem.message).toBeTruthy();
  expect(await server.store.activeFiles('default')).toEqual([]);
});

test('a row that is set aside is counted; problems come in pages', async () => {
  const server = await startTestServer();
  const rows = Array.from({ length: 30 }, (_, index) => `o${index},,x`).join('\n');
  const { id, job } = await server.importFiles({ 'liens.csv': `source,target,relation\na,b,referral\n${rows}\n` });
  expect(job.result).toMatchObject({ rows: 31, used: 1, quarantined: 30 });
  const page = await server.json<ImportDetailReply>(`/api/imports/${id}?offset=25&limit=10`);
  expect(page.problems).toMatchObject({ total: 30, offset: 25 });
  expect(page.problems.items).toHaveLength(5);
  expect(page.problems.items[0]).toMatchObject({ file: 'liens.csv', line: 28, severity: 'error', quarantined: true });
});

test('a zip is its tables, each by its name inside', async () => {
  const server = await startTestServer();
  const encoder = new TextEncoder();
  const files = {
    'organismes.csv': encoder.encode(SMALL_ROSTER['organismes.csv']),
    'ca.csv': encoder.encode(SMALL_ROSTER['ca.csv']),
  };
  const { id } = await server.importFiles({ 'liste.zip': zipSync(files) });
  const detail = await server.json<ImportDetailReply>(`/api/imports/${id}`);
  expect(detail.tables.map(({ file }) => file)).toEqual(['liste.zip/ca.csv', 'liste.zip/organismes.csv']);
});

test('a workbook, a network and its partition are tables like any other, and say their format', async () => {
  const server = await startTestServer();
  const { id } = await server.importFiles({
    'liste.xlsx': workbook({
      Organismes: [['name'], ['Abri']],
      Sièges: [
        ['organisme', 'personne'],
        ['Abri', 'Ana'],
      ],
    }),
    'liens.net': '*Vertices 2\n1 "Abri"\n2 "Gîte"\n*Edges\n1 2 3\n',
    'secteur.clu': '*Vertices 2\n1\n2\n% 1 - réseau public; 2 - logement\n',
  });
  const detail = ImportDetailReplySchema.parse(await server.json(`/api/imports/${id}`));
  expect(detail.tables.map(({ file, kind, format }) => [file, kind, format]).sort()).toEqual([
    ['liens.net/organizations', 'organizations', 'pajek'],
    ['liens.net/ties', 'ties', 'pajek'],
    ['liste.xlsx/Organismes', 'organizations', 'xlsx'],
    ['liste.xlsx/Sièges', 'board_memberships', 'xlsx'],
  ]);
  const document = await server.json<{ organizations: { name: string; attributes: object }[] }>('/api/analysis');
  expect(document.organizations.map(({ name, attributes }) => [name, attributes])).toEqual([
    ['Abri', { sector: 'public_health_social' }],
    ['Gîte', { sector: 'housing' }],
  ]);
});

test('too large is 413 with the limit, by its announced length or by its bytes', async () => {
  const server = await startTestServer({ maxUploadMb: 1 });
  const { id } = await server.json<ImportReply>('/api/imports', { method: 'POST' });
  const big = 'x'.repeat(1024 * 1024 + 1);
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(big));
      controller.close();
    },
  });
  for (const body of [big, stream]) {
    const init = { method: 'PUT', body, duplex: 'half' } as RequestInit;
    const reply = await server.call(`/api/imports/${id}/files/a.csv`, init);
    expect(reply.status).toBe(413);
    expect(await reply.json()).toMatchObject({ code: 'too_large', params: { limit: 1 } });
  }
  expect((await server.store.import(id))?.files).toEqual([]);
});

test('a file’s bytes are taken as they are, whatever type they claim', async () => {
  const server = await startTestServer();
  const { id } = await server.json<ImportReply>('/api/imports', { method: 'POST' });
  const reply = await server.call(`/api/imports/${id}/files/a.json`, { ...post({ a: 1 }, 'PUT') });
  expect(await reply.json()).toMatchObject({ name: 'a.json', size: 7 });
});

test.each(['..%2Fetc', '%00', 'a%2F..%2Fb', encodeURIComponent('a\u202ecsv.exe'), 'x'.repeat(300), '.'.repeat(2)])(
  'the file name %s is refused',
  async (name) => {
    const server = await startTestServer();
    const { id } = await server.json<ImportReply>('/api/imports', { method: 'POST' });
    const reply = await server.call(`/api/imports/${id}/files/${name}`, { method: 'PUT', body: 'x' });
    // fetch itself folds `..` away before it is sent.
    expect(reply.status).toBe(name === '..' ? 404 : 400);
  },
);

test('the demo is closed to imports and to undo', async () => {
  const server = await startTestServer();
  const text = { en: 'Demo', fr: 'Démo' };
  await server.store.createWorkspace({ id: 'demo', kind: 'demo', name: text, description: text, boundary: 'complete' });
  await server.store.openImport('d1', 'demo', 'owner');
  const opened = await server.call('/api/imports?workspace=demo', { method: 'POST' });
  const undone = await server.call('/api/imports/d1', { method: 'DELETE' });
  expect([opened.status, undone.status]).toEqual([409, 409]);
});

test('a job tells its progress as events until it is over', async () => {
  const server = await startTestServer();
  const { id } = await server.json<ImportReply>('/api/imports', { method: 'POST' });
  await server.call(`/api/imports/${id}/files/o.csv`, { method: 'PUT', body: SMALL_ROSTER['organismes.csv'] });
  const { job } = await server.json<{ job: string }>(`/api/imports/${id}/commit`, post({}));
  const reply = await server.call(`/api/jobs/${job}/events?lang=fr`);
  expect(reply.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const events = (await reply.text()).split('\n\n').filter((part) => part.startsWith('event: job'));
  const states = events.map((part) => JobReplySchema.parse(JSON.parse(part.split('data: ')[1] ?? '')) as JobReply);
  expect(states.at(-1)).toMatchObject({ id: job, state: 'done', progress: 1 });
});

test('a file that was not recognised does not count: it can be sent again with its kind settled', async () => {
  const server = await startTestServer();
  const strange = { 'partenaires.csv': 'Qui;Avec qui\nAccueil;Centre\n' };
  const first = await server.importFiles({ ...SMALL_ROSTER, ...strange });
  expect(first.job.result).toMatchObject({ used: 8, already_imported: [] });
  const settled = {
    kinds: { 'partenaires.csv': 'ties' },
    mapping: { 'partenaires.csv': { Qui: 'source', 'Avec qui': 'target' } },
  };
  const again = await server.importFiles({ ...SMALL_ROSTER, ...strange }, settled);
  expect(again.job.result).toMatchObject({ used: 1, already_imported: ['ca.csv', 'liens.csv', 'organismes.csv'] });
});
