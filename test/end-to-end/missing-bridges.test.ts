import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, visit, wordsOf } from '../support/site.ts';

// What data/demo/README.md promises of the Méandres.
const SCHOOLS_AND_HOUSING = /(éducation.*logement|logement.*éducation).*sans pont connu/i;
const SCHOOLS_AND_CARE = /(éducation.*première ligne|première ligne.*éducation)/i;

const server = inject('server');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Goes from the one stop of the grid to a cell by the arrow keys, as a reader without a mouse does. */
async function walkTo(page: Page, label: RegExp): Promise<void> {
  const target = page.getByRole('gridcell', { name: label }).first();
  const place = async (cell: typeof target) => [
    Number(await cell.getAttribute('data-row')),
    Number(await cell.getAttribute('data-column')),
  ];
  const [row = 0, column = 0] = await place(target);
  const stop = page.locator('gap-matrix td[tabindex="0"]');
  const [fromRow = 0, fromColumn = 0] = await place(stop);
  await stop.focus();
  for (let step = 0; step < Math.abs(row - fromRow); step++) {
    await page.keyboard.press(row > fromRow ? 'ArrowDown' : 'ArrowUp');
  }
  for (let step = 0; step < Math.abs(column - fromColumn); step++) {
    await page.keyboard.press(column > fromColumn ? 'ArrowRight' : 'ArrowLeft');
  }
}

/** The tag of what has the focus, through the shadow roots. */
function focusedTag(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.tagName;
  });
}

describe('the missing bridges', () => {
  it('lists the planted ones, and says what is left unsaid', async () => {
    const { page, complaints, close } = await visit(browser, server, '/gaps');
    await page.locator('gap-card').first().waitFor();
    const titles = await page.locator('gap-card h3').allTextContents();
    expect(titles).toHaveLength(4);
    expect(titles[0]).toMatch(/éducation/i);
    expect(titles[0]).toMatch(/logement/i);
    expect(await wordsOf(page.locator('unspoken-pairs'))).toMatch(/On peut parler de chaque paire/);
    expect(complaints).toEqual([]);
    await close();
  });

  it('opens a pair by the keyboard: introductions with reasons, the data not received, and back', async () => {
    const { page, complaints, close } = await visit(browser, server, '/gaps');
    await page.locator('gap-matrix td[tabindex="0"]').waitFor();
    await walkTo(page, SCHOOLS_AND_HOUSING);
    await page.keyboard.press('Enter');
    await page.locator('gap-detail').waitFor();
    await expect.poll(() => focusedTag(page)).toBe('H2');
    expect(await page.locator('gap-detail .introductions > li').count()).toBeGreaterThanOrEqual(3);
    for (const item of await page.locator('gap-detail .introductions > li').all()) {
      expect(await item.locator('.reasons li').count()).toBeGreaterThan(0);
    }
    expect(await wordsOf(page.locator('gap-detail'))).toContain('Logis-Rive');
    expect(await page.locator('gap-detail .status .method-link').count()).toBe(1);
    expect(await page.locator('gap-detail .confidence .method-link').count()).toBe(1);
    expect(new URL(page.url()).searchParams.get('select')).toMatch(/^gap:/);
    await page.keyboard.press('Escape');
    await page.locator('gap-detail').waitFor({ state: 'detached' });
    await expect.poll(() => focusedTag(page)).toBe('TD');
    expect(complaints).toEqual([]);
    await close();
  });

  it('opens the same pair from a link, and shows it on the network', async () => {
    const first = await visit(browser, server, '/gaps');
    await first.page.locator('gap-card button').first().click();
    await first.page.locator('gap-detail').waitFor();
    const pair = new URL(first.page.url()).searchParams.get('select')!.slice('gap:'.length);
    await first.close();
    const { page, complaints, close } = await visit(browser, server, `/gaps?gap=${encodeURIComponent(pair)}`);
    await page.locator('gap-detail').waitFor();
    await page.getByRole('link', { name: 'Montrer sur le réseau' }).click();
    await page.locator('network-canvas').waitFor();
    expect(new URL(page.url()).pathname).toBe('/network');
    expect(new URL(page.url()).searchParams.get('select')).toBe(`gap:${pair}`);
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows the bridge that only mandated connectors hold once they are set aside', async () => {
    const { page, complaints, close } = await visit(browser, server, '/gaps');
    await page.locator('mandated-difference li').first().waitFor();
    expect(await wordsOf(page.locator('mandated-difference'))).toMatch(SCHOOLS_AND_CARE);
    await page.locator('mandated-difference').getByRole('button', { name: 'Sans eux' }).click();
    await page.locator('gap-card h3').filter({ hasText: SCHOOLS_AND_CARE }).waitFor();
    expect(new URL(page.url()).searchParams.get('without-mandated')).toBe('true');
    expect(complaints).toEqual([]);
    await close();
  });

  it('copies a pair as text without naming a person', async () => {
    const { page, complaints, close } = await visit(browser, server, '/gaps');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('gap-card button').first().click();
    await page.getByRole('button', { name: /Copier le texte/ }).click();
    await page.getByText('Texte copié').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/ne fait le pont entre/);
    expect(text).toContain('Ne sert ni à évaluer ni à financer');
    expect(text).not.toMatch(/P-[0-9a-f]{8}/);
    expect(complaints).toEqual([]);
    await close();
  });

  it('explains why an archipelago has no pairs', async () => {
    const { page, complaints, close } = await visit(browser, server, '/gaps?workspace=archipelago');
    await page.locator('no-pairs').waitFor();
    expect(await wordsOf(page.locator('no-pairs'))).toMatch(/archipel/i);
    expect(await page.locator('gap-matrix').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });
});
