import { describe, expect, it } from 'vitest';
import { scenarioResult } from '../../../analysis/scenarios/what-if.ts';
import { clique, gapsOf, type SmallNetwork, smallProjection } from '../../support/small-network.ts';

const A = 'a1 a2 a3 a4 a5 a6';
const B = 'b1 b2 b3 b4 b5 b6';
const C = 'c1 c2 c3 c4 c5 c6';

/** A chain of three groups: A-C by a1-c1, C-B by c2-b1 alone; A and B have no bridge. */
const CHAIN: SmallNetwork = {
  sectors: { A, B, C },
  ties: `${clique(A)} ${clique(B)} ${clique(C)} a1-c1 c2-b1`,
};

const PAIR = ['sector:A', 'sector:B'];

describe('by how much an introduction helps', () => {
  const projection = smallProjection(CHAIN);
  const { groups, gaps } = gapsOf(projection);
  const gap = gaps.gaps.find(({ a, b }) => a === PAIR[0] && b === PAIR[1])!;

  it('a direct meeting closes the gap; routes that share an end are one', () => {
    const direct = gap.introductions.find(({ kind, from, to }) => kind === 'direct' && from === 'a1' && to === 'b1')!;
    // A-B closes. A-C gains nothing: a1-b1-c2 begins where a1-c1 does. Nor does B-C: a1 is reached over b1.
    expect(direct.helps).toMatchObject({ closes: [PAIR], strengthens: [], routes_gained: 1 });
    // Before: a1 and b1 are 3 from the other group, the five others 4; after, they are 1 and 2.
    expect(direct.helps!.distance).toEqual({ before: (2 * 3 + 10 * 4) / 12, after: (2 * 1 + 10 * 2) / 12 });
  });

  it('agrees with the scenario of the same introduction', () => {
    for (const each of gaps.gaps.filter(({ rank }) => rank !== null)) {
      expect(each.introductions.length).toBeGreaterThan(0);
      for (const { from, to, helps } of each.introductions) {
        const { closed, pairs } = scenarioResult(projection, groups, gaps, [{ introduce: { a: from, b: to } }]);
        expect(helps!.closes).toEqual(closed);
        const open = pairs.filter(({ before }) => before === 'broker_free' || before === 'fragile');
        expect(helps!.routes_gained).toBe(open.reduce((sum, pair) => sum + pair.routes_after - pair.routes_before, 0));
        const doubled = open.filter((pair) => pair.before === 'fragile' && pair.after !== 'fragile');
        expect(helps!.strengthens).toEqual(doubled.map(({ a, b }) => [a, b]));
      }
    }
  });

  it('ranks them, each place once, and never proposes two who are tied', () => {
    for (const { introductions } of gaps.gaps) {
      expect(introductions.map(({ helps }) => helps!.rank).sort()).toEqual(introductions.map((_, i) => i + 1));
      for (const { from, to } of introductions) {
        const tied = projection.ties.some(
          ({ source, target }) => [source, target].sort().join() === [from, to].sort().join(),
        );
        expect([from, to, tied]).toEqual([from, to, false]);
      }
    }
  });
});
