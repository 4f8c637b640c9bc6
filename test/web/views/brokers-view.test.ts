import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AnalysisDocument } from '../../../analysis/document.ts';
import { initialState } from '../../../web/app/state.ts';
import { setCurrentLanguage } from '../../../web/app/text.ts';
import '../../../web/views/brokers-view.ts';
import { sampleDocument } from '../../support/sample-document.ts';

async function open(document: AnalysisDocument, params: Record<string, string> = {}) {
  setCurrentLanguage('en');
  const view = globalThis.document.createElement('brokers-view');
  view.language = 'en';
  view.state = { ...initialState(), language: 'en', status: 'ready', document, params };
  view.addEventListener('params-change', (event) => {
    const { sort } = (event as CustomEvent<{ sort: string | null }>).detail;
    view.state = { ...view.state, params: sort ? { sort } : {} };
  });
  globalThis.document.body.replaceChildren(view);
  await settle(view);
  return view.shadowRoot!;
}

async function settle(view: HTMLElement & { updateComplete: Promise<unknown> }) {
  for (let turn = 0; turn < 3; turn++) {
    await view.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

const table = (root: ShadowRoot) => root.querySelector('broker-table')!.shadowRoot!;
const rowNames = (root: ShadowRoot) =>
  [...table(root).querySelectorAll('tbody tr')].map((row) => row.querySelector('a')!.textContent);
const header = (root: ShadowRoot, name: string) =>
  [...table(root).querySelectorAll('th[scope="col"]')].find((th) => th.textContent?.includes(name))!;

describe('brokers-view', () => {
  it('puts those that nobody designated first, in the order of their rank', async () => {
    const root = await open(sampleDocument());
    expect(root.querySelector('.headline')!.textContent).toContain('3 organizations join groups');
    expect(rowNames(root)).toEqual(['Maison des Rives', 'Coop de services Rivage', 'Comptoir du Faubourg']);
    expect([...root.querySelectorAll('h2')].map((title) => title.textContent!.trim())[0]).toMatch(
      /^Bridges that nobody designated/,
    );
  });

  it('sorts by a header, says so to screen readers, and turns round at the second click', async () => {
    const root = await open(sampleDocument());
    expect(header(root, 'Routes held').getAttribute('aria-sort')).toBe('descending');
    header(root, 'Organization').querySelector('button')!.click();
    await settle(root.host as never);
    expect(header(root, 'Organization').getAttribute('aria-sort')).toBe('ascending');
    expect(header(root, 'Routes held').getAttribute('aria-sort')).toBe('none');
    expect(rowNames(root)).toEqual(['Comptoir du Faubourg', 'Coop de services Rivage', 'Maison des Rives']);
    header(root, 'Organization').querySelector('button')!.click();
    await settle(root.host as never);
    expect(rowNames(root)[0]).toBe('Maison des Rives');
  });

  it('takes the order from the address', async () => {
    expect(rowNames(await open(sampleDocument(), { sort: 'score' }))[0]).toBe('Comptoir du Faubourg');
  });

  it('links each measure to its method and each row to its page and to the network', async () => {
    const root = await open(sampleDocument());
    const methods = [...table(root).querySelectorAll('thead a')].map((link) => link.getAttribute('href'));
    expect(methods).toHaveLength(7);
    const cards = readdirSync('data/methods').map(
      (name) => JSON.parse(readFileSync(`data/methods/${name}`, 'utf8')).id,
    );
    for (const href of methods) expect(cards).toContain(href!.replace('/methods?card=', ''));
    const row = table(root).querySelector('tbody tr')!;
    const links = [...row.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/organizations/communautaire-01', '/network?select=organization:communautaire-01']);
    expect(row.querySelectorAll('td')).toHaveLength(7);
  });

  it('shows a dash, not a zero, where a measure is not defined', async () => {
    const root = await open(sampleDocument());
    const cell = [...table(root).querySelectorAll('tbody tr:first-child td')].find(
      (td) => (td as HTMLElement).dataset.label === 'Constraint',
    )!;
    expect(cell.textContent!.trim()).toBe('—');
  });

  it('says when betweenness is an estimate, and how far off it may be', async () => {
    const document = sampleDocument();
    expect((await open(document)).textContent).not.toContain('approximate');
    document.method.approximation = { epsilon: 0.005, confidence: 0.99, samples: 90_000 };
    const root = await open(document);
    expect(root.querySelector('header')!.textContent).toContain('within ±\u00a00.005 at 99% confidence');
    expect(table(root).querySelector('thead')!.textContent).toContain('Betweenness (approximate)');
  });

  it('says that no organization stands out, in words, when none does', async () => {
    const document = sampleDocument();
    document.brokers.stands_out = false;
    for (const organization of document.organizations) organization.ring = false;
    const root = await open(document);
    expect(root.querySelector('.headline')!.textContent).toContain('No organization stands out');
    expect(root.querySelector('header')!.textContent).toContain('Bridges are shared');
  });

  it('ranks nobody where the reading does not allow it', async () => {
    const document = sampleDocument();
    document.network.reading = 'archipelago';
    const root = await open(document);
    expect(root.querySelector('broker-table')).toBeNull();
    expect(root.querySelector('header')!.textContent).toContain('not read that way');
  });

  it('asks about a wide reach where it says something, not where hardly anybody or everybody is tied', async () => {
    const document = sampleDocument();
    Object.assign(document.organizations[0]!, { connector_proposed: true, connector_mandate: 'unknown' });
    expect((await open(document)).textContent).toContain('tied to a large part of the network');
    for (const reading of ['too_small', 'dense'] as const) {
      document.network.reading = reading;
      expect((await open(document)).textContent).not.toContain('tied to a large part of the network');
    }
  });

  it('asks about a designated connector without a bridge, never judges', async () => {
    const document = sampleDocument();
    document.brokers.designated_without_bridge = ['emploi-03'];
    const root = await open(document);
    const card = [...root.querySelectorAll('section.card')].find((section) =>
      section.textContent!.includes('Designated'),
    )!;
    expect(card.querySelector('p')!.textContent).toMatch(/\?$/);
    expect(card.querySelector('a')!.getAttribute('href')).toBe('/organizations/emploi-03');
  });
});
