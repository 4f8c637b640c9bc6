import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { importDirectly } from '../../server/commands/import-directly.ts';
import { listFiles } from '../../server/commands/list-files.ts';
import { createProgressBar } from '../../server/commands/progress-bar.ts';
import { runCommand } from '../server/commands/run-command.ts';
import { temporaryFolder } from '../server/temporary-folder.ts';
import { fileNameOf, SMALL_CASES } from './corpus.ts';
import { expectCase } from './expect-case.ts';

test('the command line reads every case as listed, and says it in words', async () => {
  const folder = temporaryFolder();
  for (const wanted of SMALL_CASES) {
    const path = join(folder, 'lists', wanted.id, fileNameOf(wanted));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, wanted.bytes());
  }
  const bar = createProgressBar(process.stderr, 'fr', true);
  const call = {
    workspace: 'default',
    options: {},
    coverage: null,
    dryRun: true,
    language: 'fr' as const,
    bar,
    report: () => {},
    signal: new AbortController().signal,
    rejected: null,
  };
  const { problems } = await importDirectly(join(folder, 'data'), {
    ...call,
    files: await listFiles([join(folder, 'lists')]),
  });
  for (const wanted of SMALL_CASES) {
    const file = `${wanted.id}/${fileNameOf(wanted)}`;
    const own = problems.filter((problem) => problem.file === file);
    // How many rows were used is not in the problems: the other two suites hold that.
    const { used: _used, ...rest } = wanted;
    const acrossFiles = ['self_tie', 'parent_cycle'].includes(wanted.code ?? '');
    if (!acrossFiles) expectCase(rest, { problems: own, tables: [] });
    expect(own.filter(({ message, fix }) => !message || !fix)).toEqual([]);
  }
});

test('a file that must be asked about is refused without a terminal, and the status says so', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'list.csv');
  writeFileSync(path, '1,Abri,2020-01-01\n2,Halte,2021-01-01\n');
  const { status, stderr } = await runCommand(['import', path, '--data-dir', join(folder, 'data')]);
  expect(status).not.toBe(0);
  expect(stderr).toContain('looks like a row');
});

test('nothing that acts on a terminal is printed', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'list.csv');
  writeFileSync(path, 'id,nom\n1,\u001b[31mAbri\u001b[0m\n2,\u202eeuqinap\n3,ab"c\n');
  const { stderr, stdout } = await runCommand(['import', path, '--dry-run', '--data-dir', join(folder, 'data')]);
  expect(stderr).toContain('\\u{001B}[31mAbri');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be there
  expect(stderr + stdout).not.toMatch(/[\u001b\u202a-\u202e]/);
});
