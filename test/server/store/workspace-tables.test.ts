import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openSqliteStore, storePath } from '../../../server/store/sqlite-store.ts';
import { HOUSE_TABLES, WORKSPACE_TABLES } from '../../../server/store/workspace-tables.ts';
import { temporaryFolder } from '../temporary-folder.ts';

async function readSchema(): Promise<Map<string, { from: string; table: string }[]>> {
  const folder = temporaryFolder();
  await (await openSqliteStore(folder)).close();
  const sqlite = new Sqlite(storePath(folder), { readonly: true });
  const names = sqlite
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")
    .pluck()
    .all() as string[];
  const references = names.map(
    (name) => sqlite.pragma(`foreign_key_list(${name})`) as { from: string; table: string }[],
  );
  sqlite.close();
  return new Map(names.map((name, index) => [name, references[index]!]));
}

test('every table of the store is a workspace’s, and deleted with it, or the house’s, and holds no roster', async () => {
  const listed = [...WORKSPACE_TABLES.map(({ table }) => table), ...HOUSE_TABLES].sort();
  expect([...(await readSchema()).keys()].sort()).toEqual(listed);
});

test('the list goes by the column that the schema refers with; what refers stands before what it refers to', async () => {
  const schema = await readSchema();
  const places = new Map(WORKSPACE_TABLES.map(({ table }, index) => [table as string, index]));
  for (const { table, column, of } of WORKSPACE_TABLES) {
    const references = schema.get(table)!;
    expect([table, references.filter((entry) => entry.table === of).map(({ from }) => from)]).toEqual([
      table,
      [column],
    ]);
    for (const reference of references) {
      const place = places.get(reference.table) ?? Number.POSITIVE_INFINITY;
      if (reference.table !== table) expect([table, places.get(table)! < place]).toEqual([table, true]);
    }
  }
  for (const name of HOUSE_TABLES) {
    const owned = schema.get(name)!.filter(({ table }) => table === 'workspaces' || table === 'imports');
    expect([name, owned]).toEqual([name, []]);
  }
});
