import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { TableRow, TableRows } from '../../../analysis/roster/input.ts';
import { packTables, unpackHead } from '../../../server/store/packed-tables.ts';
import { openSqliteStore } from '../../../server/store/sqlite-store.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const plain = (n: number): TableRow[] =>
  Array.from({ length: n }, (_, i) => ({ line: i + 2, fields: { name: `Organisme ${i}` }, attributes: {} }));

function table(file: string, rows: TableRow[]): TableRows {
  const report = { file, kind: 'people' as const, encoding: 'utf-8', delimiter: ',', columns: [] };
  return { report: { ...report, rows: rows.length, used: rows.length, quarantined: 0 }, rows, problems: [] };
}

test('the head says all but the rows; a dry run hands over none', () => {
  const tables = [table('a.csv', plain(4_500)), table('none.csv', []), table('b.csv', plain(3))];
  const packed = packTables({ tables, alreadyImported: ['c.csv'] });
  expect(unpackHead(packed)).toEqual({
    tables: tables.map((one) => ({ ...one, rows: [] })),
    alreadyImported: ['c.csv'],
  });
  expect(packed.blocks.map(({ table: place, count }) => [place, count])).toEqual([
    [0, 2_000],
    [0, 2_000],
    [0, 500],
    [2, 3],
  ]);
  expect(packTables({ tables, alreadyImported: [] }, { rows: false }).blocks).toEqual([]);
});

test('rows come back from the store as they went in, whatever they hold, in their order', async () => {
  const folder = temporaryFolder();
  const store = await openSqliteStore(folder);
  onTestFinished(() => store.close());
  const name = { en: 'W', fr: 'W' };
  await store.createWorkspace({ id: 'w', kind: 'user', name, description: name, boundary: 'unknown' });
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.array(fc.string()),
  );
  const record = fc.dictionary(fc.string({ minLength: 1 }), value, { maxKeys: 4 });
  const odd = fc.sample(fc.tuple(record, record), { seed: 7, numRuns: 300 });
  const rows = odd.map(([fields, attributes], i): TableRow => ({ line: 3 * i, fields, attributes }));
  const tables = [table('a.csv', [...plain(2_100), ...rows]), table('b.csv', plain(5))];
  await store.openImport('i', 'w', 'owner');
  for (const { report } of tables) {
    const path = join(folder, report.file);
    writeFileSync(path, report.file);
    const hash = createHash('sha256').update(report.file).digest('hex');
    await store.putFile('i', { name: report.file, hash, size: report.file.length, path });
  }
  await store.commitImport('i', packTables({ tables, alreadyImported: [] }), {});
  const stored = await store.activeTables('w');
  const written = (list: readonly TableRows[]) => JSON.stringify(list.map((one) => [one.report.file, one.rows]));
  expect(written(stored)).toBe(written(tables));
});
