import { describe, expect, it } from 'vitest';
import { samplePaths } from '../../../analysis/kernels/path-sampling.ts';
import type { Network } from '../../../analysis/types.ts';
import { chain, networkOf } from '../../support/networks.ts';

const SAMPLES = 20_000;

function sample(network: Network, { block = 0, seed = 1 } = {}): number[] {
  return [...samplePaths({ out: network.out, in: network.in, seed, block, samples: SAMPLES })];
}

describe('samplePaths', () => {
  it('draws all ordered pairs alike, and counts nobody at the ends of a path', () => {
    const counts = sample(chain(5));
    // Of 20 ordered pairs, 6 have the second vertex between them, 8 the third.
    const shares = [0, 6 / 20, 8 / 20, 6 / 20, 0];
    shares.forEach((share, v) => {
      expect(Math.abs(counts[v]! / SAMPLES - share)).toBeLessThan(0.015);
    });
    expect([counts[0], counts[4]]).toEqual([0, 0]);
  });

  it('draws the shortest paths of a pair alike, not the vertices on the way', () => {
    const network = networkOf('s-x x-p x-q s-y y-r p-t q-t r-t', { directed: true });
    const at = (counts: number[], id: string) => counts[network.ids.indexOf(id)]!;
    const counts = sample(network);
    // Of 42 ordered pairs, over x: s-p, s-q and two of the three paths of s-t; over y: s-r and the third.
    expect(Math.abs(at(counts, 'x') / SAMPLES - (2 + 2 / 3) / 42)).toBeLessThan(0.006);
    expect(Math.abs(at(counts, 'y') / SAMPLES - (1 + 1 / 3) / 42)).toBeLessThan(0.006);
    expect([at(counts, 's'), at(counts, 't')]).toEqual([0, 0]);
  });

  it('counts nothing where no path leads', () => {
    expect(sample(networkOf('a-b c-d e'))).toEqual([0, 0, 0, 0, 0]);
    expect(sample(networkOf('a-b c-b', { directed: true }))).toEqual([0, 0, 0]);
  });

  it('gives each block random numbers of its own, the same at each call', () => {
    const network = chain(9);
    expect(sample(network)).toEqual(sample(network));
    expect(sample(network, { block: 1 })).not.toEqual(sample(network));
    expect(sample(network, { seed: 2 })).not.toEqual(sample(network));
  });
});
