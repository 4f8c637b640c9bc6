import { describe, expect, it } from 'vitest';
import {
  degreeCentralization,
  degreeCentralizationIn,
  degreeCentralizationOut,
} from '../../../analysis/measures/degree-centralization.ts';
import { florentineMarriage, networkOf } from '../../support/networks.ts';

describe('degreeCentralization', () => {
  // ORA (casos.cs.cmu.edu, PADGM): .267.
  it('has the published value of the Florentine marriages', () => {
    expect(degreeCentralization(florentineMarriage())).toBeCloseTo(0.267, 3);
  });

  it('is 1 for a star, 0 for a ring, undefined below three', () => {
    expect(degreeCentralization(networkOf('a-b a-c a-d'))).toBe(1);
    expect(degreeCentralization(networkOf('a-b b-c c-d d-a'))).toBe(0);
    expect(degreeCentralization(networkOf('a-b'))).toBeNull();
  });

  it('is kept apart by direction: ties may all leave from one and arrive everywhere', () => {
    const network = networkOf('a-b a-c a-d', { directed: true });
    expect(degreeCentralizationOut(network)).toBe(1);
    expect(degreeCentralizationIn(network)).toBeCloseTo(1 / 9, 12);
    expect(degreeCentralization(network)).toBeNull();
    expect(degreeCentralizationIn(networkOf('a-b'))).toBeNull();
    expect(degreeCentralizationOut(networkOf('a-b'))).toBeNull();
  });
});
