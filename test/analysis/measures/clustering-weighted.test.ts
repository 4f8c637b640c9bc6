import { describe, expect, it } from 'vitest';
import { clustering } from '../../../analysis/measures/clustering.ts';
import { clusteringWeighted } from '../../../analysis/measures/clustering-weighted.ts';
import { kite, networkOf } from '../../support/networks.ts';

describe('clusteringWeighted', () => {
  it.each(['barrat', 'onnela'] as const)('%s: equals the plain value when all ties are equally strong', (form) => {
    const plain = clustering(kite()).map((value) => value ?? 0);
    clusteringWeighted(kite(), form).forEach((value, v) => {
      expect(value).toBeCloseTo(plain[v]!, 12);
    });
  });

  it.each(['barrat', 'onnela'] as const)('%s: does not depend on the unit of strength', (form) => {
    const values = clusteringWeighted(networkOf('a-b:1 b-c:2 c-a:3 c-d:4'), form);
    clusteringWeighted(networkOf('a-b:10 b-c:20 c-a:30 c-d:40'), form).forEach((value, v) => {
      expect(value).toBeCloseTo(values[v]!, 12);
    });
  });

  it('counts closed pairs over strong ties for more', () => {
    // c: pairs ab closed (strengths 2 and 3), ad and bd open; Barrat: 5 / (9 x 2).
    expect(clusteringWeighted(networkOf('a-b:1 b-c:2 c-a:3 c-d:4'), 'barrat')[2]).toBeCloseTo(5 / 18, 12);
    expect(clusteringWeighted(networkOf('a-b:1 b-c:2 c-a:3 c-d:4'), 'onnela')[2]).toBeCloseTo(Math.cbrt(6) / 4 / 3, 12);
  });
});
