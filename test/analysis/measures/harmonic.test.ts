import { describe, expect, it } from 'vitest';
import { harmonic, harmonicIn } from '../../../analysis/measures/harmonic.ts';
import { networkOf } from '../../support/networks.ts';

describe('harmonic', () => {
  it('adds the inverse distances, nothing for whom it cannot reach', () => {
    expect(harmonic(networkOf('a-b b-c d'))).toEqual([0.5, expect.closeTo(2 / 3, 12), 0.5, 0]);
  });

  it('is kept apart from and to', () => {
    const network = networkOf('a-b b-c', { directed: true });
    expect(harmonic(network)).toEqual([0.75, 0.5, 0]);
    expect(harmonicIn(network)).toEqual([0, 0.5, 0.75]);
    expect(harmonicIn(networkOf('a-b'))).toEqual([null, null]);
    expect(harmonic(networkOf('a'))).toEqual([null]);
  });
});
