import { describe, expect, it } from 'vitest';
import { betweennessWeighted } from '../../../analysis/measures/betweenness-weighted.ts';
import { networkOf } from '../../support/networks.ts';

describe('betweennessWeighted', () => {
  it('goes over two strong ties rather than one weak one', () => {
    expect(betweennessWeighted(networkOf('a-b:3 b-c:3 a-c:1'))).toEqual([0, 1, 0]);
    expect(betweennessWeighted(networkOf('a-b:3 b-c:3 a-c:2'))).toEqual([0, 0, 0]);
  });

  it('splits between ways whose lengths differ by rounding only', () => {
    // 1/2 + 1/3 + 1/3 = 1/6 + 1 in fractions, not in doubles.
    const network = networkOf('s-a:2 a-b:3 b-t:3 s-c:6 c-t:1');
    expect(betweennessWeighted(network)[network.ids.indexOf('c')]).toBe(0.5);
  });

  it('follows directions, one ordered pair at a time', () => {
    expect(betweennessWeighted(networkOf('a-b:2 b-c:2 c-a:1', { directed: true }))).toEqual([1, 1, 1]);
  });

  it('does not care about the unit of strength', () => {
    const text = (unit: number) => `a-b:${2 * unit} b-c:${3 * unit} c-d:${unit} a-d:${unit} b-d:${4 * unit}`;
    expect(betweennessWeighted(networkOf(text(1e6)))).toEqual(betweennessWeighted(networkOf(text(1))));
  });
});
