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

  it('count degree out of all others, whatever the direction', () => {
    expect(form('degree', 'normalized', networkOf('a-b b-c d'))).toEqual([1 / 3, 2 / 3, 1 / 3, 0]);
    const variant = ORGANIZATION_VARIANTS.find(({ measure, name }) => measure === 'degree' && name === 'normalized')!;
    const context = { weights: false, groups: null, detected: false, secondMode: null, seed: 1 };
    const { organizations } = variant.compute({ ...context, network: networkOf('a-b c-b', { directed: true }) });
    expect(organizations!.in_degree).toEqual([0, 1, 0]);
    expect(organizations!.out_degree).toEqual([0.5, 0, 0.5]);
  });

  it('scale the eigenvector as ORA does: the square root of 2 times length 1', () => {
    const ours = form('eigenvector', 'ora', kite());
    form('eigenvector', 'euclidean', kite()).forEach((value, v) => {
      expect(ours[v]).toBeCloseTo(value! * Math.SQRT2, 12);
    });
  });

  it('count the blocks that an organization holds together', () => {
    expect(form('cut_off', 'blocks', networkOf('a-b b-c c-a c-d d-e f'))).toEqual([1, 1, 2, 2, 1, 0]);
  });

  it('divide the ego form of effective size by the same partners', () => {
    const sizes = form('effective_size', 'ego', kite());
    const ties = kite().ids.map((_, v) => kite().symmetric.offsets[v + 1]! - kite().symmetric.offsets[v]!);
    form('efficiency', 'ego', kite()).forEach((value, v) => {
      expect(value).toBeCloseTo(sizes[v]! / ties[v]!, 12);
    });
  });

  it('put another column of a tie in place of its constraint, each end its own', () => {
    const dyadic = (name: string) => {
      const variant = ORGANIZATION_VARIANTS.find((one) => one.measure === 'dyadic_constraint' && one.name === name)!;
      const context = { groups: null, detected: false, secondMode: null, seed: 1 };
      return variant.compute({ ...context, network: networkOf('a-b:3 a-c:1'), weights: true }).dyadic;
    };
    // a gives b three quarters of its strength, b gives a all of its own.
    expect(dyadic('share')).toEqual([
      [0, 1, 0.75, 1],
      [0, 2, 0.25, 1],
    ]);
    expect(dyadic('redundancy')).toEqual([
      [0, 1, 0, 0],
      [0, 2, 0, 0],
    ]);
  });
});
