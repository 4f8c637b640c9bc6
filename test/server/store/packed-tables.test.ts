import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TableRow, TableRows } from '../../../analysis/roster/input.ts';
import { packTables, unpackHead } from '../../../server/store/packed-tables.ts';
import { RowPacker, unpackRows } from '../../../server/store/row-packer.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { storeWithImport, tableOf } from './store-with-import.ts';

const plain = (n: number): TableRow[] =>
  Array.from({ length: n }, (_, i) => ({ line: i + 2, fields: { name: `Organisme ${i}` }, attributes: {} }));

test('the head says all but the rows; a dry run hands over none', () => {
  const tables = [tableOf('a.csv', plain(4_500)), tableOf('none.csv', []), tableOf('b.csv', plain(3))];
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
  const { store, put } = await storeWithImport(temporaryFolder());
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.array(fc.string()),
  );
  const record = fc.dictionary(fc.string({ minLength: 1 }), value, { maxKeys: 4 });
  const odd = fc.sample(fc.tuple(record, record), { seed: 7, numRuns: 300 });
  const rows = odd.map(([fields, attributes], i): TableRow => ({ line: 3 * i, fields, attributes }));
  const tables = [tableOf('a.csv', [...plain(2_100), ...rows]), tableOf('b.csv', plain(5))];
  for (const { report } of tables) await put(report.file, report.file);
  await store.commitImport('i', packTables({ tables, alreadyImported: [] }), {});
  const stored = await store.activeTables('w');
  const written = (list: readonly TableRows[]) => JSON.stringify(list.map((one) => [one.report.file, one.rows]));
  expect(written(stored)).toBe(written(tables));
});

describe('rows on their way through a file', () => {
  const many = plain(90_000);
  const rest = (rows: TableRow[]) => ({ tables: [tableOf('a.csv', []), tableOf('b.csv', rows)], alreadyImported: [] });

  test('are those that were taken, in their order, once through and again', () => {
    const path = join(temporaryFolder(), 'uploads', 'rows');
    const packer = new RowPacker(path);
    for (const row of plain(5)) packer.take(0, row);
    for (const row of many) packer.take(1, row);
    expect([...packer.rowsOf(0)]).toEqual(plain(5));
    expect([...packer.rowsOf(1)]).toEqual(many);
    const packed = packer.finish(rest([]));
    expect(packed.file).toBe(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const held = packed.blocks.reduce((sum, { json }) => sum + (json instanceof Uint8Array ? json.length : 0), 0);
    expect(held).toBeLessThanOrEqual(4 * 2 ** 20);
    const read = [...unpackRows(packed)];
    expect(read.filter((block) => block.table === 0).flatMap(({ json }) => JSON.parse(json))).toEqual(plain(5));
    expect(read.filter((block) => block.table === 1).flatMap(({ json }) => JSON.parse(json))).toEqual(many);
  });

  test('are stored from there; a few need no file, and a dry run hands over none', async () => {
    const folder = temporaryFolder();
    const { store, put } = await storeWithImport(folder);
    await put('b.csv', 'b');
    const few = new RowPacker(join(folder, 'few'));
    few.takeAll([tableOf('a.csv', plain(10))]);
    expect(few.finish(rest([]), { rows: false })).toMatchObject({ blocks: [], file: null });
    expect(existsSync(join(folder, 'few'))).toBe(false);
    const packer = new RowPacker(join(folder, 'rows'));
    packer.takeAll(rest(many).tables);
    await store.commitImport('i', packer.finish(rest(many)), {});
    const [stored] = (await store.activeTables('w')).filter(({ report }) => report.file === 'b.csv');
    expect(JSON.stringify(stored?.rows)).toBe(JSON.stringify(many));
  });

  test('a file that is cut breaks the import off: nothing of it counts', async () => {
    const folder = temporaryFolder();
    const { store, put } = await storeWithImport(folder);
    await put('b.csv', 'b');
    const packer = new RowPacker(join(folder, 'rows'));
    packer.takeAll(rest(many).tables);
    const packed = packer.finish(rest(many));
    writeFileSync(join(folder, 'rows'), '[');
    await expect(store.commitImport('i', packed, {})).rejects.toThrow();
    expect(await store.activeTables('w')).toEqual([]);
    expect(await store.import('i')).toMatchObject({ state: 'open' });
  });
});
