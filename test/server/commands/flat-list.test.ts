// One list of seats with the organization's own columns repeated on each row, from file to groups.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { runCommand } from './run-command.ts';

const SECTORS = ['Communautaire', 'Logement', 'Éducation'];
const NAMES = ['Roy', 'Ba', 'Oz', 'Ito', 'Cyr', 'Lam', 'Hu', 'Kim', 'Sy', 'Noël', 'Abel'];
const ROWS = Array.from({ length: 36 }, (_, i) => {
  const at = i % 12;
  return `Organisme ${at};${SECTORS[at % 3]};${at < 6 ? 'Nord' : 'Sud'};${NAMES[(at + (i % 5)) % 11]};Ana`;
});

function written(rows: readonly string[]): string {
  const folder = join(temporaryFolder(), 'flat');
  mkdirSync(folder);
  const path = join(folder, 'ca.csv');
  writeFileSync(path, `${['Organisme;Secteur;Réseau local choisi;Nom;Prénom', ...rows].join('\n')}\n`);
  return path;
}

test.each([
  ['Secteur', ['community', 'education', 'housing']],
  ['Réseau local choisi', ['Nord', 'Sud']],
])('analyze --group-by %s', async (column, values) => {
  const read = async (rows: readonly string[]) => {
    const { status, stdout } = await runCommand(['analyze', written(rows), '--group-by', column, '--quiet']);
    return { status, stdout };
  };
  const first = await read(ROWS);
  expect(first.status).toBe(0);
  expect(JSON.parse(first.stdout).groups.map(({ value }: { value: string }) => value)).toEqual(values);
  expect((await read(ROWS.toReversed())).stdout).toBe(first.stdout);
});
