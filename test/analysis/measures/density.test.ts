import { describe, expect, it } from 'vitest';
import { density } from '../../../analysis/measures/density.ts';
import { florentineMarriage, networkOf } from '../../support/networks.ts';

describe('density', () => {
  // ORA (casos.cs.cmu.edu, PADGM): .167, Pucci counted.
  it('has the published value of the Florentine marriages', () => {
    expect(density(florentineMarriage())).toBeCloseTo(1 / 6, 12);
  });

  it('counts arcs where ties have a direction, and is undefined for one', () => {
    expect(density(networkOf('a-b b-a b-c', { directed: true }))).toBe(0.5);
    expect(density(networkOf('a'))).toBeNull();
    expect(density(networkOf('a b'))).toBe(0);
  });
});
