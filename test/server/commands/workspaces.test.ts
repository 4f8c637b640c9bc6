import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSqliteStore } from '../../../server/store/sqlite-store.ts';
import { SMALL_ROSTER } from '../harness.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { runCommand } from './run-command.ts';

test('workspaces from the command line: made, filled, copied, archived, deleted for good', async () => {
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  const roster = join(folder, 'roster');
  mkdirSync(roster);
  for (const [name, text] of Object.entries(SMALL_ROSTER)) writeFileSync(join(roster, name), text);
  const run = async (...args: string[]) => {
    const { status, stdout, stderr } = await runCommand([...args, '--data-dir', data]);
    return { status, stdout: stdout.trim(), stderr };
  };

  const made = await run('workspaces', 'create', 'Montérégie');
  expect([made.status, made.stdout]).toEqual([0, expect.stringMatching(/^w-[0-9a-f]{8}$/)]);
  const coverage = ['--boundary', 'partial', '--population', '60'];
  const imported = await run('import', roster, '--workspace', made.stdout, ...coverage);
  expect([imported.status, imported.stderr]).toEqual([0, '']);
  const store = await openSqliteStore(data);
  expect(await store.workspace(made.stdout)).toMatchObject({ boundary: 'partial', population: { declared: 60 } });
  await store.close();

  const copy = await run('workspaces', 'duplicate', 'Montérégie', 'Essai');
  expect((await run('workspaces', 'archive', 'Essai')).stdout).toBe(copy.stdout);
  expect((await run('workspaces', 'list')).stdout.split('\n')).toEqual([
    'default\tMy network\tno import',
    `${made.stdout}\tMontérégie\t1 import`,
    `${copy.stdout}\tEssai\t1 import\t\tarchived`,
  ]);

  const asked = await run('workspaces', 'delete', 'Montérégie');
  expect(asked.stdout).toContain('1 import, 4 organizations, 3 seats, 0 decisions; cannot be undone');
  const refused = await run('workspaces', 'delete', 'Montérégie', '--confirm', 'Monteregie');
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('Nothing was deleted')]);
  const gone = await run('workspaces', 'delete', 'Essai', '--confirm', 'Essai');
  expect([gone.status, gone.stdout]).toEqual([0, expect.stringContaining('No byte of it')]);
  await run('workspaces', 'delete', 'Montérégie', '--confirm', 'Montérégie');
  const bytes = readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
  expect(bytes.filter((text) => text.includes('Anne Roy') || text.includes('Essai'))).toEqual([]);

  for (const args of [[], ['forget'], ['create'], ['rename', 'x'], ['constructor', 'x']]) {
    expect([args, (await run('workspaces', ...args)).status]).toEqual([args, 2]);
  }
  const bad = await run('import', roster, '--boundary', 'maybe');
  expect(bad.status).toBe(2);
}, 120_000);
