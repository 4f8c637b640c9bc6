import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { runCommand } from './run-command.ts';

const BOARD = 'organisme;personne\nAbri;Anne\nHalte\n=1+1\n';
const ORGANIZATIONS = 'id,nom,NAS\n1,Abri,046 454 286\n2,130 692 544\n';

function files() {
  const folder = temporaryFolder();
  const path = (name: string) => join(folder, name);
  writeFileSync(path('ca.csv'), BOARD);
  writeFileSync(path('org.csv'), ORGANIZATIONS);
  return path;
}

describe('--rejected', () => {
  test('writes the rows set aside in the dialect of their file, with line, reason and fix', async () => {
    const path = files();
    const { status } = await runCommand([
      'analyze',
      path('ca.csv'),
      '--quiet',
      '--lang',
      'fr',
      '--rejected',
      path('aside.csv'),
      '--out',
      path('out.json'),
    ]);
    expect(status).not.toBe(2);
    const lines = readFileSync(path('aside.csv'), 'utf8').split('\r\n');
    expect(lines[0]).toBe('\ufefforganisme;personne;Ligne;Raison;Quoi faire');
    expect(lines[1]).toMatch(/^Halte;;3;"?Cette ligne a 1 cellule/);
    expect(lines[2]).toMatch(/^"'=1\+1";;4;/);
    expect(lines.length).toBe(4);
  });

  test('writes one file a table where several have rejected rows, and no sensitive value', async () => {
    const path = files();
    const call = [
      'import',
      path('ca.csv'),
      path('org.csv'),
      '--data-dir',
      path('data'),
      '--rejected',
      path('aside.csv'),
    ];
    expect((await runCommand(call)).status).toBe(3);
    expect(existsSync(path('aside.csv'))).toBe(false);
    expect(readFileSync(path('aside.ca.csv'), 'utf8')).toContain('Halte;');
    const organizations = readFileSync(path('aside.org.csv'), 'utf8');
    expect(organizations).toContain('id,nom,NAS,Line,Reason,What to do');
    expect(organizations).not.toContain('692');
  });

  test('writes nothing where nothing was set aside', async () => {
    const path = files();
    writeFileSync(path('ca.csv'), 'organisme;personne\nAbri;Anne\n');
    expect(
      (await runCommand(['import', path('ca.csv'), '--data-dir', path('data'), '--rejected', path('aside.csv')]))
        .status,
    ).toBe(0);
    expect(existsSync(path('aside.csv'))).toBe(false);
  });
});
