// What a reader named stands where she left it, whatever becomes of the files.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { wordsOf } from '../support/site.ts';
import { useSite } from '../support/use-site.ts';

const circle = (letter: string) => [1, 2, 3, 4, 5, 6].map((i) => `${letter}${i}`);
const tiesIn = (members: string[]) => members.flatMap((a, i) => members.slice(i + 1).map((b) => `${a},${b},referral`));
const TIES = [
  'source,cible,relation',
  ...['a', 'b', 'c', 'd'].flatMap((letter) => tiesIn(circle(letter))),
  ...['a2,b2,referral', 'b3,c3,referral', 'c4,d4,referral', 'd5,a5,referral'],
].join('\n');

const site = useSite();

/** Undoes or redoes the one import of the history, as a reader does. */
async function turn(page: Page, button: string, confirm: string): Promise<void> {
  await page.locator('import-list').getByRole('button', { name: button, exact: true }).click();
  await page.locator('import-list dialog').getByRole('button', { name: confirm }).click();
}

async function groupWords(page: Page, workspace: string): Promise<string> {
  await page.goto(`${site.url}/gaps?workspace=${workspace}&group-by=detected`);
  await page.locator('group-names li').first().waitFor();
  return wordsOf(page.locator('group-names'));
}

it('names of groups and saved mappings survive undo, redo and a copy of the workspace', async () => {
  const { page, complaints, close } = await site.visit('/data');
  const buffer = Buffer.from(TIES);
  await page.locator('drop-zone input[type="file"]').setInputFiles({ name: 'liens.csv', mimeType: 'text/csv', buffer });
  const read = page.locator('recognized-tables').getByRole('link').first();
  await read.click();
  await page.locator('mapping-view').getByRole('button', { name: 'Garder' }).first().click();
  await page.locator('mapping-view .good[role="status"]').waitFor();
  await page.locator('mapping-view button.primary').click();
  await page
    .locator('upload-steps')
    .getByRole('button', { name: /^Importer/ })
    .click();
  await page.getByText('Importé', { exact: true }).waitFor();

  await groupWords(page, 'default');
  await page.locator('group-names li').first().locator('button').click();
  await page.locator('group-names input').fill('Les abris');
  await page.keyboard.press('Enter');
  await expect.poll(() => wordsOf(page.locator('group-names'))).toContain('Les abris');

  await page.goto(`${site.url}/data?workspace=default`);
  await turn(page, 'Annuler', 'Annuler l’importation');
  const redo = page.locator('import-list').getByRole('button', { name: 'Rétablir' });
  await redo.waitFor();
  await expect.poll(() => redo.evaluate((button) => button.matches(':focus'))).toBe(true);
  expect(await wordsOf(page.locator('saved-mappings'))).toContain('liens');
  await turn(page, 'Rétablir', 'Rétablir l’importation');
  await page.locator('import-list').getByRole('button', { name: 'Annuler', exact: true }).waitFor();
  expect(await groupWords(page, 'default')).toContain('Les abris');

  const reply = await fetch(`${site.url}/api/workspaces/default/duplicate`, {
    method: 'POST',
    headers: { origin: site.url, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Copie' }),
  });
  const { id } = (await reply.json()) as { id: string };
  expect(await groupWords(page, id)).toContain('Les abris');
  await page.goto(`${site.url}/data?workspace=${id}`);
  await page.locator('saved-mappings li').waitFor();
  expect(await wordsOf(page.locator('saved-mappings'))).toContain('liens');
  expect(complaints).toEqual([]);
  await close();
});
