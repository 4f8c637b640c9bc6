// A mapping that keeps a column keeps it whichever way the import goes: directly, or through a server that masks files as they come.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ImportCall } from '../../../server/commands/import-call.ts';
import { importDirectly } from '../../../server/commands/import-directly.ts';
import { importThroughServer } from '../../../server/commands/import-through-server.ts';
import { listFiles } from '../../../server/commands/list-files.ts';
import { openSqliteStore } from '../../../server/store/sqlite-store.ts';
import { startTestServer } from '../harness.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const LINES = ['organisme,personne,genre,NAS', 'Abri,Anne Roy,femme,046 454 286', 'Halte,Luc Côté,homme,130 692 544'];
const OPTIONS = {
  mapping: { '*': { genre: 'attribute', NAS: 'attribute' } },
  mappings: { '*': { name: 'ca-mapping.json', changed: false } },
};

async function callFor(folder: string): Promise<ImportCall> {
  const path = join(folder, 'ca.csv');
  writeFileSync(path, LINES.join('\n'));
  return {
    files: await listFiles([path]),
    workspace: 'default',
    options: OPTIONS,
    coverage: null,
    dryRun: false,
    language: 'fr',
    bar: { show: () => {}, clear: () => {} },
    signal: new AbortController().signal,
    report: () => {},
    rejected: null,
  };
}

test('through a server and directly, the same columns are kept, and the same are masked', async () => {
  const folder = temporaryFolder();
  const direct = await importDirectly(join(folder, 'data'), await callFor(folder));
  const store = await openSqliteStore(join(folder, 'data'));
  const own = (await store.importTables(direct.result.import!))[0]!;
  const ownBytes = Buffer.from((await store.fileBytes(direct.result.import!, 'ca.csv'))!).toString('utf8');
  await store.close();
  expect(own.rows.map(({ attributes }) => attributes)).toEqual([{ genre: 'femme' }, { genre: 'homme' }]);
  expect(ownBytes).toContain('femme');
  expect(ownBytes).not.toContain('046 454 286');

  const server = await startTestServer();
  const sent = await importThroughServer(server.port, await callFor(folder));
  const [kept] = await server.store.importTables(sent.result.import!);
  expect(kept!.rows).toEqual(own.rows);
  const bytes = Buffer.from((await server.store.fileBytes(sent.result.import!, 'ca.csv'))!).toString('utf8');
  expect(bytes).toBe(ownBytes);
  const item = await server.store.import(sent.result.import!);
  expect(item!.options.mappings).toEqual(OPTIONS.mappings);
});
