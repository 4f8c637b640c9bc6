import { describe, expect, it } from 'vitest';
import { changedWithoutMandated, findGap, gapOverview, readingHasPairs } from '../../../web/components/gap-overview.ts';
import { documentOf, gapRow } from '../../support/document-parts.ts';
import { sampleDocument } from '../../support/sample-document.ts';

const sample = sampleDocument();
const ends = (gaps: readonly { a: string; b: string }[]) => gaps.map(({ a, b }) => `${a}~${b}`);

describe('gapOverview', () => {
  it('lists missing bridges in the order of their rank, then fragile ones, and leaves out what is not spoken of', () => {
    const overview = gapOverview(sample);
    expect(ends(overview.missing)).toEqual(['g-aines~g-scolaire', 'g-logement~g-scolaire', 'g-emploi~g-scolaire']);
    expect(ends(overview.fragile)).toEqual(['g-communautaire~g-scolaire', 'g-emploi~g-logement']);
    expect(overview.spoken).toBe(13);
    expect(overview.rule).toBe(false);
  });

  it('counts what is not spoken of by reason, over all statuses', () => {
    const document = documentOf([], [], {
      gaps_summary: [
        { status: 'broker_free', speakable: false, reason: 'coverage', count: 2 },
        { status: 'linked', speakable: false, reason: 'coverage', count: 1 },
        { status: 'fragile', speakable: false, reason: 'separate', count: 4 },
        { status: 'fragile', speakable: true, reason: null, count: 9 },
      ],
    });
    expect(gapOverview(document).unspoken).toEqual([
      { reason: 'separate', count: 4 },
      { reason: 'coverage', count: 3 },
    ]);
  });

  it('says that gaps are the rule past a third of six or more, and then lists only those that make findings', () => {
    const pairs = (free: number, all: number) =>
      documentOf([], [], {
        findings: [
          {
            code: 'missing_bridge',
            severity: 'medium',
            confidence: 'indicative',
            subjects: [],
            evidence: { a: 'a0', b: 'b0' },
          },
        ],
        gaps: Array.from({ length: all }, (_, i) =>
          gapRow(`a${i}`, `b${i}`, i < free ? { status: 'broker_free', rank: i + 1 } : {}),
        ),
      });
    expect(gapOverview(pairs(3, 5)).rule).toBe(false);
    expect(gapOverview(pairs(2, 6)).rule).toBe(false);
    const many = gapOverview(pairs(3, 6));
    expect(many.rule).toBe(true);
    expect(many.withoutBridge).toBe(3);
    expect(ends(many.missing)).toEqual(['a0~b0']);
    expect(many.bridged).toHaveLength(3);
  });
});

describe('changedWithoutMandated', () => {
  it('gives the pairs whose status depends on mandated connectors, where they may be spoken of', () => {
    const document = documentOf([], [], {
      gaps: [
        gapRow('a', 'b', { status_without_mandated: 'broker_free' }),
        gapRow('a', 'c', { status_without_mandated: 'fragile' }),
        gapRow('b', 'c'),
      ],
      gaps_without_mandated: [
        { a: 'a', b: 'b', status: 'broker_free', routes: 0, speakable: true },
        { a: 'a', b: 'c', status: 'fragile', routes: 1, speakable: false },
        { a: 'b', b: 'c', status: 'linked', routes: 2, speakable: true },
      ],
    });
    const changed = changedWithoutMandated(document);
    expect(changed.map(({ gap, before, after }) => [gap.b, before, after])).toEqual([['b', 'linked', 'broker_free']]);
  });
});

describe('findGap and readingHasPairs', () => {
  it('find a pair by its id in either order, and nothing otherwise', () => {
    expect(findGap(sample, 'g-scolaire~g-aines')?.rank).toBe(1);
    expect(findGap(sample, 'g-aines~g-scolaire')?.rank).toBe(1);
    expect([findGap(sample, null), findGap(sample, ''), findGap(sample, 'x~y'), findGap(sample, 'g-aines')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('allow pairs in a structured or wide network only', () => {
    const of = (reading: 'structured' | 'wide' | 'dense' | 'archipelago' | 'too_small') =>
      readingHasPairs(documentOf([], [], { network: { reading } }));
    expect([of('structured'), of('wide'), of('dense'), of('archipelago'), of('too_small')]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
