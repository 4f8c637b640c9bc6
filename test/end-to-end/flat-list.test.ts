import { expect, it } from 'vitest';
import { accessibilityProblems, sidewaysScroll, wordsOf } from '../support/site.ts';
import { useSite } from '../support/use-site.ts';

/** One list, as an analyst is sent it: what is said of an organization stands beside each of its seats. */
const SECTORS = ['Communautaire', 'Logement', 'Éducation'];
const PEOPLE = ['Roy', 'Ba', 'Oz', 'Ito', 'Cyr', 'Lam', 'Hu', 'Kim', 'Sy', 'Noël', 'Abel'].map((name) => `Ana ${name}`);
const ROWS = Array.from({ length: 36 }, (_, i) => {
  const at = i % 12;
  const sector = i === 14 ? 'Justice' : SECTORS[at % 3];
  return `Organisme ${at};${sector};${at % 2 === 0 ? 'Nord' : 'Sud'};${PEOPLE[(at + (i % 5)) % 11]};Administratrice`;
});
const FLAT = ['Organisme;Secteur;Réseau;Membre;Fonction', ...ROWS].join('\r\n');

const site = useSite();

it('a flat list gives organizations their sector, says why and lets a person say otherwise', async () => {
  const { page, complaints, close } = await site.visit('/data');
  const file = { name: 'ca.csv', mimeType: 'text/csv', buffer: Buffer.from(FLAT) };
  await page.locator('drop-zone input[type="file"]').first().setInputFiles([file]);
  await page.locator('recognized-tables a.button').first().click();
  await page.locator('mapping-preview table').waitFor();
  const column = (header: string) => page.locator('mapping-columns').getByLabel(header, { exact: true });
  expect(await column('Secteur').inputValue()).toBe('organization.sector');
  expect(await column('Réseau').inputValue()).toBe('organization_attribute');
  const said = await wordsOf(page.locator('mapping-columns'));
  expect(said).toContain('les lignes d’un même organisme concordent');
  expect(said).toContain('différente d’un organisme à l’autre');
  expect(await wordsOf(page.locator('mapping-preview thead'))).toMatch(/Organisme\s: Secteur/);
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);

  await column('Réseau').selectOption('organization.territory');
  await expect.poll(() => wordsOf(page.locator('mapping-preview thead'))).toMatch(/Organisme\s: Territoire/);
  await page.getByRole('button', { name: 'Lire le fichier ainsi' }).click();
  await page.getByRole('button', { name: /^Importer \d/ }).click();
  await expect
    .poll(async () => {
      const answer = await page.request.get(`${site.url}/api/analysis?workspace=default&group_by=sector`);
      return answer.ok() ? (await answer.json()).groups.map((group: { value: string }) => group.value).sort() : [];
    })
    .toEqual(['community', 'education', 'housing']);
  await page.goto(`${site.url}/organizations/organisme-2?workspace=default`);
  await expect.poll(() => wordsOf(page.locator('organization-view'))).toMatch(/Secteur\s+Éducation et petite enfance/);
  expect(await wordsOf(page.locator('organization-view'))).toMatch(/Territoire\s+Nord/);
  expect(complaints).toEqual([]);
  await close();
});
