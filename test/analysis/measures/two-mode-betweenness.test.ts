import { describe, expect, it } from 'vitest';
import { twoModeBetweenness } from '../../../analysis/measures/two-mode-betweenness.ts';
import { networkOf } from '../../support/networks.ts';

describe('twoModeBetweenness', () => {
  it('is 1 in the middle of a star, and undefined for the people of the only board', () => {
    expect(twoModeBetweenness(networkOf('a-p a-q a-r'), [false, true, true, true])).toEqual([1, null, null, null]);
  });

  it('is 0 for people on one of two boards', () => {
    // At most 5 for a board: three people pairwise, and two of them with the other board.
    expect(twoModeBetweenness(networkOf('a-p a-q b-r'), [false, false, true, true, true])).toEqual([
      expect.closeTo(1 / 5, 12),
      0,
      0,
      0,
      0,
    ]);
  });

  it('is undefined where no vertex of its kind can stand between', () => {
    expect(twoModeBetweenness(networkOf('a-p'), [false, true])).toEqual([null, null]);
    expect(twoModeBetweenness(networkOf('a b'), [false, false])).toEqual([null, null]);
  });
});
