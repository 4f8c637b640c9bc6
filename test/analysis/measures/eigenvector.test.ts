import { describe, expect, it } from 'vitest';
import { eigenvector } from '../../../analysis/measures/eigenvector.ts';
import { networkOf } from '../../support/networks.ts';

describe('eigenvector', () => {
  it('is 1 at the centre of a star and 1/sqrt(k) at its leaves', () => {
    const [centre, ...leaves] = eigenvector(networkOf('a-b a-c a-d a-e'));
    expect(centre).toBe(1);
    for (const leaf of leaves) expect(leaf).toBeCloseTo(0.5, 12);
  });

  it('is exactly 0 outside the component with the largest eigenvalue', () => {
    expect(eigenvector(networkOf('a-b b-c a-c d-e f')).slice(3)).toEqual([0, 0, 0]);
  });

  it('is null for everybody when two components tie, or without a tie', () => {
    expect(eigenvector(networkOf('a-b c-d'))).toEqual([null, null, null, null]);
    // A star of four leaves and a ring of four both have 2.
    expect(eigenvector(networkOf('a-b a-c a-d a-e p-q q-r r-s s-p')).every((score) => score === null)).toBe(true);
    expect(eigenvector(networkOf('a b'))).toEqual([null, null]);
  });

  it('ignores strengths unless asked, and direction always', () => {
    expect(eigenvector(networkOf('a-b:9 b-c:1'))[0]).toBeCloseTo(eigenvector(networkOf('a-b b-c'))[0]!, 12);
    expect(eigenvector(networkOf('a-b:3 b-c:4'), { weighted: true })).toEqual([
      expect.closeTo(0.6, 12),
      1,
      expect.closeTo(0.8, 12),
    ]);
    const mutual = eigenvector(networkOf('a-b b-a b-c', { directed: true }));
    expect(mutual[0]).toBeCloseTo(mutual[2]!, 12);
  });
});
