import { describe, expect, it } from 'vitest';
import { fragmentation } from '../../../analysis/measures/fragmentation.ts';
import { florentineMarriage, networkOf } from '../../support/networks.ts';

describe('fragmentation', () => {
  // ORA (casos.cs.cmu.edu, PADGM): .125.
  it('has the published value of the Florentine marriages', () => {
    expect(fragmentation(florentineMarriage())).toBeCloseTo(0.125, 12);
  });

  it('goes from 0, connected, to 1, isolates only', () => {
    expect(fragmentation(networkOf('a-b b-c'))).toBe(0);
    expect(fragmentation(networkOf('a b c'))).toBe(1);
    expect(fragmentation(networkOf('a'))).toBeNull();
  });
});
