import { describe, expect, it } from 'vitest';
import { spectralGap } from '../../../analysis/measures/spectral-gap.ts';
import { chain, networkOf } from '../../support/networks.ts';

describe('spectralGap', () => {
  it('is that of known spectra', () => {
    // A complete graph of four: 3, -1, -1, -1. A star of four leaves: 2, 0, 0, 0, -2.
    const complete = spectralGap(networkOf('a-b a-c a-d b-c b-d c-d'))!;
    expect(complete.largest).toBeCloseTo(3, 10);
    expect(complete.gap).toBeCloseTo(4, 10);
    expect(spectralGap(networkOf('a-b a-c a-d a-e'))!.gap).toBeCloseTo(2, 10);
    expect(spectralGap(chain(3))!.largest).toBeCloseTo(Math.SQRT2, 10);
  });

  it('closes when two components tie, and scales with strengths', () => {
    expect(spectralGap(networkOf('a-b c-d'))!.gap).toBeCloseTo(0, 10);
    expect(spectralGap(networkOf('a-b:7'), { weighted: true })!.largest).toBeCloseTo(7, 10);
  });

  it('is exact on a chain of hundreds: 2 cos(pi k / (n + 1))', () => {
    const { largest, gap } = spectralGap(chain(300))!;
    expect(largest).toBeCloseTo(2 * Math.cos(Math.PI / 301), 12);
    expect(gap).toBeCloseTo(2 * Math.cos(Math.PI / 301) - 2 * Math.cos((2 * Math.PI) / 301), 12);
  });

  it('is left out for one organization, without a tie and for very many', () => {
    expect(spectralGap(networkOf('a'))).toBeNull();
    expect(spectralGap(networkOf('a b c'))).toBeNull();
    expect(spectralGap(chain(401))).toBeNull();
  });
});
