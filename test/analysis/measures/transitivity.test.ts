import { describe, expect, it } from 'vitest';
import { transitivity } from '../../../analysis/measures/transitivity.ts';
import { florentineMarriage, networkOf } from '../../support/networks.ts';

describe('transitivity', () => {
  // R igraph (sulliv.com, Florentine families): .1914894.
  it('has the published value of the Florentine marriages', () => {
    expect(transitivity(florentineMarriage())).toBeCloseTo(0.1914894, 7);
  });

  it('is undefined where nothing could close', () => {
    expect(transitivity(networkOf('a-b c'))).toBeNull();
    expect(transitivity(networkOf('a-b b-c'))).toBe(0);
  });
});
