import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRoster } from '../../../analysis/index.ts';
import { readInputs } from '../../../server/files/read-inputs.ts';
import { SMALL_ROSTER } from '../harness.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { collect, runCommand, spawnCommand, until } from './run-command.ts';

function files(): { folder: string; paths: string[] } {
  const folder = temporaryFolder();
  const paths = Object.entries(SMALL_ROSTER).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  return { folder, paths };
}

test('a workspace leaves straight from the store: a network on standard output, the data in a file', async () => {
  const { folder, paths } = files();
  const data = ['--data-dir', join(folder, 'data')];
  expect((await runCommand(['import', ...paths, ...data])).status).toBe(0);

  const graph = await runCommand(['export', '--format', 'graphml', '--draws', '0', '--quiet', ...data]);
  expect([graph.status, graph.stderr]).toEqual([0, '']);
  expect(graph.stdout).toMatch(/^<\?xml[\s\S]*Bibliothèque[\s\S]*<\/graphml>\n$/);

  const out = join(folder, 'données.zip');
  const roster = await runCommand([
    'export',
    '--what',
    'roster',
    '--format',
    'csv',
    '--out',
    out,
    '--lang',
    'fr',
    ...data,
  ]);
  expect([roster.status, roster.stdout]).toEqual([0, '']);
  expect(roster.stderr).toContain('données.zip');
  const back = readRoster(await readInputs([out]));
  expect(back.organizations.map(({ name }) => name)).toEqual(['Accueil', 'Bibliothèque', 'Centre', 'Dépannage']);
  expect(back.people.map(({ name }) => name).join()).not.toMatch(/Roy|Côté/);
});

test('while a server runs the export goes through it, and is the same file', async () => {
  const { folder, paths } = files();
  const data = ['--data-dir', join(folder, 'data')];
  await runCommand(['import', ...paths, ...data]);
  const take = async (name: string) => {
    const out = join(folder, name);
    const call = ['export', '--workspace', 'default', '--format', 'dl', '--draws', '20', '--out', out, ...data];
    expect((await runCommand(call)).status).toBe(0);
    return readFileSync(out, 'utf8');
  };
  const alone = await take('alone.dl');
  const server = spawnCommand(['serve', '--port', '0', '--no-open', ...data]);
  const printed = collect(server);
  try {
    await until(
      () => /http:\/\//.test(printed.stdout + printed.stderr),
      () => printed.stderr,
    );
    expect(await take('served.dl')).toBe(alone);
  } finally {
    server.kill('SIGTERM');
    await new Promise((done) => server.once('close', done));
  }
});

test('what is asked for wrongly is said, with exit status 2', async () => {
  const data = ['--data-dir', join(temporaryFolder(), 'data')];
  for (const [args, word] of [
    [['--format', 'png'], 'graphml'],
    [[], 'gexf'],
    [['--format', 'gexf', '--what', 'roster'], 'csv|xlsx'],
    [['--format', 'csv', '--delimiter', ':'], ',|;'],
    [['mot', '--format', 'gexf'], 'mot'],
  ] as const) {
    const ended = await runCommand(['export', ...args, ...data]);
    expect([args, ended.status, ended.stdout]).toEqual([args, 2, '']);
    expect(ended.stderr).toContain(word);
  }
  const unknown = await runCommand(['export', '--format', 'gexf', '--workspace', 'nulle-part', ...data]);
  expect([unknown.status, unknown.stdout]).toEqual([1, '']);
});

test('templates are written in the language asked for', async () => {
  const folder = temporaryFolder();
  for (const [lang, sheet] of [
    ['fr', 'Organismes'],
    ['en', 'Organizations'],
  ]) {
    const out = join(folder, `${lang}.xlsx`);
    const ended = await runCommand(['template', '--lang', lang!, '--out', out]);
    expect([ended.status, ended.stdout]).toEqual([0, '']);
    expect((await readInputs([out])).map(({ name }) => name)[0]).toContain(sheet);
  }
  expect((await runCommand(['template', '--format', 'pdf'])).status).toBe(2);
});
