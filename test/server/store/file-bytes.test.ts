import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { packTables } from '../../../server/store/packed-tables.ts';
import { openSqliteStore } from '../../../server/store/sqlite-store.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const MEGABYTE = 2 ** 20;

async function storeWith(folder: string) {
  const store = await openSqliteStore(folder);
  onTestFinished(() => store.close());
  const name = { en: 'W', fr: 'W' };
  await store.createWorkspace({ id: 'w', kind: 'user', name, description: name, boundary: 'unknown' });
  await store.openImport('i', 'w', 'owner');
  const put = async (file: string, bytes: Uint8Array) => {
    const path = join(folder, 'upload');
    writeFileSync(path, bytes);
    await store.putFile('i', { name: file, hash: `hash of ${file}`, size: bytes.length, path });
  };
  const kept = async (file: string) => Buffer.from((await store.fileBytes('i', file)) ?? []);
  return { store, put, kept };
}

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
  const report = { file: 'a.csv', kind: 'people' as const, encoding: 'utf-8', delimiter: ',', columns: [] };
  const rows = [{ line: 2, fields: { family_name: 'Cyr' }, attributes: {} }];
  const tables = [{ report: { ...report, rows: 1, used: 1, quarantined: 0 }, rows, problems: [] }];
  const packed = packTables({ tables, alreadyImported: [], kept: [{ name: 'a.csv', path: masked }] });
  await store.commitImport('i', packed, {});
  expect((await kept('a.csv')).toString()).toBe('masked');
});

test('a copy of a workspace has the whole of a large file', async () => {
  const { store, put } = await storeWith(temporaryFolder());
  const bytes = randomBytes(9 * MEGABYTE);
  await put('a.csv', bytes);
  const report = { file: 'a.csv', kind: 'people' as const, encoding: 'utf-8', delimiter: ',', columns: [] };
  const rows = [{ line: 2, fields: { family_name: 'Cyr' }, attributes: {} }];
  const tables = [{ report: { ...report, rows: 1, used: 1, quarantined: 0 }, rows, problems: [] }];
  await store.commitImport('i', packTables({ tables, alreadyImported: [] }), {});
  await store.duplicateWorkspace('w', { id: 'copy', name: 'Copy' }, 'owner');
  const [copied] = await store.imports('copy');
  expect(bytes.equals((await store.fileBytes(copied!.id, 'a.csv'))!)).toBe(true);
});
