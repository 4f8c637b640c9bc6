import AxeBuilder from '@axe-core/playwright';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Visit, wordsOf } from '../support/site.ts';
import { useSite } from '../support/use-site.ts';

const BOARD = [
  'organisme;personne;début',
  'Abri;Anne Roy;2020-02-30',
  'Halte;Luc Côté;2020-05-06',
  'Gîte;Zoé "Zo" Cyr;2020-01-01',
  'Abri;\u202eMax;2020-01-01',
].join('\n');

const site = useSite();
let current: Visit;
beforeEach(async () => {
  current = await site.visit('/data');
});
afterEach(() => current.close());

it('a pasted table is read, its rows corrected by keyboard alone, checked at once, undone and imported', async () => {
  const { page, complaints } = current;
  await page.locator('drop-zone summary').focus();
  await page.keyboard.press('Enter');
  await page.locator('drop-zone textarea').focus();
  await page.keyboard.insertText(BOARD);
  await page.getByRole('button', { name: 'Lire ce tableau' }).focus();
  await page.keyboard.press('Enter');
  const steps = page.locator('upload-steps');
  await steps.getByRole('button', { name: 'Importer 2 lignes' }).waitFor();
  expect(await wordsOf(steps.locator('problems-table'))).toContain('\\u{202E}Max');

  const opener = steps.getByRole('button', { name: 'Corriger la ligne 2' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const field = steps.locator('row-editor input[data-column="début"]');
  await expect
    .poll(() => field.evaluate((input) => input === (input.getRootNode() as ShadowRoot).activeElement))
    .toBe(true);
  await page.keyboard.insertText('2020-02-31');
  await page.keyboard.press('Enter');
  await steps.locator('row-editor').getByText('2020-02-31').waitFor();
  await field.fill('2020-02-29');
  await page.keyboard.press('Enter');
  await steps.locator('row-editor').getByText('Cette ligne peut être utilisée.').waitFor();
  await steps.getByRole('button', { name: 'Importer 3 lignes' }).waitFor();
  const axe = await new AxeBuilder({ page }).analyze();
  expect(axe.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

  await page.keyboard.press('Escape');
  await steps.locator('row-editor').waitFor({ state: 'detached' });
  await expect
    .poll(() => opener.evaluate((button) => button === (button.getRootNode() as ShadowRoot).activeElement))
    .toBe(true);
  await page.keyboard.press('Enter');
  await steps.getByRole('button', { name: 'Annuler les corrections de cette ligne' }).click();
  await steps.getByRole('button', { name: 'Importer 2 lignes' }).waitFor();

  await steps.getByRole('button', { name: 'Corriger la ligne 4' }).click();
  const whole = steps.locator('row-editor input');
  expect(await whole.inputValue()).toBe('Gîte;Zoé "Zo" Cyr;2020-01-01');
  await whole.fill('Gîte;Zoé Cyr;2020-01-01');
  await whole.press('Enter');
  await steps.getByRole('button', { name: 'Importer 3 lignes' }).waitFor();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    steps.getByRole('button', { name: /Télécharger la ligne mise de côté/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('tableau-colle-rejected.csv');
  await steps.getByRole('button', { name: 'Importer 3 lignes' }).click();
  await page.getByText('Importé', { exact: true }).waitFor();
  const reply = await fetch(`${site.url}/api/imports?workspace=default`);
  const { imports } = (await reply.json()) as { imports: { used: number; quarantined: number }[] };
  expect(imports[0]).toMatchObject({ used: 3, quarantined: 1 });
  expect(complaints).toEqual([]);
});
