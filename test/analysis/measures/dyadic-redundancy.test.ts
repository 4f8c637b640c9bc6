import { describe, expect, it } from 'vitest';
import { degree } from '../../../analysis/measures/degree.ts';
import { dyadicRedundancy, investmentShares } from '../../../analysis/measures/dyadic-redundancy.ts';
import { effectiveSize } from '../../../analysis/measures/effective-size.ts';
import { kite, networkOf } from '../../support/networks.ts';

describe('dyadicRedundancy', () => {
  it('adds up to what effective size takes from the number of partners', () => {
    const network = kite();
    const redundancy = dyadicRedundancy(network);
    const { offsets } = network.symmetric;
    degree(network).forEach((k, v) => {
      const sum = redundancy.subarray(offsets[v]!, offsets[v + 1]!).reduce((a, b) => a + b, 0);
      expect(k - sum).toBeCloseTo(effectiveSize(network)[v]!, 12);
    });
  });

  it('is 0 where partners do not know each other', () => {
    expect([...dyadicRedundancy(networkOf('a-b a-c'))]).toEqual([0, 0, 0, 0]);
  });
});

describe('investmentShares', () => {
  it('adds up to 1 for each organization, by strength when asked', () => {
    expect([...investmentShares(networkOf('a-b:3 a-c:1'), { weighted: true })]).toEqual([0.75, 0.25, 1, 1]);
    expect([...investmentShares(networkOf('a-b:3 a-c:1'))]).toEqual([0.5, 0.5, 1, 1]);
  });
});
