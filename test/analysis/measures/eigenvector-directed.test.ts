import { describe, expect, it } from 'vitest';
import { eigenvector } from '../../../analysis/measures/eigenvector.ts';
import { eigenvectorDirected } from '../../../analysis/measures/eigenvector-directed.ts';
import { kite, networkOf } from '../../support/networks.ts';

describe('eigenvectorDirected', () => {
  it('is the undirected one where ties have no direction', () => {
    const plain = eigenvector(kite());
    eigenvectorDirected(kite(), 'in').scores.forEach((value, v) => {
      expect(value).toBeCloseTo(plain[v]!, 9);
    });
  });

  it('gives what a cycle reaches, and nothing to what reaches the cycle', () => {
    const { value, scores } = eigenvectorDirected(networkOf('a-b b-c c-b c-d', { directed: true }), 'in');
    expect(value).toBeCloseTo(1, 9);
    expect(scores[0]).toBe(0);
    [1, 1, 1].forEach((one, i) => {
      expect(scores[i + 1]).toBeCloseTo(one, 9);
    });
    expect(eigenvectorDirected(networkOf('a-b b-c c-b c-d', { directed: true }), 'out').scores[3]).toBe(0);
  });

  it('is undefined without a cycle, and when two components tie', () => {
    const none = eigenvectorDirected(networkOf('a-b b-c', { directed: true }), 'in');
    expect(none).toEqual({ value: 0, multiplicity: 0, scores: [null, null, null] });
    const two = eigenvectorDirected(networkOf('a-b b-a c-d d-c', { directed: true }), 'in');
    expect(two.multiplicity).toBe(2);
    expect(two.scores).toEqual([null, null, null, null]);
  });
});
