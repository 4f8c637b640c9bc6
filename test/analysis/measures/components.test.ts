import { describe, expect, it } from 'vitest';
import { components } from '../../../analysis/measures/components.ts';
import { networkOf } from '../../support/networks.ts';

describe('components', () => {
  it('numbers pieces by their first organization, isolates included', () => {
    expect(components(networkOf('a-c b d-e'))).toEqual({ labels: [0, 1, 0, 2, 2], sizes: [2, 1, 2] });
    expect(components(networkOf(''))).toEqual({ labels: [], sizes: [] });
  });

  it('takes ties in any direction', () => {
    expect(components(networkOf('a-b c-b', { directed: true })).sizes).toEqual([3]);
  });
});
