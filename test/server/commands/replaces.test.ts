import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { runCommand } from './run-command.ts';

test('a new version says what it changes, and only then takes the place of the old one', async () => {
  const folder = temporaryFolder();
  const file = (name: string, ...rows: string[]) => {
    const path = join(folder, name);
    writeFileSync(path, `${['organisme,personne', ...rows].join('\n')}\n`);
    return path;
  };
  const old = file('ca.csv', 'A,Anne Roy', 'B,Anne Roy', 'B,Luc Roy');
  const next = file('ca-2.csv', 'A,Anne Roy', 'B,Anne Roy', 'B,Max Dion');
  const data = ['--data-dir', join(folder, 'data'), '--quiet'];
  const importing = (...args: string[]) => runCommand(['import', ...args, ...data]);
  expect((await importing(old)).status).toBe(0);
  const seats = ['  1 seat no longer listed', '  1 seat added', '  1 person no longer listed', '  1 person added'];
  const dry = await importing(next, '--replaces', 'ca.csv', '--unlisted', 'removed', '--dry-run');
  expect([dry.stderr, dry.stdout.trimEnd().split('\n').slice(1)]).toEqual(['', seats]);
  const done = await importing(next, '--replaces', 'ca.csv', '--unlisted', '2026-03-31');
  expect(done.stdout.trimEnd().split('\n').slice(1)).toEqual([
    '  1 seat added',
    '  1 seat described otherwise',
    '  1 person added',
  ]);
  const none = await importing(file('ca-3.csv', 'A,Anne Roy'), '--replaces', 'other.csv');
  expect([none.status, none.stderr]).toEqual([1, expect.stringContaining('other.csv')]);
  const two = await importing(old, next, '--replaces', 'ca.csv');
  expect(two.status).toBe(2);
}, 60_000);
