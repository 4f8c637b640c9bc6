import { describe, expect, it } from 'vitest';
import { participation } from '../../../analysis/measures/participation.ts';
import { networkOf } from '../../support/networks.ts';

describe('participation', () => {
  it('is 0 inside one group and 1 - 1/g evenly over g', () => {
    const network = networkOf('a-b a-c a-d e');
    expect(participation(network, ['x', 'x', 'x', 'x', 'x'])).toEqual([0, 0, 0, 0, null]);
    expect(participation(network, ['w', 'x', 'y', 'z', 'x'])[0]).toBeCloseTo(2 / 3, 12);
  });

  it('counts those without a group together as one further group', () => {
    const network = networkOf('a-b a-c a-d a-e');
    expect(participation(network, ['x', 'x', 'x', null, null])[0]).toBe(0.5);
  });
});
