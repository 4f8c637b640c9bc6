import { describe, expect, it } from 'vitest';
import { clustering } from '../../../analysis/measures/clustering.ts';
import { clusteringDirected } from '../../../analysis/measures/clustering-directed.ts';
import { networkOf } from '../../support/networks.ts';

describe('clusteringDirected', () => {
  it('equals the undirected value when every tie is returned', () => {
    const both = networkOf('a-b b-a b-c c-b c-a a-c c-d d-c', { directed: true });
    const defined = clustering(both).map((value) => value ?? 0);
    clusteringDirected(both).forEach((value, v) => {
      expect(value).toBeCloseTo(defined[v]!, 12);
    });
  });

  it('gives half to a cycle of three: half of its possible triangles exist', () => {
    expect(clusteringDirected(networkOf('a-b b-c c-a', { directed: true }))).toEqual([0.5, 0.5, 0.5]);
  });

  it('is 0 where no triangle is possible', () => {
    expect(clusteringDirected(networkOf('a-b b-a c', { directed: true }))).toEqual([0, 0, 0]);
  });
});
