import { describe, expect, it } from 'vitest';
import { hierarchy } from '../../../analysis/measures/hierarchy.ts';
import { networkOf } from '../../support/networks.ts';

describe('hierarchy', () => {
  // UCINET's hand-computed cases (xucinet): star centre 0, a pendant 1.
  it('is 0 when all partners constrain alike, 1 for one partner, undefined for none', () => {
    expect(hierarchy(networkOf('a-b a-c a-d'))[0]).toBeCloseTo(0, 12);
    expect(hierarchy(networkOf('a-b c'))).toEqual([1, 1, null]);
  });

  it('grows when one partner holds most: c = 81/100 and 1/100', () => {
    const [x, y] = [0.81 / 0.41, 0.01 / 0.41];
    const wanted = (x * Math.log(x) + y * Math.log(y)) / (2 * Math.log(2));
    expect(hierarchy(networkOf('a-b:9 a-c:1'), { weighted: true })[0]).toBeCloseTo(wanted, 12);
  });
});
