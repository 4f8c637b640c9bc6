import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessibilityProblems, sidewaysScroll, wordsOf } from '../support/site.ts';
import { useSite } from '../support/use-site.ts';

const FIRST = ['organisme,personne', 'Accueil,Lise Roy', 'Accueil,Luc Côté', 'Relais,Lise Roy', 'Relais,Ida Blé'];
const NEXT = ['organisme,personne', 'Accueil,Lise Roy', 'Relais,Lise Roy', 'Relais,Max Dion', 'Relais,Zoé Hus'];

const site = useSite();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'passerelle-next-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function send(name: string, rows: readonly string[]): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, `${rows.join('\n')}\n`);
  return file;
}

it('shows what the next file changes, takes some of it, and comes back and forth', async () => {
  const { page, complaints, close } = await site.visit('/data');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(await send('ca 2026-03.csv', FIRST));
  await page.locator('upload-steps button.primary').click();
  await page.locator('upload-steps .done').waitFor();

  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(await send('ca 2026-06.csv', NEXT));
  const changes = page.locator('import-changes');
  await changes.locator('change-list').waitFor();
  expect(await wordsOf(changes)).toContain('ca 2026-06.csv semble être une nouvelle version de ca 2026-03.csv');
  const words = await wordsOf(changes);
  for (const part of ['2 sièges ne sont plus inscrits', '2 sièges ajoutés', 'Luc Côté, Accueil']) {
    expect(words).toContain(part);
  }
  expect(await accessibilityProblems(page)).toEqual([]);

  // By keyboard: what is missing has ended, and one addition is left out.
  await changes.locator('unlisted-choice input[type=radio]').first().focus();
  await page.keyboard.press('ArrowDown');
  await changes.locator('unlisted-choice input[type=date]').fill('2026-05-31');
  await changes.getByRole('checkbox', { name: /Zoé Hus/ }).focus();
  await page.keyboard.press('Space');
  await changes.getByRole('button', { name: 'Comparer les deux réseaux' }).click();
  await changes.locator('change-effects').waitFor();
  await changes.getByRole('button', { name: 'Importer avec ces choix' }).press('Enter');
  await page.locator('upload-steps .done').waitFor();

  const history = page.locator('import-list');
  expect(await wordsOf(history)).toContain('à la place de ca 2026-03.csv');
  const seats = async () => {
    const reply = await fetch(`${site.url}/api/organizations/relais?workspace=default&names=true&as_of=all`);
    const { seats: list } = (await reply.json()) as { seats: { person: { label: string }; to: string | null }[] };
    return list.map(({ person, to }) => `${person.label} ${to ?? ''}`.trim()).sort();
  };
  const now = ['Ida Blé 2026-05-31', 'Lise Roy', 'Max Dion'];
  expect(await seats()).toEqual(now);

  await history.getByRole('button', { name: 'Voir les changements' }).click();
  await history.locator('change-list').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  const turn = async (name: string, confirm: string) => {
    await history.getByRole('button', { name, exact: true }).first().click();
    await history.locator('dialog').getByRole('button', { name: confirm }).click();
  };
  await turn('Annuler', 'Annuler l’importation');
  await history.getByRole('button', { name: 'Rétablir', exact: true }).waitFor();
  expect(await seats()).toEqual(['Ida Blé', 'Lise Roy']);
  await turn('Rétablir', 'Rétablir l’importation');
  await history.getByRole('button', { name: 'Rétablir', exact: true }).waitFor({ state: 'detached' });
  expect(await seats()).toEqual(now);
  expect(complaints).toEqual([]);
  await close();
}, 90_000);

it('leads from a fact to the import that brought it, on a narrow page too', async () => {
  const options = { language: 'en-CA', scheme: 'dark', width: 390, height: 844 } as const;
  const { page, complaints, close } = await site.visit('/organizations/relais?workspace=default', options);
  const source = page.locator('dossier-board td a[href^="/data?import="]').first();
  await source.waitFor();
  expect(await source.getAttribute('title')).toContain('confirmed by you');
  await source.click();
  await page.locator('import-list tr[data-asked]').waitFor();
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
}, 60_000);
