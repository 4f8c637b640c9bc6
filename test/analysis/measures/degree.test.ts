import { describe, expect, it } from 'vitest';
import { degree, inDegree, outDegree } from '../../../analysis/measures/degree.ts';
import { kite, networkOf } from '../../support/networks.ts';

describe('degree', () => {
  // Krackhardt 1990: 4 4 3 6 3 5 5 3 2 1 (networkx 2.8 gallery prints them over 9).
  it('has the published values of the kite', () => {
    expect(degree(kite())).toEqual([4, 4, 3, 6, 3, 5, 5, 3, 2, 1]);
  });

  it('counts a mutual tie once, and in and out apart', () => {
    const network = networkOf('a-b b-a a-c d', { directed: true });
    expect(degree(network)).toEqual([2, 1, 1, 0]);
    expect(outDegree(network)).toEqual([2, 1, 0, 0]);
    expect(inDegree(network)).toEqual([1, 1, 1, 0]);
  });

  it('has no in and out without direction', () => {
    expect(inDegree(networkOf('a-b'))).toEqual([null, null]);
    expect(outDegree(networkOf('a-b'))).toEqual([null, null]);
  });
});
