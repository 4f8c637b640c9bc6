import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import type { ImportDetailReply, ProblemReply } from '../../server/contract/replies.ts';
import { readSettings } from '../../server/settings.ts';
import { startTestServer } from '../server/harness.ts';
import { SIZE } from './cases/size.ts';
import { fileNameOf, SMALL_CASES } from './corpus.ts';
import { expectCase, type Outcome } from './expect-case.ts';
import { filled, type MalformedCase } from './malformed-case.ts';

const isArchive = ({ file }: MalformedCase) => file?.endsWith('.zip') === true;

/** The cases as the files of one import, committed for good, and what the API then says of each. */
async function upload(cases: readonly MalformedCase[]) {
  const server = await startTestServer();
  const named = new Map(cases.map((wanted) => [`${wanted.id} ${fileNameOf(wanted)}`, wanted]));
  const files = Object.fromEntries([...named].map(([name, wanted]) => [name, wanted.bytes()]));
  const { id, job } = await server.importFiles(files);
  const detail = await server.json<ImportDetailReply>(`/api/imports/${id}?limit=1000&lang=fr`);
  return { server, named, job, detail };
}

test('uploaded, read and imported as listed; of what is refused no row is written', async () => {
  const { server, named, job, detail } = await upload([
    ...SMALL_CASES,
    ...SIZE.filter((wanted) => !isArchive(wanted) && wanted.id !== '62b'),
  ]);
  expect([job.state, detail.state, detail.already_imported]).toEqual(['done', 'committed', []]);
  const stored = await server.store.activeTables('default');
  for (const [name, wanted] of named) {
    const problems = detail.problems.items.filter(({ file }) => file === name) as Outcome['problems'];
    const tables = detail.tables.filter(({ file }) => file === name);
    expect([name, tables.length]).toEqual([name, 1]);
    // What is only seen across files is said by the analysis, not by the import.
    if (!['self_tie', 'parent_cycle'].includes(wanted.code ?? '')) expectCase(wanted, { problems, tables });
    expect(problems.filter(({ message, fix }) => !message || !fix)).toEqual([]);
    const rows = stored.filter(({ report }) => report.file === name).reduce((sum, table) => sum + table.rows.length, 0);
    expect([name, rows]).toEqual([name, tables[0]!.used]);
  }
});

test.each(SIZE.filter(isArchive).map((wanted) => [wanted.id, wanted] as const))(
  '%s an archive that is refused stops its import',
  async (_id, wanted) => {
    const { job, detail } = await upload([wanted]);
    expect([job.state, job.error?.code, detail.state]).toEqual(['failed', wanted.code, 'open']);
  },
);

test('a file beyond the limit is refused before it is read to its end', async () => {
  const server = await startTestServer({ maxUploadMb: 1 });
  const { id } = await server.json<{ id: string }>('/api/imports', { method: 'POST' });
  const body = filled(3_000_000, 'a,b\n') as BodyInit;
  const reply = await server.call(`/api/imports/${id}/files/list.csv`, { method: 'PUT', body });
  expect([reply.status, ((await reply.json()) as ProblemReply).code]).toEqual([413, 'too_large']);
  expect((await server.store.import(id))?.files).toEqual([]);
});

test('67: an upload that trickles in is cut off, and nothing of it is kept', async () => {
  const { store, port, jobs } = await startTestServer();
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-slow-'));
  const settings = readSettings({ 'data-dir': folder }, {});
  const app = createApp({ store, jobs, settings, log: { error: () => {} } });
  const server = createServer({ requestTimeout: 400, headersTimeout: 200, connectionsCheckingInterval: 50 }, app);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const own = (server.address() as AddressInfo).port;
  expect(own).not.toBe(port);
  await store.openImport('slow', 'default', 'owner');
  const ended = new Promise<number | string>((done) => {
    const origin = `http://127.0.0.1:${own}`;
    const headers = { host: `127.0.0.1:${own}`, origin, 'transfer-encoding': 'chunked' };
    const upload = request({ port: own, method: 'PUT', path: '/api/imports/slow/files/list.csv', headers });
    upload.on('response', ({ statusCode }) => done(statusCode ?? 0));
    upload.on('error', ({ message }) => done(message));
    const drip = setInterval(() => upload.write('a'), 50);
    upload.on('close', () => clearInterval(drip));
  });
  expect([408, 'socket hang up', 'read ECONNRESET', 'write EPIPE']).toContain(await ended);
  expect((await store.import('slow'))?.files).toEqual([]);
});
