import { describe, expect, it } from 'vitest';
import { findBrokers } from '../../../analysis/gaps/brokers.ts';
import { proposeConnectors } from '../../../analysis/gaps/connectors.ts';
import { findFamilies } from '../../../analysis/gaps/families.ts';
import { clique, gapsOf, type SmallNetwork, smallProjection } from '../../support/small-network.ts';

const A = 'a1 a2 a3 a4 a5 a6';
const B = 'b1 b2 b3 b4 b5 b6';
const C = 'c1 c2 c3 c4 c5 c6';
const INSIDE = `${clique(A)} ${clique(B)} ${clique(C)}`;

function brokersOf(network: SmallNetwork, input = {}) {
  const projection = smallProjection(network);
  const { groups, gaps } = gapsOf(projection);
  return findBrokers(projection, groups, gaps, {
    reading: 'structured',
    families: findFamilies(projection),
    designated: [],
    ...input,
  });
}

/** x alone joins A and B; y and z both join B and C, y through other members than z; A and C have one direct tie. */
const THREE: SmallNetwork = {
  sectors: { A, B, C, '-': 'x y z' },
  ties: `${INSIDE} a1-x a2-x x-b1 x-b2 b3-y y-c3 b4-z z-c4 a5-c5`,
};

describe('broker scores by hand', () => {
  it('share out the routes of each pair', () => {
    const { scores, ranks } = brokersOf(THREE);
    // A-B: x alone. B-C: y and z, half each. A-C: one direct tie, split between its ends.
    const expected = { x: 1, y: 0.5, z: 0.5, a5: 0.5, c5: 0.5, a1: 0, b3: 0 };
    for (const [id, score] of Object.entries(expected)) expect(scores!.get(id), id).toBeCloseTo(score, 12);
    expect([...ranks].sort((p, q) => p[1] - q[1]).map(([id]) => id)).toEqual(['x', 'a5', 'c5', 'y', 'z']);
  });

  it('name the groups joined, the pairs lowered, and who loses the only path', () => {
    const { brokers } = brokersOf(THREE);
    expect(brokers.not_mandated[0]).toEqual({
      id: 'x',
      score: 1,
      rank: 1,
      groups: ['sector:A', 'sector:B'],
      // a1 and a2 reach B through x alone, b1 and b2 reach A.
      lose_only_path: 4,
      pairs_lowered: [['sector:A', 'sector:B']],
    });
    expect(brokers.stands_out).toBe(true);
  });

  it('give a venue its share and nobody its place', () => {
    const { scores } = brokersOf({ ...THREE, venues: { v: 'a3 b5 b6' } });
    expect(scores!.get('x')).toBeCloseTo(0.5, 12);
  });
});

describe('rings', () => {
  it('go to nobody whose loss lowers nothing: then no organization stands out', () => {
    // Three third parties that all pass through one member of each group: that member is critical, they are not.
    const shared = { ...THREE, ties: `${INSIDE} a1-x x-b1 a1-y y-b1 a1-z z-b1` };
    const { rings, brokers } = brokersOf(shared);
    expect(brokers.not_mandated.map(({ id }) => id)).toEqual(['x', 'y', 'z']);
    expect([...rings]).toEqual([]);
    expect(brokers.stands_out).toBe(false);
  });

  it('never go to more than seven, nor to a mandated connector', () => {
    const ties = [1, 2, 3, 4].flatMap((i) => [`a${i}-b${i}`, `b${i}-c${i}`]).join(' ');
    expect(brokersOf({ ...THREE, ties: `${INSIDE} ${ties}` }).rings.size).toBe(7);
    const mandated = brokersOf({ ...THREE, vertices: { x: { connectorMandate: 'yes' } } });
    expect(mandated.rings.has('x')).toBe(false);
    expect(mandated.brokers.mandated.map(({ id }) => id)).toEqual(['x']);
  });

  it('wait for confirmation where routes rest on equal names', () => {
    const probable = { carriers: { 'a1-x': [{ probable: true }], 'a2-x': [{ probable: true }] } };
    const { rings, scores } = brokersOf({ ...THREE, ...probable });
    expect(scores!.get('x')).toBe(1);
    expect(rings.has('x')).toBe(false);
    expect(rings.has('y')).toBe(true);
  });

  it('are given in structured and wide networks only', () => {
    const none = brokersOf(THREE, { reading: 'dense' });
    expect(none.scores).toBe(null);
    expect(none.rings.size).toBe(0);
  });
});

describe('designated brokers', () => {
  it('are asked about when no route passes through them', () => {
    expect(brokersOf(THREE, { designated: ['a1', 'x', 'stranger'] }).brokers.designated_without_bridge).toEqual(['a1']);
  });
});

describe('sister bodies', () => {
  const sisters = { a5: { parentId: 'p' }, c5: { parentId: 'p' } };

  it('are a family by their parent, or by seats and names', () => {
    expect(findFamilies(smallProjection({ ...THREE, vertices: sisters }))).toEqual([
      { members: ['a5', 'c5'], reason: 'parent' },
    ]);
    const projection = smallProjection({
      ...THREE,
      vertices: {
        a1: { name: 'Fondation du Lac-Bleu' },
        a2: { name: 'Centre du Lac-Bleu' },
        a3: { name: 'Le Rivage' },
      },
    });
    for (const tie of projection.ties) if (tie.source === 'a1' || tie.source === 'a2') tie.relations = { interlock: 3 };
    expect(findFamilies(projection)).toEqual([{ members: ['a1', 'a2'], reason: 'shared_seats' }]);
  });

  it('earn no score by their own tie', () => {
    const { scores } = brokersOf({ ...THREE, vertices: sisters });
    expect(scores!.get('a5')).toBe(0);
    expect(scores!.get('c5')).toBe(0);
  });
});

describe('proposed connectors', () => {
  it('are tied to 40 % of those who have a tie, unless somebody decided otherwise', () => {
    const hub = 'a1-h a2-h a3-h b1-h b2-h c1-h c2-h c3-h';
    const network = { sectors: { A, B, C, '-': 'h' }, ties: `${INSIDE} ${hub}` };
    const propose = (n: SmallNetwork) => {
      const projection = smallProjection(n);
      return [...proposeConnectors(projection, gapsOf(projection).groups)];
    };
    // 8 of 18 others.
    expect(propose(network)).toEqual(['h']);
    expect(propose({ ...network, vertices: { h: { connectorMandate: 'no' } } })).toEqual([]);
    expect(propose({ ...network, ties: `${INSIDE} a1-h b1-h c1-h` })).toEqual([]);
  });
});
