import { describe, expect, it } from 'vitest';
import { distanceWeightedFragmentation } from '../../../analysis/measures/distance-weighted-fragmentation.ts';
import { networkOf } from '../../support/networks.ts';

describe('distanceWeightedFragmentation', () => {
  it('is 0 when everybody is tied to everybody, 1 among isolates, between for a chain', () => {
    expect(distanceWeightedFragmentation(networkOf('a-b b-c a-c'))).toBe(0);
    expect(distanceWeightedFragmentation(networkOf('a b'))).toBe(1);
    expect(distanceWeightedFragmentation(networkOf('a-b b-c'))).toBeCloseTo(1 - 5 / 6, 12);
    expect(distanceWeightedFragmentation(networkOf('a'))).toBeNull();
  });

  it('walks ties in both directions', () => {
    expect(distanceWeightedFragmentation(networkOf('a-b c-b', { directed: true }))).toBeCloseTo(1 - 5 / 6, 12);
  });
});
