import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNetwork } from '../../../analysis/graph/network.ts';
import { tieLengths, wholeLengths } from '../../../analysis/graph/tie-length.ts';
import { bucketSweep } from '../../../analysis/kernels/bucket-sweep.ts';
import { heapSweep } from '../../../analysis/kernels/weighted-sweep.ts';
import { createRandom } from '../../../analysis/random.ts';
import { networkOf } from '../../support/networks.ts';

const anyNetwork = fc
  .record({ n: fc.integer({ min: 2, max: 40 }), ties: fc.nat(150), seed: fc.nat(), directed: fc.boolean() })
  .map(({ n, ties, seed, directed }) => {
    const random = createRandom(seed);
    const ids = Array.from({ length: n }, (_, v) => `v${v}`);
    const draw = () => ids[Math.floor(random() * n)]!;
    const list = Array.from({ length: ties }, () => ({
      source: draw(),
      target: draw(),
      weight: 1 + Math.floor(random() * 3),
    }));
    return createNetwork(ids, list, directed);
  });

describe('bucketSweep', () => {
  it('equals the heap with its tolerance', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyNetwork, ({ out }) => {
        const lengths = wholeLengths(out);
        if (lengths === null) return;
        compared++;
        const range = { adjacency: out, from: 0, to: out.n };
        const expected = heapSweep({ ...range, lengths: tieLengths(out) });
        bucketSweep({ ...range, lengths }).forEach((value, v) => {
          expect(Math.abs(value - expected[v]!)).toBeLessThanOrEqual(1e-12 * Math.max(1, expected[v]!));
        });
      }),
      { numRuns: 300, seed: 5 },
    );
    expect(compared).toBeGreaterThan(200);
  });

  it('passes over a vertex that was brought nearer while it waited', () => {
    // b is first seen 6 away, then 2 + 2 through a.
    const { out } = networkOf('s-b:1 s-a:3 a-b:3');
    expect([...bucketSweep({ adjacency: out, lengths: wholeLengths(out)!, from: 0, to: 3 })]).toEqual([2, 0, 0]);
  });
});

describe('wholeLengths', () => {
  it('is in the smallest common unit, whatever the unit of strength', () => {
    expect([...wholeLengths({ weights: new Float64Array([1, 2, 3]) })!]).toEqual([6, 3, 2]);
    expect([...wholeLengths({ weights: new Float64Array([5e6, 1e7]) })!]).toEqual([2, 1]);
    expect([...wholeLengths({ weights: new Float64Array() })!]).toEqual([]);
  });

  it('gives way where there is none', () => {
    expect(wholeLengths({ weights: new Float64Array([1, 0.5]) })).toBeNull();
    expect(wholeLengths({ weights: new Float64Array([1, 0]) })).toBeNull();
    expect(wholeLengths({ weights: new Float64Array([7, 11, 13, 17]) })).toBeNull();
  });
});
