import iconv from 'iconv-lite';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Visit, wordsOf } from '../support/site.ts';
import { useSite } from '../support/use-site.ts';

interface GivenFile {
  name: string;
  buffer: Buffer;
}

const NAMES = [...'ABCDEFGHIJKL'].map((letter) => `Maison d’accueil Cœur-${letter}`);
/** As Excel saves it in French: semicolons, Windows-1252 (whose œ and ’ Latin-1 does not have). */
const ORGANIZATIONS = asExcel('organismes.csv', [
  'Nom;Secteur;Territoire',
  ...NAMES.map((name, index) => `${name};${index < 6 ? 'Santé' : 'Logement'};Vallée-des-Érables`),
]);
/** Five ties along a chain, then one that leads to nobody. */
const TIES = asExcel('liens.csv', [
  'de;vers;relation;début;fin',
  ...[0, 1, 2, 3, 4].map((index) => `${NAMES[index]};${NAMES[index + 1]};funding;2024-01-01;`),
  `${NAMES[6]};;funding;2024-01-01;`,
]);

function asExcel(name: string, lines: string[]): GivenFile {
  return { name, buffer: iconv.encode(`${lines.join('\r\n')}\r\n`, 'win1252') };
}

const site = useSite();
let current: Visit;
beforeEach(async () => {
  current = await site.visit('/data');
  await current.page.locator('drop-zone button.primary').waitFor();
});
afterEach(() => current.close());

async function choose(page: Page, files: GivenFile[]): Promise<void> {
  await page
    .locator('drop-zone input[type="file"]')
    .setInputFiles(files.map((file) => ({ ...file, mimeType: 'text/csv' })));
}

/** What the keyboard is on: its name, or else its words. */
function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent?.trim();
  });
}

/** Drops files on the page as a reader does with her mouse. */
async function drop(page: Page, files: GivenFile[]): Promise<void> {
  const given = files.map(({ name, buffer }) => ({ name, bytes: [...buffer] }));
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer();
    for (const { name, bytes } of list) data.items.add(new File([new Uint8Array(bytes)], name, { type: 'text/csv' }));
    return data;
  }, given);
  for (const type of ['dragover', 'drop']) await page.dispatchEvent('drop-zone', type, { dataTransfer: transfer });
}

/** How many organizations the reader's own workspace holds, asked of the server itself. */
async function stored(): Promise<number> {
  const reply = await fetch(`${site.url}/api/workspaces`);
  const { workspaces } = (await reply.json()) as { workspaces: { id: string; imports: number }[] };
  return workspaces.find(({ id }) => id === 'default')!.imports;
}

describe('files that cannot be used', () => {
  const cases: [string, GivenFile, RegExp][] = [
    ['an unknown table', { name: 'recettes.csv', buffer: Buffer.from('plat,temps\nsoupe,40\n') }, /recettes\.csv/],
    ['an empty file', { name: 'vide.csv', buffer: Buffer.alloc(0) }, /vide\.csv/],
    ['a header alone', { name: 'tetes.csv', buffer: Buffer.from('id,name\n') }, /tetes\.csv/],
  ];
  it.each(cases)('%s: a message that names it, and nothing is stored', async (_what, file, name) => {
    const { page, complaints } = current;
    await choose(page, [file]);
    await page.locator('upload-steps').getByText('Rien à importer').waitFor();
    expect(await wordsOf(page.locator('upload-steps'))).toMatch(name);
    expect(await wordsOf(page.locator('upload-steps problems-table'))).toMatch(name);
    expect(
      await page
        .locator('upload-steps')
        .getByRole('button', { name: /^Importer/ })
        .count(),
    ).toBe(0);
    await page.getByRole('button', { name: 'Annuler', exact: true }).click();
    await page.locator('upload-steps').waitFor({ state: 'detached' });
    expect(await stored()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('ragged rows: set aside one by one with their line, and the rest can be used', async () => {
    const { page, complaints } = current;
    const lines = ['id,name,sector', 'a,Abri,logement', 'b,Bercail,logement,trop,de,cellules', 'c,Cabane,logement'];
    await choose(page, [{ name: 'inegal.csv', buffer: Buffer.from(lines.join('\n')) }]);
    await page
      .locator('upload-steps')
      .getByRole('button', { name: /^Importer/ })
      .waitFor();
    const row = page.locator('upload-steps problems-table tbody tr').first();
    expect(await wordsOf(row)).toMatch(/inegal\.csv\s+3 /);
    await page.getByRole('button', { name: 'Annuler', exact: true }).click();
    await page.locator('upload-steps').waitFor({ state: 'detached' });
    expect(await stored()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe("a reader's own lists", () => {
  it('are recognised, checked, imported, shown, and taken back', async () => {
    const { page, complaints } = current;
    await drop(page, [ORGANIZATIONS, TIES]);
    await page
      .locator('upload-steps')
      .getByRole('button', { name: /^Importer/ })
      .waitFor();
    const recognised = await wordsOf(page.locator('recognized-tables'));
    expect(recognised).toMatch(/point-virgule/);
    expect(recognised).toMatch(/12 lignes utilisées sur 12/);
    expect(recognised).toMatch(/5 lignes utilisées sur 6/);
    expect(await wordsOf(page.locator('upload-steps problems-table'))).toMatch(/liens\.csv\s+7 /);
    expect(await stored()).toBe(0);

    await page
      .locator('upload-steps')
      .getByRole('button', { name: /^Importer/ })
      .click();
    await page.getByText('Importé', { exact: true }).waitFor();
    expect(await stored()).toBe(1);
    await page.getByRole('link', { name: 'Voir le portrait' }).click();
    await page.locator('portrait-view h1').waitFor();
    await expect.poll(() => wordsOf(page.locator('app-header'))).toMatch(/12 organismes/);

    await page.goto(`${site.url}/organizations`);
    await page.getByRole('link', { name: 'Maison d’accueil Cœur-A' }).first().waitFor();

    await page.goto(`${site.url}/data`);
    await page.locator('import-list').getByRole('button', { name: 'Annuler' }).first().click();
    await page.locator('import-list dialog').getByRole('button', { name: 'Annuler l’importation' }).click();
    await expect.poll(stored).toBe(0);
    await expect.poll(() => focused(page)).toBe('Historique des importations');
    await page.goto(`${site.url}/`);
    await page.locator('portrait-view h1').waitFor();
    expect(await wordsOf(page.locator('app-header'))).toMatch(/110 organismes/);
    expect(complaints).toEqual([]);
  });
});
