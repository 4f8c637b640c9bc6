import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityProblems, launchBrowser, sidewaysScroll, visit } from '../support/site.ts';

/** Every page, and what shows that it is ready. */
const PAGES: readonly [address: string, ready: string][] = [
  ['/', 'portrait-view .findings li'],
  ['/network', 'network-canvas canvas'],
  ['/gaps', 'gap-card'],
  ['/brokers', 'broker-table tbody tr'],
  ['/organizations', 'organizations-view tbody tr'],
  ['/organizations/cisss-meandres', 'dossier-ties tbody tr'],
  ['/data', 'data-view h1'],
  ['/data/workspaces', 'workspaces-view li'],
  ['/methods', 'methods-view h2'],
];

const server = inject('server');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('every page', () => {
  it.each(PAGES)('%s breaks no rule of accessibility, light or dark', async (address, ready) => {
    const { page, complaints, close } = await visit(browser, server, address);
    await page.locator(ready).first().waitFor({ state: 'attached' });
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(PAGES)('%s never scrolls sideways on a phone', async (address, ready) => {
    const { page, complaints, close } = await visit(browser, server, address, { width: 390, height: 844 });
    await page.locator(ready).first().waitFor({ state: 'attached' });
    expect(await sidewaysScroll(page)).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(['light', 'dark'] as const)('stays as easy to read while its answer is awaited, %s', async (scheme) => {
    const { page, close } = await visit(browser, server, '/methods', { scheme });
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/api/analysis?*', async (route) => {
      await held;
      await route.abort();
    });
    await page.goto(`${server}/data/workspaces`);
    await page.locator('workspaces-view li').first().waitFor();
    expect(await page.locator('main').getAttribute('aria-busy')).toBe('true');
    const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
    expect(violations.flatMap(({ nodes }) => nodes.map(({ target }) => target.flat().join(' ')))).toEqual([]);
    answer();
    await close();
  });

  it('a pair opened on a phone breaks no rule of accessibility and fits', async () => {
    const { page, close } = await visit(browser, server, '/gaps', { width: 390, height: 844, scheme: 'dark' });
    await page.locator('gap-card button').first().click();
    await page.locator('gap-detail').waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await close();
  });
});
