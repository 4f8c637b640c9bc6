import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems, sidewaysScroll, wordsOf } from '../support/site.ts';
import { useSite } from '../support/use-site.ts';

const ORGANIZATIONS = [
  'id,nom,municipalité',
  'a,Accueil,Gaspé',
  'b,Bibliothèque,Gaspé',
  'c,Centre,Percé',
  'd,Accueil inc.,Gaspé',
];
const SEATS = [
  'organisme,personne,rôle,début',
  'a,Lise Kirouac,présidente,2019-05-01',
  'b,Lise Kirouac,administratrice,2020-05-01',
  'c,Kirouac Lise,administratrice,',
  'a,Robert Arbour,administrateur,',
  'c,Bob Arbour,administrateur,',
  'd,Poste vacant,,',
];

const site = useSite();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'passerelle-review-'));
  const opened = (await (await call('/api/imports', { method: 'POST' })).json()) as { id: string };
  for (const [name, lines] of [
    ['organismes.csv', ORGANIZATIONS],
    ['ca.csv', SEATS],
  ] as const) {
    await call(`/api/imports/${opened.id}/files/${name}`, { method: 'PUT', body: `${lines.join('\n')}\n` });
  }
  const { job } = (await (await call(`/api/imports/${opened.id}/commit`, { method: 'POST' })).json()) as {
    job: string;
  };
  for (let state = ''; state !== 'done'; ) {
    state = ((await (await call(`/api/jobs/${job}`)).json()) as { state: string }).state;
    if (state === 'failed') throw new Error('the import failed');
  }
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

function call(address: string, init: RequestInit = {}): Promise<Response> {
  return fetch(site.url + address, { ...init, headers: { origin: site.url } });
}

const pairs = (page: Page) => page.locator('identity-pair');
/** Waits until so many pairs are listed and nothing is being saved. */
async function untilPairs(page: Page, count: number): Promise<void> {
  await page.waitForFunction((wanted) => {
    const view = document.querySelector('passerelle-app')?.shadowRoot?.querySelector('review-view');
    const found = view?.shadowRoot?.querySelectorAll('identity-pair');
    return found?.length === wanted && [...(found ?? [])].every((pair) => !pair.hasAttribute('busy'));
  }, count);
}
async function open(page: Page): Promise<void> {
  await page.locator('names-lock button').click();
  await pairs(page).first().waitFor();
}

describe('who is who', () => {
  it('masks people until they are asked for, and is reached from the data page', async () => {
    const { page, complaints, close } = await site.visit('/data');
    await page.locator('data-view a[href="/review"]').click();
    await page.locator('review-view names-lock').waitFor();
    await page.locator('review-view .progress').waitFor();
    expect(await wordsOf(page.locator('review-view'))).not.toMatch(/kirouac|arbour/i);
    await open(page);
    const words = await wordsOf(page.locator('review-view'));
    expect(words).toContain('0 paire décidée sur 4');
    expect(words).toContain('nom de famille en premier d’un côté');
    expect(words).toContain('formes d’un même prénom');
    expect(words).not.toContain('Poste vacant');
    expect(await page.locator('identity-pair mark').allTextContents()).toEqual(
      expect.arrayContaining(['Robert', 'Bob']),
    );
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows no pair to decide before its names are there', async () => {
    const { page, close } = await site.visit('/review');
    await page.locator('review-view .progress').waitFor();
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/api/identities?*names=true*', async (route) => {
      await held;
      await route.continue();
    });
    const asked = page.waitForRequest('**/api/identities?*names=true*');
    await page.locator('names-lock button').click();
    await asked;
    expect(await pairs(page).count()).toBe(0);
    answer();
    await pairs(page).first().waitFor();
    await close();
  });

  it('takes answers by keyboard, goes on with the next pair, and takes them back', async () => {
    const { page, complaints, close } = await site.visit('/review', { language: 'en-CA' });
    await open(page);
    await page.locator('review-view ol > li').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('s');
    await untilPairs(page, 3);
    expect(
      await page.evaluate(() => {
        let at: Element | null = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return at?.tagName;
      }),
    ).toBe('LI');
    await page.keyboard.press('d');
    await untilPairs(page, 1);
    expect(await wordsOf(page.locator('review-view .progress'))).toContain('3 of 4 decided');
    // One page, one scroll bar: what is hidden from sight does not lengthen the window.
    expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0);
    // The letters of the other language do as well; after the last pair the keyboard stands on what may still be done.
    await page.keyboard.press('m');
    await page.getByText('No pair here').waitFor();
    await page.locator('review-view .undo:focus').waitFor();
    await page.keyboard.press('Enter');
    await untilPairs(page, 1);
    await page.locator('review-view ol > li').first().focus();
    await page.keyboard.press('u');
    await untilPairs(page, 3);
    await page.keyboard.press('a');
    await untilPairs(page, 4);
    expect(complaints).toEqual([]);
    await close();
  });

  it('decides several at once, and the figures follow', async () => {
    const { page, complaints, close } = await site.visit('/review', { language: 'en-CA' });
    await open(page);
    await page.getByRole('button', { name: 'Pick the page' }).click();
    await page.locator('.batch').getByRole('button', { name: 'Same' }).click();
    await page.getByText('No pair here').waitFor();
    expect(await wordsOf(page.locator('review-view .progress'))).toContain('4 of 4 decided');
    await page.locator('a[href="/"]').first().click();
    await page.getByText('interlocks', { exact: false }).first().waitFor();
    const analysis = (await (await call('/api/analysis')).json()) as {
      coverage: { identities: { interlocks: object } };
    };
    expect(analysis.coverage.identities.interlocks).toEqual({ low: 4, counted: 4, high: 4 });
    expect(complaints).toEqual([]);
    await close();
  });

  it('says plainly that two answers contradict one another', async () => {
    const { page, close } = await site.visit('/review?state=decided', { allowStatus: [409] });
    await open(page);
    await pairs(page).first().getByRole('button', { name: 'Différents' }).click();
    await page.getByRole('alert').waitFor();
    expect(await wordsOf(page.getByRole('alert'))).toContain('Ces décisions se contredisent');
    await close();
  });

  it('gives and takes decisions as a file', async () => {
    const { page, complaints, close } = await site.visit('/review?kind=organizations', {
      language: 'en-CA',
    });
    await pairs(page).first().waitFor();
    expect(await wordsOf(pairs(page).first())).toContain('Accueil inc.');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('Export (CSV)').click()]);
    expect(download.suggestedFilename()).toBe('decisions.csv');
    const file = path.join(folder, 'decisions.csv');
    await writeFile(file, 'kind,a,b,decision\norganizations,org:a|accueil,org:d|accueil inc,same\n');
    await page.locator('#decisions').setInputFiles(file);
    await page.getByText('No pair here').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it.each([
    [1440, 900],
    [390, 844],
  ])('is accessible and does not scroll sideways at %i x %i', async (width, height) => {
    for (const state of ['decided', 'open']) {
      const { page, close } = await site.visit(`/review?state=${state}`, { width, height });
      await page.locator('names-lock button').click();
      await page.locator('review-view').locator('ol, p.card').first().waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);
      await close();
    }
  });
});
