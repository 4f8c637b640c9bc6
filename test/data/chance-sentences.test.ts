import { describe, expect, it } from 'vitest';
import { interlocksSentence } from '../../data/messages/interlocks-sentence.ts';
import { findingSentences, gapSentences } from '../../data/messages/sentences.ts';
import { documentOf, gapRow, groupRow, organizationRow } from '../support/document-parts.ts';

const groups = [groupRow('A', ['a1', 'a2', 'a3']), groupRow('B', ['b1', 'b2', 'b3'])];
const gap = gapRow('A', 'B', { status: 'broker_free', routes: 0, distance: 3, expected_ties: 9.2 });
const document = documentOf(
  ['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'x'].map((id) => organizationRow(id)),
  [],
  { groups, gaps: [gap] },
);

describe('chance', () => {
  it('says how often chance gives as few, as a frequency', () => {
    const drawn = (k: number, language: 'en' | 'fr') =>
      gapSentences({ ...gap, as_few_in: [k, 1000], few_for_chance: true, chance_reason: null }, document, language).why;
    expect(drawn(3, 'en')).toContain('by chance one would count about 9. As few in 3 of 1,000 random draws.');
    expect(drawn(3, 'fr')).toContain('environ 9. Aussi peu dans 3 des 1\u202f000 tirages au hasard.');
    expect(drawn(0, 'en')).toContain('As few in none of 1,000 random draws.');
    expect(drawn(0, 'fr')).toContain('Aussi peu dans aucun des 1\u202f000 tirages au hasard.');
    // Without a number to set it against, the frequency would hang in the air.
    const rare = { ...gap, expected_ties: 0.2, as_few_in: [800, 1000] as [number, number] };
    expect(gapSentences(rare, document, 'en').why).not.toContain('random draws');
  });

  it('marks a joined pair that has fewer ties than chance would give, and no other', () => {
    const linked = {
      ...gap,
      status: 'linked' as const,
      routes: 3,
      ties: 4,
      status_without_mandated: 'linked' as const,
    };
    const why = (few_for_chance: boolean) =>
      gapSentences({ ...linked, as_few_in: [2, 1000], few_for_chance }, document, 'en').why;
    expect(why(true)).toContain('Few: by chance one would count about 9. As few in 2 of 1,000 random draws.');
    expect(why(false)).not.toContain('chance');
  });
});

describe('the rank of a bridge organization', () => {
  const words = (rank_low: number | null, rank_high: number | null) =>
    findingSentences(
      {
        code: 'bridge_organization',
        severity: 'medium',
        confidence: 'indicative',
        subjects: [{ kind: 'organization', id: 'x' }],
        evidence: { rank: 2, rank_low, rank_high, groups: ['A', 'B'] },
      },
      document,
      'en',
    ).why;

  it('comes with its interval where unverified rows could move it', () => {
    expect(words(1, 6)).toContain('Its rank stays between 1 and 6 when a tenth of the rows');
    expect(words(2, 2)).not.toContain('stays between');
    expect(words(null, null)).not.toContain('stays between');
  });
});

describe('interlocks', () => {
  const coverage = (low: number, counted: number, high: number) => ({
    ...document.coverage,
    identities: { by_key: 9, by_name: 2, by_decision: 0, interlocks: { low, counted, high } },
  });

  it('say how many rest on names alone, and the range', () => {
    expect(interlocksSentence(coverage(19, 23, 26), 'en')).toBe('23 interlocks, 4 of them by name alone (19 to 26)');
    expect(interlocksSentence(coverage(19, 23, 26), 'fr')).toBe(
      '23 liens par membres de CA en commun, dont 4 par le nom seulement (de 19 à 26)',
    );
    expect(interlocksSentence(coverage(23, 23, 23), 'en')).toBe('');
  });
});
