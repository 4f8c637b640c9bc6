import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openConnection } from '../../../server/store/connection.ts';
import { lockInstance } from '../../../server/store/instance-lock.ts';
import { openSqliteStore, storePath } from '../../../server/store/sqlite-store.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { storeContract } from './store-contract.ts';

storeContract(openSqliteStore);

test('every connection keeps the engine contract, and a read connection cannot write', async () => {
  const folder = temporaryFolder();
  const store = await openSqliteStore(folder);
  onTestFinished(() => store.close());
  const reader = openConnection(storePath(folder), 'read');
  await expect(
    reader.db.insertInto('actors').values({ id: 'x', kind: 'owner', created_at: '' }).execute(),
  ).rejects.toThrow(/readonly|read-only/i);
  const owners = await reader.db.selectFrom('actors').selectAll().execute();
  expect(owners.map((row) => row.id)).toEqual(['owner']);
  await reader.close();
});

test('a file that is not in WAL mode is refused by name', () => {
  const path = join(temporaryFolder(), 'other.sqlite');
  const sqlite = new Sqlite(path);
  sqlite.exec('create table t (x)');
  sqlite.close();
  expect(() => openConnection(path, 'read')).toThrow(expect.objectContaining({ code: 'store_engine' }));
});

test('a store written by a later version is refused and left alone', async () => {
  const folder = temporaryFolder();
  await (await openSqliteStore(folder)).close();
  const sqlite = new Sqlite(storePath(folder));
  sqlite.exec("insert into schema_migrations values ('9999-from-the-future', '2030-01-01')");
  sqlite.close();
  await expect(openSqliteStore(folder)).rejects.toMatchObject({
    code: 'store_newer',
    params: { migration: '9999-from-the-future' },
  });
});

test('the audit trail only grows, and names nobody', async () => {
  const folder = temporaryFolder();
  const store = await openSqliteStore(folder);
  await store.createWorkspace({
    id: 'w',
    kind: 'user',
    name: { en: 'Secret', fr: 'Secret' },
    description: { en: '', fr: '' },
    boundary: 'unknown',
  });
  await store.updateWorkspace('w', { name: 'Very secret' }, 'owner');
  await store.close();
  const sqlite = new Sqlite(storePath(folder));
  onTestFinished(() => {
    sqlite.close();
  });
  const rows = sqlite.prepare('select actor, action, workspace from audit').all();
  expect(rows).toEqual([{ actor: 'owner', action: 'workspace_update', workspace: 'w' }]);
  expect(() => sqlite.exec("update audit set actor = 'x'")).toThrow(/append-only/);
  expect(() => sqlite.exec('delete from audit')).toThrow(/append-only/);
});

test('a data folder has one holder, named to the second', () => {
  const folder = temporaryFolder();
  const lock = lockInstance(folder);
  lock.announce(4600);
  expect(() => lockInstance(folder)).toThrow(
    expect.objectContaining({ code: 'data_dir_in_use', params: { pid: process.pid, port: 4600, folder } }),
  );
  lock.release();
  lockInstance(folder).release();
});
