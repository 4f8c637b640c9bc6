import { describe, expect, it } from 'vitest';
import { arcMoments } from '../../../analysis/measures/gould-fernandez-arcs.ts';

describe('arcMoments', () => {
  it('splits the mean of the total over the roles', () => {
    const moments = arcMoments(new Float64Array([4, 3, 2]), 1, 0.3);
    const { total, ...roles } = moments;
    const sum = Object.values(roles).reduce((a, { mean }) => a + mean, 0);
    expect(sum).toBeCloseTo(total.mean, 12);
    // (n-1)(n-2) pairs, each open with chance d^2 (1-d).
    expect(total.mean).toBeCloseTo(8 * 7 * 0.09 * 0.7, 12);
    expect(moments.gatekeeper).toEqual(moments.representative);
  });

  it('has no chance of a role that the groups do not allow', () => {
    const moments = arcMoments(new Float64Array([1, 2]), 0, 0.5);
    expect(moments.coordinator).toEqual({ mean: 0, variance: 0 });
    expect(moments.liaison).toEqual({ mean: 0, variance: 0 });
    expect(moments.itinerant.mean).toBeCloseTo(2 * 0.125, 12);
  });
});
