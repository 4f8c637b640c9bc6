import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packTables } from '../../../server/store/packed-tables.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { storeWithImport, tableOf } from './store-with-import.ts';

const MEGABYTE = 2 ** 20;

async function storeWith(folder: string) {
  const { store, put } = await storeWithImport(folder);
  const kept = async (file: string) => Buffer.from((await store.fileBytes('i', file)) ?? []);
  return { store, put, kept };
}

/** One row, so that the import counts. */
const TABLES = [tableOf('a.csv', [{ line: 2, fields: { family_name: 'Cyr' }, attributes: {} }])];

test.each([0, 1, 4 * MEGABYTE - 1, 4 * MEGABYTE, 4 * MEGABYTE + 1, 9 * MEGABYTE])(
  'a file of %d bytes comes back as it was sent',
  async (size) => {
    const { put, kept } = await storeWith(temporaryFolder());
    const bytes = randomBytes(size);
    await put('a.csv', bytes);
    await put('b.csv', Buffer.from('other'));
    expect((await kept('a.csv')).equals(bytes)).toBe(true);
    expect((await kept('b.csv')).toString()).toBe('other');
  },
);

test('a file of the same name takes the place of a larger one, all of it; other bytes do, too', async () => {
  const folder = temporaryFolder();
  const { store, put, kept } = await storeWith(folder);
  await put('a.csv', randomBytes(9 * MEGABYTE));
  await put('a.csv', Buffer.from('small'));
  expect((await kept('a.csv')).toString()).toBe('small');
  await put('a.csv', randomBytes(9 * MEGABYTE));
  const masked = join(folder, 'masked');
  writeFileSync(masked, 'masked');
  const packed = packTables({ tables: TABLES, alreadyImported: [], kept: [{ name: 'a.csv', path: masked }] });
  await store.commitImport('i', packed, {});
  expect((await kept('a.csv')).toString()).toBe('masked');
});

test('a copy of a workspace has the whole of a large file', async () => {
  const { store, put } = await storeWith(temporaryFolder());
  const bytes = randomBytes(9 * MEGABYTE);
  await put('a.csv', bytes);
  await store.commitImport('i', packTables({ tables: TABLES, alreadyImported: [] }), {});
  await store.duplicateWorkspace('w', { id: 'copy', name: 'Copy' }, 'owner');
  const [copied] = await store.imports('copy');
  expect(bytes.equals((await store.fileBytes(copied!.id, 'a.csv'))!)).toBe(true);
});

test('a large file leaves with its workspace, its last part too, down to the bytes', async () => {
  const folder = temporaryFolder();
  const { store, put } = await storeWith(folder);
  const canary = 'Ozanne-Quillfeather';
  await put('a.csv', Buffer.concat([Buffer.alloc(9 * MEGABYTE, 'x'), Buffer.from(canary)]));
  rmSync(join(folder, 'upload'));
  await store.commitImport('i', packTables({ tables: TABLES, alreadyImported: [] }), {});
  const holding = () =>
    readdirSync(folder).filter((name) => readFileSync(join(folder, name), 'latin1').includes(canary));
  expect(holding()).not.toEqual([]);
  expect((await store.deleteWorkspace('w', 'owner')).erased).toBe(true);
  expect(holding()).toEqual([]);
});
