import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, visit, wordsOf } from '../support/site.ts';

const server = inject('server');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('a first visit', () => {
  it('opens on the portrait of the demo region, in French: the reading, then the findings', async () => {
    const { page, complaints, close } = await visit(browser, server, '/');
    await page.locator('portrait-view .findings li').first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(await page.locator('portrait-view h1').textContent()).toMatch(/réseau/i);
    const findings = await page.locator('portrait-view .findings h3').allTextContents();
    expect(findings.filter((title) => /ne fait le pont entre/.test(title))).toHaveLength(2);
    expect(findings.filter((title) => /tient à un fil/.test(title))).toHaveLength(2);
    expect(complaints).toEqual([]);
    await close();
  });

  it('changes language at once, and remembers it', async () => {
    const { page, complaints, close } = await visit(browser, server, '/');
    await page.locator('portrait-view h1').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('link', { name: 'Missing bridges' }).first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('portrait-view h1').textContent()).toMatch(/network/i);
    await page.reload();
    await page.locator('portrait-view h1').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(complaints).toEqual([]);
    await close();
  });

  it('follows the language of the browser', async () => {
    const { page, close } = await visit(browser, server, '/', { language: 'en-CA' });
    await page.locator('portrait-view h1').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await close();
  });

  it('draws the network: a canvas, the names of the groups and its absences', async () => {
    const { page, complaints, close } = await visit(browser, server, '/network');
    await page.locator('network-canvas canvas').first().waitFor({ state: 'attached' });
    await page.locator('network-canvas').getByText('sans pont connu').first().waitFor();
    const box = await page.locator('network-canvas').boundingBox();
    expect(box!.width).toBeGreaterThan(600);
    expect(box!.height).toBeGreaterThan(500);
    expect(complaints).toEqual([]);
    await close();
  });

  it('says without WebGL what it would draw, with nothing standing over it on a phone', async () => {
    const { page, close } = await visit(browser, server, '/methods', { width: 390, height: 844 });
    await page.addInitScript(() => {
      const { getContext } = HTMLCanvasElement.prototype as { getContext: (kind: string) => unknown };
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
        return /webgl/.test(kind) ? null : getContext.call(this, kind);
      } as typeof HTMLCanvasElement.prototype.getContext;
    });
    await page.goto(`${server}/network`);
    const title = page.getByRole('heading', { name: /ne peut pas tracer la carte/ });
    await title.waitFor();
    const [text, button] = [await title.boundingBox(), await page.locator('network-view button.open').boundingBox()];
    expect(text!.y).toBeGreaterThanOrEqual(button!.y + button!.height);
    await close();
  });

  it('says on paper which region is shown and on which day, and leaves out what only a screen can use', async () => {
    const { page, close } = await visit(browser, server, '/gaps');
    await page.locator('group-names li').first().waitFor();
    const [line, rename] = [page.locator('p.printed'), page.locator('group-names button').first()];
    expect([await line.isVisible(), await rename.isVisible()]).toEqual([false, true]);
    await page.emulateMedia({ media: 'print' });
    expect(await wordsOf(line)).toMatch(/^Région des Méandres.* · au 30 sept/);
    expect([await line.isVisible(), await rename.isVisible()]).toEqual([true, false]);
    await close();
  });

  it('says in words that an organization is not there', async () => {
    const { page, close } = await visit(browser, server, '/organizations/nobody', { allowStatus: [404] });
    await page.locator('organization-view h1').waitFor();
    expect(await wordsOf(page.locator('organization-view'))).toMatch(/Aucun organisme de cet identifiant/);
    await close();
  });
});
