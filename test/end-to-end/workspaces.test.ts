import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems, sidewaysScroll } from '../support/site.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'passerelle-workspaces-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('workspaces', () => {
  it('are made, filled, said to cover something, and deleted by keyboard with their name', async () => {
    const list = path.join(folder, 'organismes.csv');
    const ties = path.join(folder, 'liens.csv');
    await writeFile(list, 'id,nom\na,Accueil\nb,Barque\nc,Cordée\n');
    await writeFile(ties, 'source,cible,relation\na,b,referral\n');
    const { page, complaints, close } = await site.visit('/data/workspaces');
    await page.getByRole('textbox', { name: 'Nom' }).fill('Estrie');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/data\?workspace=w-/);
    await page.locator('drop-zone input[type="file"]').setInputFiles([list, ties]);

    // Asked before anything counts, kept with the workspace at once.
    const form = page.locator('upload-steps coverage-form');
    await form.getByRole('spinbutton').fill('9');
    await form.getByRole('button', { name: 'Enregistrer' }).click();
    await page.locator('upload-steps button.primary').click();
    await page.locator('coverage-form').getByText('3 organismes sur environ 9').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    // Set by hand, in place, and taken back.
    const choice = page.getByRole('combobox', { name: 'Données de Cordée' });
    expect(await choice.inputValue()).toBe('not_received');
    await choice.selectOption('received');
    await page.getByRole('button', { name: 'Annuler le réglage de Cordée' }).click();
    await page.locator('received-list tr', { hasText: 'Cordée' }).getByText('aucune ligne à son nom').waitFor();

    await page.goto(`${site.url}/organizations/c${new URL(page.url()).search}`);
    await page.getByText('on ne sait pas s’il a des liens').waitFor();

    await page.goto(`${site.url}/data/workspaces${new URL(page.url()).search}`);
    await page.getByRole('button', { name: 'Supprimer Estrie' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('1 import, 3 organismes, 0 siège, 1 décision; ne peut pas être annulé.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.type('Estrie');
    await page.keyboard.press('Enter');
    await page.locator('workspaces-view .receipt').getByText('aucun octet').waitFor();
    expect(await page.getByRole('button', { name: 'Supprimer Estrie' }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('hides a demo from the menu of a phone, and shows it again', async () => {
    const size = { width: 390, height: 844 };
    const { page, close } = await site.visit('/data/workspaces', size);
    const menu = page.locator('view-navigation option', { hasText: 'Haut-Courlis' });
    await page.getByRole('button', { name: 'Masquer Haut-Courlis' }).click();
    await page.getByRole('button', { name: 'Ramener Haut-Courlis' }).waitFor();
    expect(await menu.count()).toBe(0);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.getByRole('button', { name: 'Ramener Haut-Courlis' }).click();
    await page.getByRole('button', { name: 'Masquer Haut-Courlis' }).waitFor();
    expect(await menu.count()).toBeGreaterThan(0);
    await close();
  });
});
