import type { ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openSqliteStore } from '../../../server/store/sqlite-store.ts';
import { SMALL_ROSTER } from '../harness.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { collect, runCommand, spawnCommand, until } from './run-command.ts';

async function serve(
  args: string[],
): Promise<{ child: ChildProcess; url: string; printed: { stdout: string; stderr: string } }> {
  const child = spawnCommand(['serve', '--no-open', ...args]);
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const printed = collect(child);
  await until(
    () => /http:\/\/\S+/.test(printed.stdout) || child.exitCode !== null,
    () => printed.stdout + printed.stderr,
  );
  return { child, url: printed.stdout.match(/http:\/\/[^\s]+/)?.[0] ?? '', printed };
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  return new Promise((done) => child.on('exit', done));
}

test('the first start loads the demos; a busy port takes the next and says so; commands go through the server; SIGTERM ends it', async () => {
  const folder = temporaryFolder();
  const blocker = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => blocker.once('listening', done));
  const { port } = blocker.address() as AddressInfo;
  onTestFinished(() => {
    blocker.close();
  });
  const { child, url, printed } = await serve(['--port', String(port), '--data-dir', folder]);
  expect(printed.stdout).toContain(String(port));
  expect(url).not.toBe(`http://127.0.0.1:${port}`);
  const { workspaces } = (await (await fetch(`${url}/api/workspaces`)).json()) as {
    workspaces: { id: string; imports: number }[];
  };
  expect(workspaces.map(({ id, imports }) => [id, imports])).toEqual([
    ['default', 0],
    ['demo', 1],
    ['archipelago', 1],
  ]);

  const second = await runCommand(['serve', '--no-open', '--data-dir', folder, '--port', '0']);
  expect([second.status, second.stdout]).toEqual([1, '']);
  expect(second.stderr).toContain(String(child.pid));

  const file = join(folder, 'organismes.csv');
  writeFileSync(file, SMALL_ROSTER['organismes.csv']);
  const imported = await runCommand(['import', file, '--data-dir', folder]);
  expect([imported.status, imported.stderr]).toEqual([0, '']);
  const { imports } = (await (await fetch(`${url}/api/imports?workspace=default`)).json()) as {
    imports: { state: string }[];
  };
  expect(imports.map(({ state }) => state)).toEqual(['committed']);

  const asked = Date.now();
  child.kill('SIGTERM');
  expect(await ended(child)).toBe(0);
  expect(Date.now() - asked).toBeLessThan(10_000);
  expect(printed.stderr).toBe('');
});

test('import without a server: all or nothing, told, repeated without effect, dry', async () => {
  const folder = temporaryFolder();
  const roster = join(folder, 'roster');
  mkdirSync(roster);
  for (const [name, text] of Object.entries(SMALL_ROSTER)) writeFileSync(join(roster, name), text);
  const data = join(folder, 'data');
  const dry = await runCommand(['import', roster, '--dry-run', '--data-dir', data]);
  expect([dry.status, dry.stdout]).toEqual([0, expect.stringContaining('8 rows read')]);
  const done = await runCommand(['import', roster, '--data-dir', data]);
  expect([done.status, done.stdout]).toEqual([0, expect.stringContaining('8 added')]);
  const again = await runCommand(['import', roster, '--data-dir', data]);
  expect([again.status, again.stdout]).toEqual([0, expect.stringContaining('Already imported')]);
  const bad = join(folder, 'bad.csv');
  writeFileSync(bad, 'couleur,forme\nbleu,rond\n');
  const refused = await runCommand(['import', bad, '--data-dir', data]);
  expect([refused.status, refused.stdout]).toEqual([1, '']);
  expect(refused.stderr).toContain('bad.csv');
  const store = await openSqliteStore(data);
  onTestFinished(() => store.close());
  expect((await store.imports('default')).map(({ state }) => state)).toEqual(['committed']);
});
