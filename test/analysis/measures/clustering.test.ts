import { describe, expect, it } from 'vitest';
import { clustering } from '../../../analysis/measures/clustering.ts';
import { florentineMarriage, networkOf } from '../../support/networks.ts';

describe('clustering', () => {
  it('is the share of partners who are partners, undefined below two', () => {
    expect(clustering(networkOf('a-b a-c a-d b-c e'))).toEqual([expect.closeTo(1 / 3, 12), 1, 1, null, null]);
  });

  // R igraph (sulliv.com, Florentine families): average over those with two partners or more .2181818.
  it('averages to the published value of the Florentine marriages', () => {
    const defined = clustering(florentineMarriage()).filter((value) => value !== null);
    expect(defined.reduce((a, b) => a + b, 0) / defined.length).toBeCloseTo(0.2181818, 7);
  });
});
