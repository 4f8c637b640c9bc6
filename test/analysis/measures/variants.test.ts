import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../../analysis/measures/registry.ts';
import { computeVariants, findVariant, VARIANTS, variantNames } from '../../../analysis/measures/variants.ts';
import { networkOf } from '../../support/networks.ts';

const context = {
  network: networkOf('a-b:2 b-c c-a c-d d-e f', { directed: true }),
  weights: false,
  groups: ['x', 'x', 'y', 'y', 'y', null],
  detected: false,
  secondMode: null,
  seed: 1,
};

describe('the forms of measures', () => {
  it('name a measure of the registry, each once', () => {
    const known = new Set(MEASURES.map(({ id }) => id));
    expect(VARIANTS.filter(({ measure }) => !known.has(measure))).toEqual([]);
    expect(new Set(variantNames()).size).toBe(VARIANTS.length);
    expect(variantNames().filter((name) => !/^[a-z_]+=[a-z0-9-]+$/.test(name))).toEqual([]);
  });

  it('replace only fields of the result, with a value for each vertex', () => {
    const fields = new Set(MEASURES.map(({ id }) => id));
    for (const { measure, name } of VARIANTS) {
      const { organizations = {}, network = {} } = computeVariants({ [measure]: name }, context);
      expect(Object.keys({ ...organizations, ...network }).filter((field) => !fields.has(field))).toEqual([]);
      for (const column of Object.values(organizations)) expect(column).toHaveLength(6);
    }
  });

  it('are taken together, one a measure', () => {
    const values = computeVariants({ closeness: 'component', degree: 'total', reciprocity: 'dyadic' }, context);
    expect(Object.keys(values.organizations!).sort()).toEqual(['closeness', 'closeness_in', 'degree']);
    expect(values.network).toEqual({ reciprocity: 0 });
    expect(values.organizations!.degree).toEqual([2, 2, 3, 2, 1, 0]);
    expect(findVariant('closeness', 'total')).toBeNull();
  });
});
