import { describe, expect, it } from 'vitest';
import { egoBetweenness } from '../../../analysis/measures/ego-betweenness.ts';
import type { Network } from '../../../analysis/types.ts';
import { florentineMarriage, kite, networkOf } from '../../support/networks.ts';

/** Written out: every ordered pair of partners without a tie, the ways of two ties inside the ego network. */
function writtenOut({ ids, out, symmetric }: Network): number[] {
  const row = (adjacency: Network['out'], v: number) => [
    ...adjacency.targets.subarray(adjacency.offsets[v]!, adjacency.offsets[v + 1]!),
  ];
  const tied = (a: number, c: number) => row(out, a).includes(c);
  return ids.map((_, i) => {
    const alters = row(symmetric, i);
    let sum = 0;
    for (const a of alters) {
      for (const c of alters) {
        if (a === c || tied(a, c) || !tied(a, i) || !tied(i, c)) continue;
        sum += 1 / [i, ...alters].filter((middle) => tied(a, middle) && tied(middle, c)).length;
      }
    }
    return sum;
  });
}

describe('egoBetweenness', () => {
  it('counts each pair of partners from both its ends', () => {
    expect(egoBetweenness(networkOf('a-b a-c a-d e'))).toEqual([6, 0, 0, 0, 0]);
    // b and c are tied; d is joined to each by a alone.
    expect(egoBetweenness(networkOf('a-b a-c a-d b-c'))).toEqual([4, 0, 0, 0]);
  });

  it('shares a pair with the others of the ego network', () => {
    // b and d meet through a and through c, who is a partner too.
    expect(egoBetweenness(networkOf('a-b a-c a-d b-c c-d'))[0]).toBe(1);
  });

  it('follows the direction of ties', () => {
    expect(egoBetweenness(networkOf('b-a a-c', { directed: true }))).toEqual([1, 0, 0]);
  });

  it.each([
    ['the kite', kite()],
    ['the Florentine families', florentineMarriage()],
    ['a directed network', networkOf('a-b b-c c-a a-d d-b b-e e-a c-d d-e e-c', { directed: true })],
  ])('is the written-out sum on %s', (_, network) => {
    const expected = writtenOut(network);
    expect(expected.some((value) => value > 1)).toBe(true);
    egoBetweenness(network).forEach((value, v) => {
      expect(value).toBeCloseTo(expected[v]!, 12);
    });
  });
});
