import { describe, expect, it } from 'vitest';
import { eiByGroup, eiByVertex, eiExpected, eiIndex } from '../../../analysis/measures/ei-index.ts';
import { networkOf } from '../../support/networks.ts';

describe('eiIndex', () => {
  it('is +1 when all ties leave groups, -1 when none does, null without one', () => {
    expect(eiIndex(networkOf('a-b'), ['x', 'y'])).toBe(1);
    expect(eiIndex(networkOf('a-b'), ['x', 'x'])).toBe(-1);
    expect(eiIndex(networkOf('a b'), ['x', 'y'])).toBeNull();
  });

  it('counts a mutual tie once and leaves the ungrouped out', () => {
    const network = networkOf('a-b b-a b-c c-d', { directed: true });
    expect(eiIndex(network, ['x', 'x', 'y', null])).toBe(0);
    expect(eiByVertex(network, ['x', 'x', 'y', null])).toEqual([-1, 0, 1, null]);
  });

  it('counts an internal tie once for its group', () => {
    const balances = eiByGroup(networkOf('a-b b-c c-d'), ['x', 'x', 'y', 'z']);
    expect([...balances]).toEqual([
      ['x', { external: 1, internal: 1 }],
      ['y', { external: 2, internal: 0 }],
      ['z', { external: 1, internal: 0 }],
    ]);
  });
});

describe('eiExpected', () => {
  it('is 2P - 1: halves of four are tied across in 4 of 6 pairs', () => {
    expect(eiExpected(['x', 'x', 'y', 'y'])).toBeCloseTo(1 / 3, 12);
    expect(eiExpected(['x', 'x', 'y', 'y', null])).toBeCloseTo(1 / 3, 12);
    expect(eiExpected(['x', null])).toBeNull();
  });

  it('is the mean over all ways to deal the labels out', () => {
    const network = networkOf('a-b b-c c-d a-c');
    const deals = ['xxyy', 'xyxy', 'xyyx', 'yxxy', 'yxyx', 'yyxx'].map((deal) => eiIndex(network, deal.split(''))!);
    expect(deals.reduce((a, b) => a + b, 0) / deals.length).toBeCloseTo(1 / 3, 12);
  });
});
