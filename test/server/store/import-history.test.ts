import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Replacement } from '../../../analysis/roster/input.ts';
import { packTables } from '../../../server/store/packed-tables.ts';
import { openSqliteStore } from '../../../server/store/sqlite-store.ts';
import type { Store } from '../../../server/store/types.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { table } from './store-contract.ts';

const name = { en: 'Mine', fr: 'Le mien' };

type Command =
  | { do: 'add'; rows: number; replace: number; keep: number; leave: number }
  | { do: 'undo' | 'redo'; which: number };

const commands = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('add' as const),
      rows: fc.integer({ min: 1, max: 5 }),
      replace: fc.nat(3),
      keep: fc.nat(5),
      leave: fc.nat(3),
    }),
    fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const), which: fc.nat(9) }),
  ),
  { minLength: 1, maxLength: 14 },
);

/** What counts, as one name. */
async function stateOf(store: Store): Promise<string> {
  return createHash('sha256')
    .update(JSON.stringify(await store.activeTables('w')))
    .digest('hex');
}

test('whatever was imported, replaced, undone and redone: undo all is the start, redo all is where it was', async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (list) => {
      const folder = temporaryFolder();
      const store = await openSqliteStore(folder);
      try {
        await store.createWorkspace({ id: 'w', kind: 'user', name, description: name, boundary: 'unknown' });
        const start = await stateOf(store);
        const ids: string[] = [];
        for (const command of list) await perform(store, folder, ids, command);
        const counted = (await store.imports('w')).filter(({ state }) => state === 'committed').map(({ id }) => id);
        const reached = await stateOf(store);
        // In any order: what counts hangs on nothing but which imports do.
        for (const id of counted) await store.undoImport(id, 'owner');
        expect(await stateOf(store)).toBe(start);
        for (const id of [...counted].sort()) await store.redoImport(id, 'owner');
        expect(await stateOf(store)).toBe(reached);
      } finally {
        await store.close();
      }
    }),
    { numRuns: 25 },
  );
}, 120_000);

async function perform(store: Store, folder: string, ids: string[], command: Command): Promise<void> {
  if (command.do !== 'add') {
    const id = ids[command.which % Math.max(1, ids.length)];
    if (id === undefined) return;
    if (command.do === 'undo') await store.undoImport(id, 'owner');
    else await store.redoImport(id, 'owner');
    return;
  }
  const id = `i${ids.length}`;
  const path = join(folder, 'upload');
  writeFileSync(path, id);
  await store.openImport(id, 'w', 'owner');
  await store.putFile(id, { name: 'a.csv', hash: createHash('sha256').update(id).digest('hex'), size: 2, path });
  const old = command.replace === 0 ? undefined : ids[ids.length - command.replace];
  const lines = (n: number) => Array.from({ length: n }, (_, index) => index + 2);
  const ended = lines(command.keep)
    .slice(0, 1)
    .map((line) => ({ line, on: '2026-03-31' }));
  const replaces: Replacement[] = old
    ? [
        {
          file: 'a.csv',
          targets: [{ import: old, file: 'a.csv', keep: lines(command.keep), ended }],
          leaveOut: lines(command.leave),
        },
      ]
    : [];
  const tables = [table('a.csv', command.rows)];
  await store.commitImport(id, packTables({ tables, alreadyImported: [], replaces }), {});
  ids.push(id);
}
