import { describe, expect, it } from 'vitest';
import { eiDeviation, eiRange, eiZ } from '../../../analysis/measures/ei-exact.ts';
import { eiExpected, eiIndex } from '../../../analysis/measures/ei-index.ts';
import { networkOf } from '../../support/networks.ts';

const network = networkOf('a-b:3 b-c:1 c-d:2 d-a:1 a-c:5');
const groups = ['x', 'x', 'y', 'z'];

/** Every order of a list. */
function orders<T>(list: readonly T[]): T[][] {
  if (list.length < 2) return [[...list]];
  return list.flatMap((first, i) => orders(list.filter((_, j) => j !== i)).map((rest) => [first, ...rest]));
}

describe('the exact spread of the E-I index', () => {
  it.each(['pairs', 'strengths'] as const)('%s: is that of all relabellings', (ties) => {
    const values = orders(groups).map((shuffled) => eiIndex(network, shuffled, ties)!);
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(eiExpected(groups)).toBeCloseTo(mean, 12);
    expect(eiDeviation(network, groups, ties)).toBeCloseTo(Math.sqrt(variance), 12);
    expect(eiZ(network, groups, ties)).toBeCloseTo((eiIndex(network, groups, ties)! - mean) / Math.sqrt(variance), 10);
  });

  it('is undefined without a tie, and has no z where nothing can vary', () => {
    expect(eiDeviation(networkOf('a b'), ['x', 'y'])).toBeNull();
    expect(eiZ(networkOf('a-b b-c c-a'), ['x', 'x', 'y'])).toBeNull();
  });
});

describe('eiRange', () => {
  it('is reached by the most and the least mixed labels', () => {
    const values = orders(groups).map((shuffled) => eiIndex(network, shuffled)!);
    const range = eiRange(network, groups)!;
    expect(range.smallest).toBeLessThanOrEqual(Math.min(...values));
    expect(range.largest).toBeGreaterThanOrEqual(Math.max(...values));
    // Five ties, one pair inside a group: at least four leave.
    expect(range).toEqual({ smallest: 0.6, largest: 1, rescaled: -1 });
  });

  it('has no scale where the index can only have one value', () => {
    expect(eiRange(networkOf('a-b b-c c-a'), ['x', 'x', 'y'])!.rescaled).toBeNull();
    expect(eiRange(networkOf('a b'), ['x', 'y'])).toBeNull();
  });
});
