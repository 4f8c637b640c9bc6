import { expect, test } from 'vitest';
import type { CheckReply, ImportDetailReply } from '../../../server/contract/replies.ts';
import { CheckReplySchema } from '../../../server/contract/replies.ts';
import { post, startTestServer, type TestServer } from '../harness.ts';

const BOARD =
  'organisme;personne;début\nAbri;Anne Roy;2020-02-30\nHalte;Luc Côté;2020-05-06\nGîte;Zoé\nAbri;"An"ne;2020-01-01\n;Max Bé;2021-01-01\n';

async function opened(): Promise<{ server: TestServer; id: string; check: (body: object) => Promise<CheckReply> }> {
  const server = await startTestServer();
  const { id } = await server.importFiles({ 'ca.csv': BOARD }, { dry_run: true });
  const check = async (body: object) =>
    CheckReplySchema.parse(await server.json(`/api/imports/${id}/check`, post({ file: 'ca.csv', ...body })));
  return { server, id, check };
}

const lines = ({ problems }: CheckReply) =>
  problems.items.filter(({ quarantined }) => quarantined).map(({ line, code }) => [line, code]);

test('a row is shown with its cells, corrected, and checked at once without the other rows changing', async () => {
  const { check } = await opened();
  const before = await check({ line: 2 });
  expect(lines(before)).toEqual([
    [2, 'date_invalid'],
    [4, 'row_too_short'],
    [5, 'quote_malformed'],
    [6, 'required_missing'],
  ]);
  expect(before.row).toEqual({
    line: 2,
    record: 2,
    whole: false,
    cells: [
      { column: 'organisme', value: 'Abri', sensitive: false },
      { column: 'personne', value: 'Anne Roy', sensitive: false },
      { column: 'début', value: '2020-02-30', sensitive: false },
    ],
  });
  const still = await check({
    line: 2,
    corrections: { 'ca.csv': [{ line: 2, column: 'début', value: '2020-02-31' }] },
  });
  expect(still.problems.items.find(({ line }) => line === 2)).toMatchObject({
    code: 'date_invalid',
    value: '2020-02-31',
  });
  const corrections = {
    'ca.csv': [
      { line: 2, column: 'début', value: '2020-02-28' },
      { line: 4, column: 'début', value: '2020-03-01' },
      { line: 5, column: null, value: 'Abri;"An""ne";2020-01-01' },
    ],
  };
  const after = await check({ line: 5, corrections });
  expect(lines(after)).toEqual([[6, 'required_missing']]);
  expect(after.table).toMatchObject({ rows: 5, used: 4, quarantined: 1 });
  expect(after.row).toMatchObject({
    whole: false,
    cells: [{ value: 'Abri' }, { value: 'An"ne' }, { value: '2020-01-01' }],
  });
});

test('a row that cannot be taken apart is shown as it is written; a correction that finds nothing is said', async () => {
  const { check } = await opened();
  expect((await check({ line: 5 })).row).toEqual({
    line: 5,
    record: 5,
    whole: true,
    cells: [{ column: null, value: 'Abri;"An"ne;2020-01-01', sensitive: false }],
  });
  expect((await check({ line: 99 })).row).toBeNull();
  const corrections = {
    'ca.csv': [
      { line: 99, column: 'début', value: 'x' },
      { line: 2, column: 'aucune', value: 'x' },
    ],
  };
  const reply = await check({ corrections });
  expect(reply.problems.items.filter(({ code }) => code === 'correction_unplaced').map(({ line }) => line)).toEqual([
    99, 2,
  ]);
});

test('the import uses the corrections and keeps them; the rejected rows come back with why', async () => {
  const { server, id } = await opened();
  const corrections = { 'ca.csv': [{ line: 2, column: 'début', value: '2020-02-28' }] };
  const before = await (await server.call(`/api/imports/${id}/rejected?file=ca.csv&lang=fr`)).text();
  expect(before.trim().split('\r\n').length).toBe(5);
  const { job } = await server.json<{ job: string }>(`/api/imports/${id}/commit`, post({ corrections }));
  expect((await server.waitForJob(job)).result).toMatchObject({ used: 2, quarantined: 3 });
  const stored = await server.store.import(id);
  expect(stored?.options).toEqual({ corrections });
  const [table] = await server.store.activeTables('default');
  expect(table!.rows[0]!.fields).toMatchObject({ start_on: '2020-02-28' });
  const reply = await server.call(`/api/imports/${id}/rejected?file=ca.csv&lang=fr`);
  expect(reply.headers.get('content-type')).toContain('text/csv');
  expect(reply.headers.get('content-disposition')).toContain('ca-rejected.csv');
  const rows = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await reply.arrayBuffer()).split('\r\n');
  expect(rows[0]).toBe('\ufefforganisme;personne;début;Ligne;Raison;Quoi faire');
  expect(rows[1]).toMatch(/^Gîte;Zoé;;4;"?Cette ligne a 2 cellules/);
  expect(rows[2]).toMatch(/^"Abri;""An""ne;2020-01-01";;;5;/);
  expect(rows.length).toBe(5);
});

test('a formula among the rejected rows is disarmed', async () => {
  const server = await startTestServer();
  const { id } = await server.importFiles({ 'ca.csv': 'organisme,personne\n=1+2\nAbri,Anne\n' });
  const text = await (await server.call(`/api/imports/${id}/rejected?file=ca.csv`)).text();
  expect(text).toContain(`"'=1+2"`);
});

test('what is not there, or not a correction, is refused in words', async () => {
  const { server, id } = await opened();
  const ask = async (path: string, init?: RequestInit) => (await server.call(`/api/imports/${path}`, init)).status;
  expect(await ask(`${id}/check`, post({ file: 'other.csv' }))).toBe(404);
  expect(await ask('none/check', post({ file: 'ca.csv' }))).toBe(404);
  expect(await ask(`${id}/rejected?file=other.csv`)).toBe(404);
  expect(
    await ask(
      `${id}/check`,
      post({ file: 'ca.csv', corrections: { 'ca.csv': [{ line: 0, column: 'a', value: 'b' }] } }),
    ),
  ).toBe(400);
  const detail = await server.json<ImportDetailReply>(`/api/imports/${id}`);
  expect(detail.problems.total).toBe(4);
});

test('a list without headers is read once somebody says what it is', async () => {
  const server = await startTestServer();
  const { id } = await server.importFiles(
    { 'liste.csv': '1,Abri,2019-01-01\n2,Halte,2020-01-01\n' },
    { dry_run: true },
  );
  const settled = {
    file: 'liste.csv',
    kinds: { 'liste.csv': 'organizations' },
    headers: { 'liste.csv': 'none' },
    mapping: { 'liste.csv': { column_1: 'org_id', column_2: 'name' } },
  };
  const reply = await server.json<CheckReply>(`/api/imports/${id}/check`, post({ ...settled, line: 1 }));
  expect(reply.table).toMatchObject({ kind: 'organizations', rows: 2, used: 2 });
  expect(reply.row?.cells.map(({ column, value }) => [column, value])).toEqual([
    ['column_1', '1'],
    ['column_2', 'Abri'],
    ['column_3', '2019-01-01'],
  ]);
});
