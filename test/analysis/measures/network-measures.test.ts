import { describe, expect, it } from 'vitest';
import { networkMeasures } from '../../../analysis/measures/network-measures.ts';
import { networkOf } from '../../support/networks.ts';

const SHARED = { pairs: null, symmetricPairs: null, weighted: null, eiTest: null };

describe('networkMeasures', () => {
  it('has a figure for what is asked, and no other', () => {
    const asked = (...fields: string[]) => fields.some((field) => ['density', 'components'].includes(field));
    const options = { weights: false, groups: null, fields: new Set<string>(), seed: 1 };
    expect(networkMeasures(networkOf('a-b b-c'), options, { ...SHARED, asked })).toEqual({
      density: expect.closeTo(2 / 3, 12),
      components: 1,
    });
  });

  it('reads density and clustering of a two-mode network by its own definitions', () => {
    const wanted = ['density', 'transitivity', 'two_mode_clustering'];
    const asked = (...fields: string[]) => fields.some((field) => wanted.includes(field));
    const options = { weights: false, groups: null, fields: null, seed: 1 };
    const network = networkOf('a-p a-q b-p b-q');
    const figures = (secondMode: boolean[] | null) =>
      networkMeasures(network, { ...options, secondMode }, { ...SHARED, asked });
    expect(figures([false, false, true, true])).toEqual({ density: 1, transitivity: null, two_mode_clustering: 1 });
    expect(figures(null)).toEqual({ density: expect.closeTo(2 / 3, 12), transitivity: 0, two_mode_clustering: null });
  });
});
