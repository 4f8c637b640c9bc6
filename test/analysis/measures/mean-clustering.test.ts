import { describe, expect, it } from 'vitest';
import { meanClustering } from '../../../analysis/measures/mean-clustering.ts';
import { networkOf } from '../../support/networks.ts';

describe('meanClustering', () => {
  it('averages over those who could be closed in, or over everybody', () => {
    const network = networkOf('a-b b-c c-a c-d');
    expect(meanClustering(network, 'defined')).toBeCloseTo((1 + 1 + 1 / 3) / 3, 12);
    expect(meanClustering(network, 'zeros')).toBeCloseTo((1 + 1 + 1 / 3) / 4, 12);
  });

  it('is undefined where nobody has two partners, and 0 with zeros', () => {
    expect(meanClustering(networkOf('a-b'), 'defined')).toBeNull();
    expect(meanClustering(networkOf('a-b'), 'zeros')).toBe(0);
  });
});
