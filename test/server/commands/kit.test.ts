import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fillIn } from '../../support/returned-workbook.ts';
import { SMALL_ROSTER } from '../harness.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { runCommand } from './run-command.ts';

const WORDS = ['--project', 'Portrait', '--contact', 'ana@example.org', '--lang', 'en'];

function writeRoster(folder: string): string {
  const roster = join(folder, 'roster');
  mkdirSync(roster);
  for (const [name, text] of Object.entries(SMALL_ROSTER)) writeFileSync(join(roster, name), text);
  return roster;
}

test('a kit is made of files alone, and of a workspace whose tracker it then is', async () => {
  const folder = temporaryFolder();
  const roster = writeRoster(folder);
  const alone = await runCommand(['kit', roster, '--out', join(folder, 'alone'), '--quiet', ...WORDS]);
  expect([alone.status, alone.stdout]).toEqual([0, '']);
  expect(readdirSync(join(folder, 'alone')).sort()).toEqual([
    ...['01-accueil.xlsx', '02-bibliotheque.xlsx', '03-centre.xlsx', '04-depannage.xlsx'],
    'tracker.csv',
  ]);

  const data = ['--data-dir', join(folder, 'data')];
  await runCommand(['import', roster, '--quiet', ...data]);
  const kit = join(folder, 'kit');
  const made = await runCommand(['kit', '--workspace', 'default', '--out', kit, ...WORDS, ...data]);
  expect([made.status, made.stderr]).toEqual([0, `4 workbooks in ${kit}\n`]);
  const back = join(folder, 'back');
  mkdirSync(back);
  const name = '02-bibliotheque.xlsx';
  const filled = await fillIn(name, readFileSync(join(kit, name)), { answers: { 'Do you agree': 'Yes' } });
  writeFileSync(join(back, 'answer.xlsx'), filled);
  expect((await runCommand(['import', back, '--quiet', ...data])).status).toBe(0);
  const status = await runCommand(['kit', '--status', '--workspace', 'default', '--lang', 'en', ...data]);
  expect(status.stdout.split('\n').filter((line) => line.startsWith('In part'))).toEqual([
    expect.stringMatching(/^In part\t\d{4}-\d\d-\d\d\tBibliothèque\tyour sector/),
  ]);
  expect(status.stderr).toBe('1 of 4 organizations answered; 3 have not\n');
});

test('a kit without a contact or without a folder is refused as usage', async () => {
  const folder = temporaryFolder();
  const roster = writeRoster(folder);
  const noContact = await runCommand(['kit', roster, '--out', folder, '--project', 'P']);
  expect([noContact.status, noContact.stderr]).toEqual([2, expect.stringContaining('--contact')]);
  const noFolder = await runCommand(['sheets', roster]);
  expect([noFolder.status, noFolder.stderr]).toEqual([2, expect.stringContaining('--out')]);
});

test('one page an organization: its own people, no script, nothing fetched, both languages', async () => {
  const folder = temporaryFolder();
  const roster = writeRoster(folder);
  for (const [language, tie, notice] of [
    ['fr', 'Orientation de personnes · vous', 'Peu de liens n’est pas une faute'],
    ['en', 'Referrals · you', 'Few ties are not a fault'],
  ] as const) {
    const out = join(folder, language);
    const { status } = await runCommand(['sheets', roster, '--out', out, '--lang', language, '--quiet']);
    expect(status).toBe(0);
    expect(readdirSync(out)).toHaveLength(4);
    const page = readFileSync(join(out, '02-bibliotheque.html'), 'utf8');
    expect(page).toContain(tie);
    expect(page).toContain(notice);
    expect(page).toContain('Anne Roy');
    expect(page).not.toContain('Luc Côté');
    expect(page).not.toMatch(/<script|src=|href=|url\(/);
  }
});
