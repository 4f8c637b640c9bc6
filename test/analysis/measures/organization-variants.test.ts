import { describe, expect, it } from 'vitest';
import { betweennessNormalized } from '../../../analysis/measures/betweenness.ts';
import { closeness } from '../../../analysis/measures/closeness.ts';
import { ORGANIZATION_VARIANTS } from '../../../analysis/measures/organization-variants.ts';
import { kite, networkOf } from '../../support/networks.ts';

const form = (measure: string, name: string, network: ReturnType<typeof networkOf>) => {
  const variant = ORGANIZATION_VARIANTS.find((one) => one.measure === measure && one.name === name)!;
  const context = { network, weights: false, groups: null, detected: false, secondMode: null, seed: 1 };
  return variant.compute(context).organizations![measure]!;
};

describe('forms of the measures of an organization', () => {
  it('agree on a connected network, where closeness is concerned', () => {
    for (const name of ['classical', 'component', 'ucinet', 'ora', 'sna']) {
      form('closeness', name, kite()).forEach((value, v) => {
        expect(value, name).toBeCloseTo(closeness(kite())[v]!, 12);
      });
    }
  });

  it('differ on a disconnected one, each in its way', () => {
    const network = networkOf('a-b b-c d-e f');
    expect(form('closeness', 'classical', network)).toEqual([null, null, null, null, null, null]);
    expect(form('closeness', 'component', network)).toEqual([2 / 3, 1, 2 / 3, 1, 1, null]);
    // Out of reach: one more than the largest distance, 2; ORA: n = 6.
    expect(form('closeness', 'ucinet', network)[1]).toBe(5 / (2 + 3 * 3));
    expect(form('closeness', 'ora', network)[1]).toBe(5 / (2 + 3 * 6));
    expect(form('closeness', 'sna', network)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('read strengths as lengths where they say so', () => {
    expect(form('closeness', 'weighted', networkOf('a-b:4'))).toEqual([4, 4]);
    expect(form('harmonic', 'sum-weighted', networkOf('a-b:4 b-c:2'))[1]).toBe(6);
    expect(form('betweenness_normalized', 'weighted', kite())).toEqual(betweennessNormalized(kite()));
  });

  it('leave two-mode clustering to two-mode networks', () => {
    expect(form('clustering', 'two-mode', networkOf('a-b'))).toEqual([null, null]);
  });
});
