import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { ImportDetailReply, JobReply } from '../../../server/contract/replies.ts';
import { startTestServer } from '../harness.ts';

const SECRETS = ['1961-03-02', '046 454 286', 'ROYA 6153 0212', 'rue des Lilas', 'anne@courriel.example'];
const TABLE = [
  'organisme,personne,Né le,NAS,Carte,Chez elle,Écrire',
  `Abri,Anne Roy,${SECRETS[0]},${SECRETS[1]},${SECRETS[2]},"12, ${SECRETS[3]}",${SECRETS[4]}`,
  `Halte,Luc Côté,1959-12-31,130 692 544,COTL 5912 3112,"3, rue du Port",luc@courriel.example`,
  `Gîte,,1950-01-01,${SECRETS[1]},,,`,
  `Gîte,${SECRETS[1]},${SECRETS[3]}`,
].join('\n');

/** Every byte of the data folder: the store, its journal, uploads. */
function kept(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}

test('what sensitive columns hold is in no byte that is kept, answered or logged', async () => {
  const server = await startTestServer();
  const { id, job } = await server.importFiles({ 'ca.csv': TABLE }, { dry_run: true });
  expect(job.state).toBe('done');
  const open = await server.call(`/api/imports/${id}?limit=1000`);
  const check = await server.call(`/api/imports/${id}/check`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ file: 'ca.csv', line: 5 }),
  });
  const done = await server.importFiles({ 'ca.csv': TABLE });
  expect(done.job).toMatchObject({ state: 'done', result: { used: 2, quarantined: 2 } });
  const rejected = await server.call(`/api/imports/${done.id}/rejected?file=ca.csv`);
  const said = [
    await open.text(),
    await check.text(),
    await rejected.text(),
    JSON.stringify(done.job),
    JSON.stringify(server.errors),
  ];
  const document = await (await server.call('/api/analysis')).text();
  const bytes = kept(dirname(server.file));
  // The people are there: it is this data, and not another file, that is looked through.
  expect(bytes).toContain('Anne Roy');
  for (const secret of SECRETS) {
    expect([secret, bytes.includes(secret)]).toEqual([secret, false]);
    expect([secret, ...said, document].filter((text) => text.includes(secret))).toEqual([secret]);
  }
  const detail = await server.json<ImportDetailReply>(`/api/imports/${done.id}?limit=100`);
  const dropped = detail.problems.items.filter(({ code }) => code === 'sensitive_column_dropped');
  expect(dropped.map(({ column, params }) => [column, params.what])).toEqual([
    ['Né le', 'birth_date'],
    ['NAS', 'social_insurance_number'],
    ['Carte', 'health_number'],
    ['Chez elle', 'home_address'],
    ['Écrire', 'home_email'],
  ]);
});

test('the digest is of the file as it was sent: sent again, it is known', async () => {
  const server = await startTestServer();
  const first = await server.importFiles({ 'ca.csv': TABLE });
  const again = await server.importFiles({ 'ca.csv': TABLE });
  expect((again.job as JobReply).result).toMatchObject({ import: first.id, already_imported: ['ca.csv'] });
});

/** Nothing on a list of organizations tells that these days are births; on one of people they do. */
const BARE = 'id,nom,le,note\n1,Anne Roy,1961-03-02,1\n2,Luc Côté,1959-12-31,2\n3,Zoë Morin,1950-01-01,3\n';

test('what only a kind settled later makes sensitive is masked in the stored bytes then', async () => {
  const server = await startTestServer();
  const { id } = await server.importFiles({ 'liste.csv': BARE }, { dry_run: true });
  const bytes = async () => (await server.call(`/api/imports/${id}/files/liste.csv`)).text();
  expect(await bytes()).toContain('1961-03-02');
  const commit = await server.call(`/api/imports/${id}/commit`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kinds: { 'liste.csv': 'people' } }),
  });
  await server.waitForJob(((await commit.json()) as { job: string }).job);
  expect(await bytes()).toBe(BARE.replace(/\d{4}-\d\d-\d\d/g, '**********'));
  expect(
    readdirSync(dirname(server.file), { recursive: true }).filter((name) => /uploads./.test(String(name))),
  ).toEqual([]);
  const report = await server.json<ImportDetailReply>(`/api/imports/${id}?limit=100`);
  expect(report.problems.items.map(({ code, column }) => [code, column])).toContainEqual([
    'sensitive_column_dropped',
    'le',
  ]);
});

test('so it is where rows of several kinds were parted, and in an archive', async () => {
  const server = await startTestServer();
  const rows = BARE.replace(/\n(?=\d)/g, '\np').replace('note', 'sorte');
  const mixed = `${rows.replace(/,\d\n/g, ',personne\n')}o1,Abri,2024-05-06,organisme\n`;
  const by = { column: 'sorte', values: { personne: 'people', organisme: 'organizations' } };
  const { id, job } = await server.importFiles(
    { 'mixte.csv': mixed, 'tout.zip': zipSync({ 'un.csv': strToU8(BARE) }) },
    { tables: { 'mixte.csv': { kinds_by: by } }, kinds: { 'tout.zip/un.csv': 'people' } },
  );
  expect(job).toMatchObject({ state: 'done' });
  const read = async (name: string) =>
    new Uint8Array(await (await server.call(`/api/imports/${id}/files/${name}`)).arrayBuffer());
  const kept = [strFromU8(await read('mixte.csv')), strFromU8(unzipSync(await read('tout.zip'))['un.csv']!)];
  for (const text of kept) expect([text.includes('1961-03-02'), text.includes('Anne Roy')]).toEqual([false, true]);
});

test('a file whose bytes could not be read is kept as long as its import is open, and no longer', async () => {
  const server = await startTestServer();
  const { id } = await server.importFiles(
    { 'ca.csv': `${TABLE}\n`, 'autre.pdf.csv': `%PDF-1.7\n${SECRETS[1]}\n` },
    { dry_run: true },
  );
  const status = async () => (await server.call(`/api/imports/${id}/files/autre.pdf.csv`)).status;
  expect(await status()).toBe(200);
  const commit = await server.call(`/api/imports/${id}/commit`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  await server.waitForJob(((await commit.json()) as { job: string }).job);
  expect(await status()).toBe(404);
  expect((await server.json<ImportDetailReply>(`/api/imports/${id}`)).state).toBe('committed');
});
