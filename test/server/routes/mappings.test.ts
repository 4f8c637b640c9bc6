import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { MappingsReplySchema, type SavedMappingReply } from '../../../server/contract/mappings.ts';
import { type PreviewReply, PreviewReplySchema } from '../../../server/contract/preview.ts';
import { post, startTestServer, type TestServer } from '../harness.ts';

const BOARD = 'Organisme;Nom complet;Mandat\r\nAccueil;Cyr Manon;03/04/2021\r\nAccueil;;05/06/2021\r\n';

async function opened(files: Record<string, string | Uint8Array>): Promise<{
  server: TestServer;
  id: string;
  preview: (body: object) => Promise<PreviewReply>;
}> {
  const server = await startTestServer();
  const { id } = await server.importFiles(files, { dry_run: true });
  const preview = async (body: object) =>
    PreviewReplySchema.parse(await server.json(`/api/imports/${id}/preview`, post(body)));
  return { server, id, preview };
}

test('a preview shows the first rows as the settings read them, and stores nothing', async () => {
  const { server, id, preview } = await opened({ 'ca.csv': BOARD });
  const asFound = await preview({ file: 'ca.csv' });
  expect(asFound.columns.map(({ header, field, state }) => [header, field, state])).toEqual([
    ['Organisme', 'org_name', 'read'],
    ['Nom complet', 'person_name', 'read'],
    ['Mandat', null, 'read'],
  ]);
  expect(asFound.rows.map(({ state, cells }) => [state, cells[1]!.text, cells[1]!.value])).toEqual([
    ['used', 'Cyr Manon', 'Cyr Manon'],
    ['set_aside', '', null],
  ]);
  expect(asFound).toMatchObject({ header_line: 1, missing: [], beginning_only: false });
  expect(asFound.problems.some(({ line, quarantined }) => line === 3 && quarantined)).toBe(true);
  const settled = await preview({
    file: 'ca.csv',
    mapping: { 'ca.csv': { Mandat: 'start_on' } },
    tables: { 'ca.csv': { dates: 'month-first', name_order: 'family_given' } },
  });
  expect(settled.rows[0]!.cells.map(({ value }) => value)).toEqual([
    'Accueil',
    'Manon Cyr',
    '2021-03-04',
    'Manon',
    'Cyr',
  ]);
  expect(settled.columns.slice(3).map(({ state }) => state)).toEqual(['added', 'added']);
  expect(await server.json(`/api/imports/${id}`)).toMatchObject({ state: 'open', settled: {} });
});

test('of a long file only the beginning is read, fast, and the reply says so', async () => {
  const lines = Array.from({ length: 60_000 }, (_, i) => `org${i},Organisme numéro ${i},Gaspé`);
  const { preview } = await opened({ 'long.csv': `org_id,name,municipality\n${lines.join('\n')}\n` });
  const first = await preview({ file: 'long.csv' });
  expect([first.rows.length, first.beginning_only]).toEqual([50, true]);
  const again = await preview({ file: 'long.csv', mapping: { 'long.csv': { municipality: 'territory' } } });
  expect(again.columns[2]!.field).toBe('territory');
});

test('bytes are read by the encoding that was settled, rows of several kinds go apart', async () => {
  const text = Buffer.from([...Buffer.from('id,nom,sorte\no1,Caf'), 0x8e, ...Buffer.from(',org\np1,Manon Cyr,pers\n')]);
  const { preview } = await opened({ 'tous.csv': text });
  const tables = {
    'tous.csv': {
      encoding: 'macintosh',
      kinds_by: { column: 'sorte', values: { org: 'organizations', pers: 'people' } },
    },
  };
  const whole = await preview({ file: 'tous.csv', tables });
  expect(whole.parts).toEqual([
    { file: 'tous.csv/organizations', kind: 'organizations', rows: 1 },
    { file: 'tous.csv/people', kind: 'people', rows: 1 },
  ]);
  expect(whole.rows[0]!.cells[1]!.value).toBe('Café');
  const people = await preview({
    file: 'tous.csv/people',
    tables,
    mapping: { 'tous.csv/people': { nom: 'display_name' } },
  });
  expect(people.rows[0]!.cells[1]!.value).toBe('Manon Cyr');
});

test('values of sensitive columns are not shown', async () => {
  const { preview } = await opened({ 'p.csv': 'organisme,personne,date de naissance\na,Manon Cyr,1970-02-03\n' });
  const { columns, rows } = await preview({ file: 'p.csv' });
  expect(columns[2]!.state).toBe('sensitive');
  expect(rows[0]!.cells[2]).toEqual({ text: '', value: null, problem: null });
});

test('what is asked amiss is refused with a code', async () => {
  const { server, id } = await opened({ 'ca.csv': BOARD });
  const refused = async (path: string, body: object) => {
    const reply = await server.call(path, post(body));
    return [reply.status, ((await reply.json()) as { code: string }).code];
  };
  expect(await refused(`/api/imports/${id}/preview`, { file: 'no.csv' })).toEqual([404, 'table_unknown']);
  expect(
    await refused(`/api/imports/${id}/preview`, { file: 'ca.csv', tables: { x: { encoding: 'ebcdic' } } }),
  ).toEqual([400, 'body_invalid']);
  expect(await refused('/api/mappings?workspace=nowhere', { name: 'x', headers: ['a'], options: {} })).toEqual([
    404,
    'workspace_unknown',
  ]);
});

test('a mapping is kept, recognised by the headers in any order, renamed, forgotten; each leaves a trace', async () => {
  const server = await startTestServer();
  const options = { mapping: { '*': { Mandat: 'start_on' } }, tables: { '*': { dates: 'month-first' } } };
  const save = (name: string) =>
    server.json<SavedMappingReply>(
      '/api/mappings',
      post({ name, headers: ['Organisme', 'Nom complet', 'Mandat'], options }),
    );
  await save('Conseils');
  const saved = await save('Conseils 2');
  const { id } = await server.importFiles(
    { 'automne.csv': 'MANDAT;organisme;nom  complet\r\n03/04/2021;Accueil;Manon Cyr\r\n' },
    { dry_run: true },
  );
  const found = MappingsReplySchema.parse(await server.json(`/api/mappings?import=${id}`));
  expect(found.mappings.map(({ name }) => name)).toEqual(['Conseils 2']);
  expect(found.mappings[0]!.options).toEqual(options);
  expect(found.recognised).toEqual([{ file: 'automne.csv', mapping: saved.id }]);
  const change = (method: string, body?: object) =>
    server.call(`/api/mappings/${saved.id}`, body ? { ...post(body), method } : { method });
  expect(await (await change('PATCH', { name: 'Territoire' })).json()).toMatchObject({ name: 'Territoire' });
  expect((await change('DELETE')).status).toBe(204);
  expect((await change('DELETE')).status).toBe(404);
  expect(MappingsReplySchema.parse(await server.json('/api/mappings'))).toEqual({ mappings: [], recognised: [] });
  const db = new Database(server.file, { readonly: true });
  const actions = db.prepare("select action from audit where action like 'mapping%' order by id").pluck().all();
  db.close();
  expect(actions).toEqual(['mapping_save', 'mapping_save', 'mapping_rename', 'mapping_delete']);
  expect(server.errors).toEqual([]);
});
