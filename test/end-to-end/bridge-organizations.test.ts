import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, visit, wordsOf } from '../support/site.ts';

const server = inject('server');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const rows = (page: Page) => page.locator('broker-table').first().locator('tbody tr');

/** The figures of a column of the first list, as numbers; a dash is left out. */
async function figures(page: Page, label: string): Promise<number[]> {
  const texts = await rows(page).locator(`td[data-label="${label}"]`).allTextContents();
  return texts
    .map((text) => text.trim().replace(/\s/g, '').replace(',', '.'))
    .filter((text) => text !== '—')
    .map(Number);
}

describe('the bridge organizations', () => {
  it('are those that the demo planted, the ones nobody designated first', async () => {
    const { page, complaints, close } = await visit(browser, server, '/brokers');
    await rows(page).first().waitFor();
    const names = await rows(page).locator('.name a').allTextContents();
    expect(names[0]).toMatch(/La Brunante/);
    expect(names[1]).toMatch(/L’Embellie/);
    expect(names.join()).not.toMatch(/CISSS/);
    expect(await page.locator('broker-table').nth(1).locator('.name a').allTextContents()).toContain(
      'CISSS des Méandres',
    );
    expect(await wordsOf(page.locator('brokers-view'))).toMatch(/Les Quatre Temps[^?]*\?/);
    expect(complaints).toEqual([]);
    await close();
  });

  it('sort by a header, in the page and in its address', async () => {
    const { page, complaints, close } = await visit(browser, server, '/brokers');
    await rows(page).first().waitFor();
    const header = page
      .locator('broker-table')
      .first()
      .getByRole('columnheader', { name: /^Liens/ });
    await header.getByRole('button').click();
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('descending');
    const falling = await figures(page, 'Liens');
    expect(falling.length).toBeGreaterThan(2);
    expect(falling).toEqual([...falling].sort((a, b) => b - a));
    await header.getByRole('button').click();
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('ascending');
    const rising = await figures(page, 'Liens');
    expect(rising).toEqual([...rising].sort((a, b) => a - b));
    expect(rising[0]).toBeLessThan(falling.at(-1)!);
    expect(new URL(page.url()).searchParams.get('sort')).toBe('degree');
    await page.reload();
    await rows(page).first().waitFor();
    expect(await figures(page, 'Liens')).toEqual(rising);
    expect(complaints).toEqual([]);
    await close();
  });

  it('lead to the page of an organization: its ties, where they were read, and what breaks without it', async () => {
    const { page, complaints, close } = await visit(browser, server, '/brokers');
    await rows(page).first().locator('.name a').click();
    await page.locator('organization-view h1').waitFor();
    expect(await page.locator('organization-view h1').textContent()).toMatch(/La Brunante/);
    await page.locator('dossier-ties tbody tr').first().waitFor();
    expect(await wordsOf(page.locator('dossier-ties'))).toMatch(/\.csv, ligne \d/);
    expect(await wordsOf(page.locator('departure-note'))).toMatch(/Si cet organisme partait/);
    await page.goBack();
    await rows(page).first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('say in one place what ends, and on the board who does what', async () => {
    const { page, close } = await visit(browser, server, '/organizations/cisss-meandres?as-of=2027-03-31');
    await page.locator('dossier-ends li').first().waitFor();
    const said = await wordsOf(page.locator('dossier-ends'));
    expect(said).toMatch(/du 31 mars 2027 au 30 sept. 2027/);
    expect(said).toMatch(/15 juin 2027\s+fin du mandat de P-[0-9a-f]{8} au conseil/);
    expect(await page.locator('dossier-board th', { hasText: 'Fonction' }).count()).toBe(1);
    expect(await wordsOf(page.locator('dossier-board'))).toMatch(/Présidence/);
    await close();
  });

  it('mask people on the page of an organization', async () => {
    const { page, close } = await visit(browser, server, '/organizations/cisss-meandres');
    await page.locator('dossier-board tbody tr').first().waitFor();
    expect(await wordsOf(page.locator('dossier-board'))).toMatch(/P-[0-9a-f]{8}/);
    await close();
  });
});
