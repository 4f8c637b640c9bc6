import { describe, expect, it } from 'vitest';
import { betweennessCentralization } from '../../../analysis/measures/betweenness-centralization.ts';
import { florentineMarriage, networkOf } from '../../support/networks.ts';

describe('betweennessCentralization', () => {
  // ORA (casos.cs.cmu.edu, PADGM): .383 (.3835 in full).
  it('has the published value of the Florentine marriages', () => {
    expect(betweennessCentralization(florentineMarriage())).toBeCloseTo(0.3835, 4);
  });

  it('is 1 for a star, 0 for a ring, undefined below three', () => {
    expect(betweennessCentralization(networkOf('a-b a-c a-d'))).toBe(1);
    expect(betweennessCentralization(networkOf('a-b b-c c-d d-a'))).toBe(0);
    expect(betweennessCentralization(networkOf('a-b'))).toBeNull();
  });
});
