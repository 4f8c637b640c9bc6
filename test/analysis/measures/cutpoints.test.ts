import { describe, expect, it } from 'vitest';
import { cutpoints } from '../../../analysis/measures/cutpoints.ts';
import { chain, networkOf } from '../../support/networks.ts';

describe('cutpoints', () => {
  it('says how many each cuts from the largest remaining piece', () => {
    // A triangle a b c with a tail c - d - e: without d, e is cut off; without c, d and e are.
    const { cutpoint, cutOff } = cutpoints(networkOf('a-b b-c a-c c-d d-e'));
    expect(cutpoint).toEqual([false, false, true, true, false]);
    expect(cutOff).toEqual([0, 0, 2, 1, 0]);
  });

  it('counts the smaller pieces of a star, wherever the search starts', () => {
    expect(cutpoints(networkOf('a-b a-c a-d')).cutOff).toEqual([2, 0, 0, 0]);
    expect(cutpoints(networkOf('d-b d-c d-a')).cutOff).toEqual([0, 0, 0, 2]);
  });

  it('stays inside the component of each, and knows no cutpoint below three', () => {
    expect(cutpoints(networkOf('a-b b-c p-q z'))).toEqual({
      cutpoint: [false, true, false, false, false, false],
      cutOff: [0, 1, 0, 0, 0, 0],
    });
    expect(cutpoints(networkOf('a-b')).cutpoint).toEqual([false, false]);
    expect(cutpoints(networkOf(''))).toEqual({ cutpoint: [], cutOff: [] });
  });

  it('walks a chain of 50,000 without recursion', () => {
    const { cutOff } = cutpoints(chain(50_000));
    expect(cutOff[1]).toBe(1);
    expect(cutOff[25_000]).toBe(24_999);
  });
});
