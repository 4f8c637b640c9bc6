import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { format, hasMessage } from '../../../data/messages/format.ts';

const folder = 'data/methods/';
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
const cards = names.map((name) => JSON.parse(readFileSync(folder + name, 'utf8')));
const WORDS = ['title', 'question', 'definition', 'reading', 'caution'];

it('has a card in both languages for what the page links to', () => {
  const linked = [
    'degree',
    'broker_score',
    'betweenness',
    'constraint',
    'effective_size',
    'harmonic',
    'core_number',
    'clustering',
    'cutpoint',
  ];
  const findings = [
    'reading',
    'missing_bridge',
    'fragile_bridge',
    'bridge_organization',
    'designated_without_bridge',
    'isolates',
    'over_centralization',
    'silo',
    'dormant_agreements',
  ];
  const ids = cards.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining([...linked, ...findings]));
  expect(new Set(ids).size).toBe(ids.length);
});

it.each(cards.map((card) => [card.id, card]))('%s is complete, and its file bears its name', (id, card) => {
  expect(names).toContain(`${id.replaceAll('_', '-')}.json`);
  const group = `page.methods.group.${card.group}`;
  expect(hasMessage(group) && format(group, {}, 'fr')).toBeTruthy();
  for (const language of ['en', 'fr']) {
    expect(Object.keys(card[language]).sort()).toEqual([...WORDS].sort());
    for (const word of WORDS) expect(card[language][word].trim()).not.toBe('');
  }
  for (const text of Object.values<string>(card.fr)) {
    expect(text).not.toMatch(/ [;!?:]|« | »|'/);
  }
});
