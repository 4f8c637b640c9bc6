import { describe, expect, it } from 'vitest';
import { efficiency } from '../../../analysis/measures/efficiency.ts';
import { networkOf } from '../../support/networks.ts';

describe('efficiency', () => {
  // UCINET's hand-computed cases (xucinet): triangle .5.
  it('is effective size over partners', () => {
    expect(efficiency(networkOf('a-b b-c a-c'))).toEqual([0.5, 0.5, 0.5]);
    expect(efficiency(networkOf('a-b a-c a-d'))[0]).toBe(1);
    expect(efficiency(networkOf('a-b c'))).toEqual([1, 1, null]);
  });
});
