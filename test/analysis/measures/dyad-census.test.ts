import { describe, expect, it } from 'vitest';
import { dyadCensus } from '../../../analysis/measures/dyad-census.ts';
import { networkOf } from '../../support/networks.ts';

describe('dyadCensus', () => {
  it('counts every pair once', () => {
    expect(dyadCensus(networkOf('a-b b-a a-c d', { directed: true }))).toEqual({ mutual: 1, asymmetric: 1, none: 4 });
    expect(dyadCensus(networkOf('a-b b-c'))).toEqual({ mutual: 2, asymmetric: 0, none: 1 });
  });
});
