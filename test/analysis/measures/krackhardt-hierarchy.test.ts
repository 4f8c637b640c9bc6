import { describe, expect, it } from 'vitest';
import { krackhardtHierarchy } from '../../../analysis/measures/krackhardt-hierarchy.ts';
import { networkOf } from '../../support/networks.ts';

describe('krackhardtHierarchy', () => {
  it('is 1 when nobody reaches back, 0 when everybody does', () => {
    expect(krackhardtHierarchy(networkOf('a-b b-c', { directed: true }))).toBe(1);
    expect(krackhardtHierarchy(networkOf('a-b b-c c-a', { directed: true }))).toBe(0);
    // a and b reach each other; each reaches c: one pair of three is mutual.
    expect(krackhardtHierarchy(networkOf('a-b b-a b-c', { directed: true }))).toBeCloseTo(2 / 3, 12);
  });

  it('is undefined without direction or without a tie', () => {
    expect(krackhardtHierarchy(networkOf('a-b'))).toBeNull();
    expect(krackhardtHierarchy(networkOf('a b', { directed: true }))).toBeNull();
  });
});
