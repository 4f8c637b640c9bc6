import { describe, expect, it } from 'vitest';
import { twoModeCloseness } from '../../../analysis/measures/two-mode-closeness.ts';
import { networkOf } from '../../support/networks.ts';

describe('twoModeCloseness', () => {
  it('is 1 for who is as near to all as its mode allows', () => {
    // Everybody on every board.
    const network = networkOf('a-p a-q b-p b-q');
    expect(twoModeCloseness(network, [false, false, true, true])).toEqual([1, 1, 1, 1]);
  });

  it('is 0 for an isolate and undefined for one alone', () => {
    expect(twoModeCloseness(networkOf('a-p b'), [false, false, true])).toEqual([
      expect.closeTo((3 / 1) * (1 / 2), 12),
      0,
      expect.closeTo((2 / 1) * (1 / 2), 12),
    ]);
    expect(twoModeCloseness(networkOf('a'), [false])).toEqual([null]);
  });
});
