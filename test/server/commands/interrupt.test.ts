// Ctrl-C ends a command at once, whatever it is doing, and leaves nothing half.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { writeWhole } from '../../../server/commands/write-whole.ts';
import { openSqliteStore, storePath } from '../../../server/store/sqlite-store.ts';
import { writeRoster } from '../../bench/generate-roster.ts';
import { startTestServer } from '../harness.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { collect, spawnCommand, until } from './run-command.ts';

/** A shell makes 130 of it. */
const ENDED_BY_SIGINT = { status: null, signal: 'SIGINT' };

function ending(child: ReturnType<typeof spawnCommand>): Promise<{ status: number | null; signal: string | null }> {
  return new Promise((done) => child.on('exit', (status, signal) => done({ status, signal })));
}

test('analyze ends at once and leaves what was there before', async () => {
  const folder = temporaryFolder();
  const roster = writeRoster(join(folder, 'roster'), { organizations: 10_000, seats: 80_000, seed: 1 });
  const out = join(folder, 'out.json');
  writeFileSync(out, 'before');
  // While files are read, while groups are looked for, and later.
  for (const delay of [400, 1_200, 2_500]) {
    const child = spawnCommand(['analyze', roster, '--out', out, '--quiet']);
    const ended = ending(child);
    await new Promise((done) => setTimeout(done, delay));
    const start = performance.now();
    child.kill('SIGINT');
    expect(await ended).toEqual(ENDED_BY_SIGINT);
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(readdirSync(folder).sort()).toEqual(['out.json', 'roster']);
    expect(readFileSync(out, 'utf8')).toBe('before');
  }
}, 120_000);

test('files are written whole, all of them or none', async () => {
  const folder = temporaryFolder();
  const [a, b] = [join(folder, 'a.csv'), join(folder, 'b.csv')];
  writeFileSync(a, 'before');
  const missing = join(folder, 'none', 'c.csv');
  await expect(writeWhole(new Map([a, b, missing].map((path) => [path, 'after'])))).rejects.toThrow('ENOENT');
  expect(readdirSync(folder)).toEqual(['a.csv']);
  expect(readFileSync(a, 'utf8')).toBe('before');
  await writeWhole(new Map([a, b].map((path) => [path, 'after'])));
  expect([a, b].map((path) => readFileSync(path, 'utf8'))).toEqual(['after', 'after']);
  expect(readdirSync(folder).sort()).toEqual(['a.csv', 'b.csv']);
  // A device is written to, never replaced.
  await writeWhole(new Map([['/dev/null', 'after']]));
  expect(existsSync('/dev/null')).toBe(true);
});

test('a command that is stopped while it writes takes back what it had begun', async () => {
  const folder = temporaryFolder();
  const roster = writeRoster(join(folder, 'roster'), { organizations: 30, seats: 150, seed: 1 });
  const out = join(folder, 'out');
  mkdirSync(out);
  // Nobody reads from it: the second table waits, the first is written beside its place.
  execFileSync('mkfifo', [join(out, 'ties.csv')]);
  const child = spawnCommand(['analyze', roster, '--format', 'csv', '--out', out]);
  const printed = collect(child);
  const ended = ending(child);
  await until(
    () => readdirSync(out).some((name) => name.startsWith('.organizations.csv')),
    () => printed.stderr,
  );
  child.kill('SIGINT');
  expect(await ended).toEqual(ENDED_BY_SIGINT);
  expect(readdirSync(out)).toEqual(['ties.csv']);
});

const rows = Array.from({ length: 60_000 }, (_, index) => `Organisme ${index},Anne Roy ${index}`);
const body = `organisme,personne\n${rows.join('\n')}\n`;

test('import without a server takes everything back', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'ca.csv');
  writeFileSync(file, body);
  const data = join(folder, 'data');
  const child = spawnCommand(['import', file, '--data-dir', data]);
  const printed = collect(child);
  const ended = ending(child);
  await until(
    () => existsSync(storePath(data)) && jobsIn(data) > 0,
    () => printed.stderr,
  );
  child.kill('SIGINT');
  expect(await ended).toEqual({ status: 130, signal: null });
  expect([printed.stdout, printed.stderr]).toEqual(['', '']);
  const store = await openSqliteStore(data);
  onTestFinished(() => store.close());
  expect(await store.imports('default')).toEqual([]);
});

test('import through a server takes everything back', async () => {
  const server = await startTestServer();
  const folder = temporaryFolder();
  const file = join(folder, 'ca.csv');
  writeFileSync(file, body);
  // What a server that holds the folder writes into it.
  const holder = join(server.file, '..', 'instance.json');
  const lock = new Sqlite(join(server.file, '..', 'instance.lock'));
  lock.exec('begin exclusive');
  onTestFinished(() => {
    lock.close();
  });
  writeFileSync(holder, JSON.stringify({ pid: process.pid, port: server.port }));
  const child = spawnCommand(['import', file, '--data-dir', join(server.file, '..')]);
  const printed = collect(child);
  const ended = ending(child);
  await until(
    async () => (await server.store.imports('default')).some(({ files }) => files.length > 0),
    () => printed.stderr,
  );
  child.kill('SIGINT');
  expect(await ended).toEqual({ status: 130, signal: null });
  expect(printed.stderr).toBe('');
  expect(await server.store.imports('default')).toEqual([]);
});

function jobsIn(data: string): number {
  const sqlite = new Sqlite(storePath(data), { readonly: true });
  try {
    return Number(sqlite.prepare('select count(*) from jobs').pluck().get());
  } catch {
    // Its tables are not there yet.
    return 0;
  } finally {
    sqlite.close();
  }
}
