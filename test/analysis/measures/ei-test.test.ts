import { describe, expect, it } from 'vitest';
import { eiTest } from '../../../analysis/measures/ei-test.ts';
import { networkOf } from '../../support/networks.ts';

describe('eiTest', () => {
  it('converges to the exact tails: one tie, two groups of two', () => {
    // The tie is internal in 2 of the 6 ways to deal the labels, external in 4.
    const network = networkOf('a-b c d');
    const { network: whole } = eiTest({ network, groups: ['x', 'y', 'x', 'y'], permutations: 20_000, seed: 3 });
    expect(whole.index).toBe(1);
    expect(whole.expected).toBeCloseTo(1 / 3, 12);
    expect(whole.pLow).toBe(1);
    expect(whole.pHigh).toBeCloseTo(4 / 6, 1);
  });

  it('is never 0, and 1/(R+1) when no shuffle comes as far', () => {
    const clique = (letters: string) =>
      [...letters].flatMap((a, i) => [...letters].slice(i + 1).map((b) => `${a}-${b}`)).join(' ');
    const network = networkOf(`${clique('abcdefg')} ${clique('nopqrst')}`);
    const groups = network.ids.map((id) => (id < 'n' ? 'x' : 'y'));
    const { network: whole, groups: each } = eiTest({ network, groups, permutations: 999, seed: 1 });
    expect(whole.index).toBe(-1);
    expect(whole.pHigh).toBe(1);
    expect(whole.pLow).toBeLessThanOrEqual(3 / 1000);
    expect(whole.pLow).toBeGreaterThanOrEqual(1 / 1000);
    expect(each.x!.index).toBe(-1);
    expect(each.x!.expected).toBeGreaterThan(0);
    expect(each.x!.pHigh).toBe(1);
  });

  it('repeats itself with the same seed and leaves the ungrouped out', () => {
    const network = networkOf('a-b b-c c-d d-e e-a a-x b-x');
    const groups = network.ids.map((id) => (id === 'x' ? null : id < 'c' ? 'one' : 'two'));
    const first = eiTest({ network, groups, seed: 5 });
    expect(eiTest({ network, groups, seed: 5 })).toEqual(first);
    const without = networkOf('a-b b-c c-d d-e e-a');
    expect(eiTest({ network: without, groups: groups.slice(0, 5), seed: 5 }).network).toEqual(first.network);
  });

  it('gives the indices alone without shuffles, and nothing without a tie', () => {
    const network = networkOf('a-b b-c');
    expect(eiTest({ network, groups: ['x', 'x', 'y'], permutations: 0, seed: 1 })).toEqual({
      network: { index: 0, expected: expect.closeTo(1 / 3, 12), pLow: null, pHigh: null },
      groups: {
        x: { index: 0, expected: null, pLow: null, pHigh: null },
        y: { index: 1, expected: null, pLow: null, pHigh: null },
      },
    });
    const none = eiTest({ network: networkOf('a b'), groups: ['x', 'y'], seed: 1 }).network;
    expect(none).toEqual({ index: null, expected: 1, pLow: null, pHigh: null });
  });
});
