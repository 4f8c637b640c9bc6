import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from 'lit';
import { describe, expect, it } from 'vitest';
import { BROKER_MEASURES } from '../../../web/components/broker-rows.ts';
import { methodLink } from '../../../web/components/method-link.ts';
import { organizationColumns } from '../../../web/components/organization-columns.ts';
import { sampleDocument } from '../../support/sample-document.ts';

const cards: { id: string; covers: string[] }[] = readdirSync('data/methods').map((name) =>
  JSON.parse(readFileSync(join('data/methods', name), 'utf8')),
);
const explained = new Set(cards.flatMap(({ id, covers }) => [id, ...covers]));

const sources = ['web/components', 'web/views', 'web/charts', 'web/network', 'web/app'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ file: `${folder}/${name}`, text: readFileSync(join(folder, name), 'utf8') })),
);

/** What puts a figure, or a sentence with figures, on the screen. */
const SHOWS = /\b(formatNumber|findingWords|readingSentence|gapSentences|brokerSentence|introductionSentences)\(/;
const LINKS = /\bmethodLink\(|\/methods\?card=/;
/** Where a figure needs no card, or has it beside. */
const EXCUSED: Record<string, string> = {
  'web/components/number.ts': 'writes numbers, shows none',
  'web/components/finding-words.ts': 'is the link of every finding',
  'web/components/approximation-note.ts': 'stands in the views of betweenness, beside the link of that column',
  'web/components/gap-as-text.ts': 'is text to paste elsewhere',
  'web/components/gap-card.ts': 'opens gap-detail, which has the links',
  'web/components/identity-pair.ts': 'stands in review-view, beside its link',
  'web/components/problems-table.ts': 'counts lines of the user’s own file',
  'web/components/change-list.ts': 'counts changes in the user’s own files',
  'web/components/import-list.ts': 'counts lines of the user’s own files',
};

describe('methodLink', () => {
  it('leads to the card, and says for whom it stands alone', () => {
    const place = document.createElement('p');
    render(methodLink('constraint', 'Constraint', 'en'), place);
    const link = place.querySelector('a')!;
    expect(link.getAttribute('href')).toBe('/methods?card=constraint');
    expect(link.getAttribute('aria-label')).toBe('Method: Constraint');
    expect(link.textContent).toBe('Method');
    render(methodLink('constraint', 'Contrainte', 'fr', true), place);
    expect(place.querySelector('a')!.textContent).toBe('?');
    expect(place.querySelector('a')!.title).toBe('Méthode\u00a0: Contrainte');
  });
});

describe('the places of the page that show figures', () => {
  it('link to a card', () => {
    const showing = sources.filter(({ text }) => SHOWS.test(text));
    expect(showing.length).toBeGreaterThan(10);
    const bare = showing.filter(({ file, text }) => !LINKS.test(text) && !(file in EXCUSED));
    expect(bare.map(({ file }) => file)).toEqual([]);
    expect(Object.keys(EXCUSED).filter((file) => !sources.some((source) => source.file === file))).toEqual([]);
  });

  it('name cards that exist', () => {
    const named = sources.flatMap(({ text }) => [
      ...[...text.matchAll(/\/methods\?card=([a-z_]+)/g)].map(([, name]) => name!),
      ...[...text.matchAll(/methodLink\(\s*'([a-z_]+)'/g)].map(([, name]) => name!),
      ...[...text.matchAll(/\b(?:card|method): '([a-z_]+)'/g)].map(([, name]) => name!),
    ]);
    expect(new Set(named).size).toBeGreaterThan(15);
    expect(named.filter((name) => !explained.has(name))).toEqual([]);
  });

  it('have one for every column of organizations and of bridge organizations', () => {
    const columns = organizationColumns(sampleDocument());
    expect(columns.length).toBeGreaterThan(3);
    expect(columns.filter(({ method }) => method === null || !explained.has(method))).toEqual([]);
    expect([...BROKER_MEASURES, 'broker_score', 'roles'].filter((name) => !explained.has(name))).toEqual([]);
  });
});
