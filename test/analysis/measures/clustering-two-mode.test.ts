import { describe, expect, it } from 'vitest';
import { clusteringTwoMode } from '../../../analysis/measures/clustering-two-mode.ts';
import { networkOf } from '../../support/networks.ts';

describe('clusteringTwoMode', () => {
  it('is the mean overlap with those one shares a place with', () => {
    // p: places x y; q: x y; r: y only. q is all alike (2/2), r half (1/2).
    const values = clusteringTwoMode(networkOf('p-x p-y q-x q-y r-y'));
    expect(values[0]).toBe(0.75);
    expect(values[2]).toBe(0.5);
  });

  it('is 0 for one who meets nobody', () => {
    expect(clusteringTwoMode(networkOf('p-x q'))).toEqual([0, 0, 0]);
  });
});
