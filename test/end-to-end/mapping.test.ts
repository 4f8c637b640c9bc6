import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityProblems, sidewaysScroll, type Visit, wordsOf } from '../support/site.ts';
import { useSite } from '../support/use-site.ts';

/** A board list as it is sent: a title, several people in a cell, names turned round, dates that may be either. */
const BOARD = [
  'Conseils de la région;;;;',
  'Organisme;Nom complet;Fonction;Mandat;Notes',
  'Accueil;Tremblay Manon (présidente), Roy Luc;;03/04/2021;x',
  'Accueil;de la Durantaye Lise;trésorière;05/06/2022;',
  'Bibliothèque;Roy Luc;admin;07/08/2022;',
].join('\r\n');

const site = useSite();

async function choose(page: Page, name: string, text = BOARD): Promise<void> {
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.locator('drop-zone input[type="file"]').first().setInputFiles([file]);
  await page.locator('recognized-tables a.button').first().waitFor();
}

async function openMapping(name: string, options: Parameters<typeof site.visit>[1] = {}): Promise<Visit> {
  const opened = await site.visit('/data', options);
  // A title of its own: what counts already is not read again.
  await choose(opened.page, name, BOARD.replace('la région', name));
  await opened.page.locator('recognized-tables a.button').first().click();
  await opened.page.locator('mapping-preview table').waitFor();
  return opened;
}

/** The cells of a row of the preview, as words. */
async function row(page: Page, at: number): Promise<string> {
  return wordsOf(page.locator('mapping-preview tbody tr').nth(at));
}

const column = (page: Page, header: string) => page.locator('mapping-columns').getByLabel(header, { exact: true });

describe('the mapping page', () => {
  it('shows at once what a change makes of the first rows, imports it so, and reads the next file as last time', async () => {
    const { page, complaints, close } = await openMapping('ca.csv');
    expect(await row(page, 0)).toContain('Tremblay Manon (présidente), Roy Luc');
    expect(await wordsOf(page.locator('mapping-columns li').nth(1))).toMatch(/Nom complet sûr .*nom connu de ce champ/);

    await column(page, 'Mandat').selectOption('start_on');
    await expect.poll(() => row(page, 0)).toContain('2021-04-03');
    await page.locator('mapping-writing select[name="dates"]').selectOption('month-first');
    await expect.poll(() => row(page, 0)).toContain('2021-03-04');
    await column(page, 'Notes').selectOption('ignore');
    await page.locator('mapping-writing select[name="name_order"]').selectOption('family_given');
    await page.locator('mapping-view details summary').click();
    await page.locator('mapping-unsaid').getByLabel('Plusieurs personnes dans une cellule').selectOption('Nom complet');
    await page.locator('mapping-unsaid').getByLabel('Noms séparés par').selectOption(',');
    await expect.poll(() => row(page, 0)).toMatch(/Manon Tremblay\s+Présidence chair/);
    expect(await row(page, 1)).toContain('Luc Roy');
    expect(await row(page, 2)).toContain('Lise de la Durantaye');
    await page.getByLabel('Montrer le texte tel qu’il est écrit').check();
    await expect.poll(() => row(page, 0)).toContain('Tremblay Manon (présidente), Roy Luc');

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByText('Télécharger cette correspondance').click(),
    ]);
    expect(JSON.parse(await readFile((await download.path())!, 'utf8'))).toMatchObject({
      mapping: { 'ca.csv': { Mandat: 'start_on', Notes: 'ignore' } },
      tables: { 'ca.csv': { dates: 'month-first', people: { column: 'Nom complet', separator: ',' } } },
    });
    await page.getByRole('button', { name: 'Garder pour la prochaine fois' }).click();
    await page.getByText(/^Gardée\s:/).waitFor();
    await page.getByRole('button', { name: 'Lire le fichier ainsi' }).click();
    await page.getByRole('button', { name: /^Importer \d/ }).click();
    await page.getByText('Importé', { exact: true }).waitFor();

    await page.goto(`${site.url}/data`);
    await choose(page, 'ca-automne.csv', BOARD.replace('Roy Luc;admin', 'Gagnon Ève;admin'));
    await page.locator('recognized-tables').getByText('Lu comme la dernière fois').waitFor();
    await page.locator('recognized-tables a.button').first().click();
    await page.locator('mapping-preview table').waitFor();
    expect(await row(page, 3)).toContain('Ève Gagnon');
    await page.getByRole('button', { name: 'Lire sans elle' }).click();
    await expect.poll(() => row(page, 2)).toContain('Gagnon Ève');
    expect(complaints).toEqual([]);
    await close();
  });

  it('lists what is kept: renamed, exported, deleted, imported again', async () => {
    await fetch(`${site.url}/api/mappings`, {
      method: 'POST',
      headers: { origin: site.url, 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Conseils', headers: ['a', 'b'], options: { mapping: { '*': { a: 'org_id' } } } }),
    });
    const { page, complaints, close } = await site.visit('/data', { language: 'en-CA' });
    const list = page.locator('saved-mappings');
    await list.getByRole('button', { name: 'Rename “Conseils”' }).click();
    await list.getByLabel('Name of the mapping').fill('Boards of the region');
    await page.keyboard.press('Enter');
    await list.getByText('Boards of the region').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      list.getByRole('link', { name: 'Export “Boards of the region”' }).click(),
    ]);
    const file = (await download.path())!;
    await list.getByRole('button', { name: 'Delete “Boards of the region”' }).click();
    await list.getByText('Boards of the region').waitFor({ state: 'detached' });
    await list.locator('input[type="file"]').setInputFiles({
      name: 'mapping.json',
      mimeType: 'application/json',
      buffer: await readFile(file),
    });
    await list.getByText('Boards of the region').waitFor();
    await list.getByRole('button', { name: 'Delete “Boards of the region”' }).click();
    await list.getByText('Boards of the region').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await close();
  });

  it('says in plain words what is missing, and takes a value for every row', async () => {
    const { page, complaints, close } = await site.visit('/data', { language: 'en-CA' });
    await choose(page, 'directors.csv', 'Full name,Role\nManon Cyr,chair\nLuc Roy,treasurer\n');
    await page.locator('recognized-tables a.button').first().click();
    await page.locator('mapping-writing select[name="kind"]').selectOption('board_memberships');
    await page.getByText('No column gives').waitFor();
    await page.locator('mapping-view details summary').click();
    await page.locator('mapping-unsaid').getByLabel('Add a value for every row').selectOption('org_name');
    await page.locator('mapping-unsaid input[type="text"]').fill('Shelter');
    await page.keyboard.press('Tab');
    await page.getByText('2 rows of 2 can be used').waitFor();
    expect(await row(page, 0)).toMatch(/Manon Cyr .*Shelter/);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is used by keyboard alone', async () => {
    const { page, complaints, close } = await openMapping('clavier.csv');
    await column(page, 'Mandat').focus();
    await page.keyboard.press('d');
    await page.keyboard.press('Enter');
    await expect.poll(() => column(page, 'Mandat').inputValue()).not.toBe('attribute');
    expect(
      await page.evaluate(() => {
        let at: Element | null = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return at?.id;
      }),
    ).toBe('column-3');
    expect(complaints).toEqual([]);
    await close();
  });

  it.each([
    [1440, 900],
    [390, 844],
  ])('is accessible and does not scroll sideways at %i x %i', async (width, height) => {
    const { page, close } = await openMapping(`large-${width}.csv`, { width, height });
    await page.locator('mapping-view details summary').click();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await close();
  });
});
