import { describe, expect, it } from 'vitest';
import { dyadicConstraint } from '../../../analysis/measures/dyadic-constraint.ts';
import { networkOf } from '../../support/networks.ts';

describe('dyadicConstraint', () => {
  it('is the share of a partner, directly and through others, squared', () => {
    // Triangle: p = 1/2 each, 1/2 + 1/2 x 1/2 = 3/4.
    expect([...dyadicConstraint(networkOf('a-b b-c a-c'))]).toEqual(Array(6).fill(0.5625));
  });

  it('reads strengths when asked', () => {
    // a spends 3/4 of its strength on b, 1/4 on c; order of ties: ab ac ba ca.
    expect([...dyadicConstraint(networkOf('a-b:3 a-c:1'), { weighted: true })]).toEqual([0.5625, 0.0625, 1, 1]);
    expect([...dyadicConstraint(networkOf('a-b:3 a-c:1'))]).toEqual([0.25, 0.25, 1, 1]);
  });
});
