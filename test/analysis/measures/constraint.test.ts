import { describe, expect, it } from 'vitest';
import { constraint } from '../../../analysis/measures/constraint.ts';
import { networkOf } from '../../support/networks.ts';

describe('constraint', () => {
  // UCINET's hand-computed cases (xucinet): star centre 1/3, triangle 1.125.
  it('is low in the middle of a star, above 1 in a triangle', () => {
    expect(constraint(networkOf('a-b a-c a-d'))[0]).toBeCloseTo(1 / 3, 12);
    expect(constraint(networkOf('a-b b-c a-c'))).toEqual([1.125, 1.125, 1.125]);
  });

  it('is 1 for one partner, undefined for none', () => {
    expect(constraint(networkOf('a-b c'))).toEqual([1, 1, null]);
  });
});
