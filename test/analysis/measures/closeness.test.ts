import { describe, expect, it } from 'vitest';
import { closeness, closenessIn } from '../../../analysis/measures/closeness.ts';
import { kite, networkOf } from '../../support/networks.ts';

describe('closeness', () => {
  // networkx 2.8 gallery: .529 .529 .500 .600 .500 .643 .643 .600 .429 .310.
  it('has the published values of the kite', () => {
    const published = [0.529, 0.529, 0.5, 0.6, 0.5, 0.643, 0.643, 0.6, 0.429, 0.31];
    expect(closeness(kite())).toEqual(published.map((value) => expect.closeTo(value, 3)));
  });

  it('weighs by the share reached: a dyad beside a larger piece is not the closest', () => {
    expect(closeness(networkOf('a-b b-c p-q z'))).toEqual([
      expect.closeTo((2 / 5) * (2 / 3), 12),
      expect.closeTo(2 / 5, 12),
      expect.closeTo((2 / 5) * (2 / 3), 12),
      expect.closeTo(1 / 5, 12),
      expect.closeTo(1 / 5, 12),
      0,
    ]);
  });

  it('is kept apart from and to', () => {
    const network = networkOf('a-b b-c', { directed: true });
    expect(closeness(network)).toEqual([expect.closeTo(2 / 3, 12), 0.5, 0]);
    expect(closenessIn(network)).toEqual([0, 0.5, expect.closeTo(2 / 3, 12)]);
    expect(closenessIn(networkOf('a-b'))).toEqual([null, null]);
    expect(closeness(networkOf('a'))).toEqual([null]);
  });
});
