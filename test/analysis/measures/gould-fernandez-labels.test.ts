import { describe, expect, it } from 'vitest';
import { labelMoments } from '../../../analysis/measures/gould-fernandez-labels.ts';

describe('labelMoments', () => {
  it('splits all open pairs over the roles', () => {
    const { total, ...roles } = labelMoments(new Float64Array([4, 3, 2]), 1, 10, 12);
    expect(total).toEqual({ mean: 10, variance: 0 });
    expect(Object.values(roles).reduce((a, { mean }) => a + mean, 0)).toBeCloseTo(10, 12);
  });

  it('is exact: one pair, itself a coin', () => {
    // v in x with one more x and two y: its two partners are x and y, y and x (4 of 6) or both y (2 of 6).
    const moments = labelMoments(new Float64Array([2, 2]), 0, 1, 0);
    expect(moments.gatekeeper_or_representative.mean).toBeCloseTo(2 / 3, 12);
    expect(moments.gatekeeper_or_representative.variance).toBeCloseTo(2 / 9, 12);
    expect(moments.itinerant.mean).toBeCloseTo(1 / 3, 12);
    expect(moments.coordinator).toEqual({ mean: 0, variance: 0 });
  });

  it('is exact: two pairs that share a partner, by counting all deals', () => {
    // v in x (two of three x among the others a b c d with x x y y): pairs {a, b} and {a, c}.
    const deals = ['xxyy', 'xyxy', 'xyyx', 'yxxy', 'yxyx', 'yyxx'].map((deal) => {
      const [a, b, c] = deal.split('');
      return Number((a === 'x') !== (b === 'x')) + Number((a === 'x') !== (c === 'x'));
    });
    const mean = deals.reduce((sum, x) => sum + x, 0) / 6;
    const variance = deals.reduce((sum, x) => sum + x * x, 0) / 6 - mean ** 2;
    const moments = labelMoments(new Float64Array([3, 2]), 0, 2, 1).gatekeeper_or_representative;
    expect(moments.mean).toBeCloseTo(mean, 12);
    expect(moments.variance).toBeCloseTo(variance, 12);
  });
});
