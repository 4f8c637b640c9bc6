import { describe, expect, it } from 'vitest';
import type { AnalysisDocument, Introduction } from '../../analysis/document.ts';
import type { Language } from '../../data/messages/format.ts';
import { introductionSentences } from '../../data/messages/sentences.ts';
import { whatIfSentences } from '../../data/messages/what-if.ts';
import { sampleDocument } from '../support/sample-document.ts';

type Result = NonNullable<AnalysisDocument['what_if']>;

const document = sampleDocument();
const [first, second, third] = document.groups.map(({ id }) => id) as [string, string, string];
const [one, other] = document.organizations.map(({ id }) => id) as [string, string];
const nameOf = (id: string) => document.organizations.find((organization) => organization.id === id)!.name;

function said(changes: Partial<Result>, language: Language = 'en'): string[] {
  const result: Result = {
    steps: [{ introduce: { a: one, b: other }, effect: true }],
    pairs: [],
    split: { components: { before: 1, after: 1 }, largest: { before: 9, after: 9 }, cut_off: [], without_tie: [] },
    opened: [],
    closed: [],
    lose_only_path: [],
    fragmentation: { before: 0, staying_before: 0, after: 0 },
    ...changes,
  };
  return whatIfSentences(result, document, language);
}

describe('what a scenario changes, in sentences', () => {
  it('a scenario without consequence says so, and what that rests on', () => {
    expect(said({})).toEqual([
      'No recorded path between groups would be lost or gained.',
      'Among recorded ties only: others may exist that were not received. An introduction is counted as if it led to a tie.',
    ]);
    expect(said({}, 'fr')[0]).toBe('Aucun chemin inscrit entre les groupes ne serait perdu ni gagné.');
  });

  it('the gravest first: bridges that open, who is cut off, routes lost, then what is gained', () => {
    const pair = { speakable: true, lost: { ties: [], through: [] }, gained: { ties: [], through: [] } };
    const sentences = said({
      opened: [[first, second]],
      closed: [[second, third]],
      split: {
        components: { before: 1, after: 2 },
        largest: { before: 9, after: 8 },
        cut_off: [one],
        without_tie: [one],
      },
      pairs: [{ ...pair, a: first, b: third, routes_before: 3, routes_after: 1, before: 'linked', after: 'fragile' }],
      lose_only_path: [{ id: other, before: 1, after: 4 }],
    });
    expect(sentences.map((sentence) => sentence.split(' ').slice(-4).join(' '))).toHaveLength(6);
    expect(sentences[0]).toMatch(/^One missing bridge would open: .+ – .+\.$/);
    expect(sentences[1]).toBe(`1 organization would be cut off from the main set of recorded ties: ${nameOf(one)}.`);
    expect(sentences[2]).toMatch(/: 3 separate routes now, 1 after\.$/);
    expect(sentences[3]).toMatch(/^One missing bridge would close: /);
    expect(sentences[4]).toContain(`${nameOf(other)} would hold the only recorded path`);
  });

  it('is silent about a pair that is not to be spoken of', () => {
    const pair = { a: first, b: second, speakable: false, routes_before: 3, routes_after: 1 };
    const parts = { ties: [], through: [] };
    expect(said({ pairs: [{ ...pair, before: 'linked', after: 'fragile', lost: parts, gained: parts }] })).toEqual(
      said({}),
    );
  });

  it('counts the pairs that lose or gain a route and stay what they are', () => {
    const pair = { a: first, speakable: true, before: 'linked' as const, after: 'linked' as const };
    const parts = { lost: { ties: [], through: [] }, gained: { ties: [], through: [] } };
    const sentences = said({
      pairs: [
        { ...pair, ...parts, b: second, routes_before: 5, routes_after: 4 },
        { ...pair, ...parts, b: third, routes_before: 4, routes_after: 5 },
      ],
    });
    const fragile = { ...pair, ...parts, b: second, routes_before: 2, routes_after: 2, after: 'fragile' as const };
    expect(said({ pairs: [fragile] })[0]).toMatch(/ would hang by a thread\.$/);
    const firm = { ...fragile, before: 'fragile' as const, after: 'bridged' as const };
    expect(said({ pairs: [firm] }, 'fr')[0]).toMatch(/ ne tiendrait plus à un fil\.$/);
    expect(sentences.slice(0, 2)).toEqual([
      '1 pair of groups would lose a route and keep others.',
      '1 pair of groups would gain a route.',
    ]);
  });

  it('counts the steps that change nothing', () => {
    const steps = [true, false, false].map((effect) => ({ introduce: { a: one, b: other }, effect }));
    expect(said({ steps })[1]).toBe('Steps 2 and 3 change nothing in the network shown.');
    expect(said({ steps }, 'fr')[1]).toBe('Les étapes 2 et 3 ne changent rien au réseau affiché.');
  });
});

describe('what an introduction would change, in sentences', () => {
  const helped = (helps: Introduction['helps'], language: Language = 'en') =>
    introductionSentences(
      { kind: 'direct', from: one, to: other, reasons: [], details: {}, ...(helps && { helps }) },
      document,
      language,
    ).helps;
  const none: NonNullable<Introduction['helps']> = {
    closes: [],
    strengthens: [],
    routes_gained: 0,
    distance: null,
    rank: 1,
  };

  it('nothing where it was not measured', () => {
    expect(helped(undefined)).toEqual([]);
  });

  it('bridges closed, threads doubled, steps spared; a tenth of a step is told, less is not', () => {
    const far = { before: 3.26, after: 1.5 };
    const sentences = helped(
      { ...none, closes: [[first, second]], strengthens: [[second, third]], distance: far },
      'fr',
    );
    expect(sentences[0]).toMatch(/^Si elle menait à un lien, 1 pont manquant serait comblé\u00a0: .+ – .+\.$/);
    expect(sentences[1]).toMatch(/^Une paire ne tiendrait plus à un fil\u00a0: /);
    expect(helped({ ...none, strengthens: [[second, third]] }, 'fr')[0]).toMatch(
      /^Si elle menait à un lien, une paire/,
    );
    expect(sentences[2]).toContain('3,3 liens en moyenne aujourd’hui, 1,5 ensuite.');
    expect(helped({ ...none, closes: [[first, second]], distance: { before: 2.02, after: 2 } })).toHaveLength(1);
  });

  it('a route gained by a pair that still hangs by a thread is said as that', () => {
    expect(helped({ ...none, routes_gained: 1 })[0]).toContain(
      '1 pair would gain a route, and would still hang by a thread',
    );
  });
});
