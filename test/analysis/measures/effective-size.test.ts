import { describe, expect, it } from 'vitest';
import { effectiveSize } from '../../../analysis/measures/effective-size.ts';
import { networkOf } from '../../support/networks.ts';

describe('effectiveSize', () => {
  // Borgatti 1997: N - 2t/N without strengths. UCINET's cases: star 3, triangle 1.
  it('is the number of partners less those who work together', () => {
    expect(effectiveSize(networkOf('a-b a-c a-d'))[0]).toBe(3);
    expect(effectiveSize(networkOf('a-b b-c a-c'))).toEqual([1, 1, 1]);
    expect(effectiveSize(networkOf('a-b a-c a-d b-c'))[0]).toBeCloseTo(3 - 2 / 3, 12);
  });

  it('is 1 for one partner, undefined for none', () => {
    expect(effectiveSize(networkOf('a-b c'))).toEqual([1, 1, null]);
  });
});
