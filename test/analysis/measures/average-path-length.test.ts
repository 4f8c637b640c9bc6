import { describe, expect, it } from 'vitest';
import { averagePathLength } from '../../../analysis/measures/average-path-length.ts';
import { florentineMarriage, networkOf } from '../../support/networks.ts';

describe('averagePathLength', () => {
  // ORA (casos.cs.cmu.edu, PADGM): characteristic path length 2.486.
  it('has the published value of the Florentine marriages', () => {
    expect(averagePathLength(florentineMarriage())).toBeCloseTo(2.486, 3);
  });

  it('is over reachable pairs only, undefined without one', () => {
    expect(averagePathLength(networkOf('a-b b-c', { directed: true }))).toBeCloseTo(4 / 3, 12);
    expect(averagePathLength(networkOf('a-b z'))).toBe(1);
    expect(averagePathLength(networkOf('a b'))).toBeNull();
  });
});
