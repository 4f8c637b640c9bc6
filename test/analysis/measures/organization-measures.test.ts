import { describe, expect, it } from 'vitest';
import { allPairs } from '../../../analysis/kernels/all-pairs.ts';
import { organizationMeasures } from '../../../analysis/measures/organization-measures.ts';
import { networkOf } from '../../support/networks.ts';

const SHARED = { weighted: null, eiTest: null };

describe('organizationMeasures', () => {
  it('has a column for what is asked, and no other', () => {
    const network = networkOf('a-b b-c');
    const asked = (...fields: string[]) => fields.some((field) => ['degree', 'efficiency'].includes(field));
    const options = { weights: false, groups: null, fields: new Set<string>(), seed: 1 };
    const columns = organizationMeasures(
      network,
      options,
      { ...SHARED, asked, pairs: null, symmetricPairs: null },
      null,
      null,
    );
    expect(columns).toEqual({ degree: [1, 2, 1], efficiency: [1, 1, 1] });
  });

  it('normalizes by mode in a two-mode network', () => {
    const network = networkOf('a-p a-q a-r');
    const pairs = allPairs(network.out);
    const wanted = ['degree_normalized', 'closeness_normalized', 'betweenness_normalized'];
    const asked = (...fields: string[]) => fields.some((field) => wanted.includes(field));
    const options = { weights: false, groups: null, fields: null, seed: 1, secondMode: [false, true, true, true] };
    const columns = organizationMeasures(
      network,
      options,
      { ...SHARED, asked, pairs, symmetricPairs: pairs },
      null,
      null,
    );
    expect(columns).toEqual({
      betweenness_normalized: [1, null, null, null],
      degree_normalized: [1, 1, 1, 1],
      closeness_normalized: [1, 1, 1, 1],
    });
  });
});
