import { describe, expect, it } from 'vitest';
import { constraint } from '../../../analysis/measures/constraint.ts';
import { effectiveSize } from '../../../analysis/measures/effective-size.ts';
import { egoConstraint, egoEffectiveSize, egoHierarchy } from '../../../analysis/measures/ego-model.ts';
import { hierarchy } from '../../../analysis/measures/hierarchy.ts';
import { networkOf } from '../../support/networks.ts';

describe('the ego-network model', () => {
  it('equals the whole-network model where partners have no ties outside', () => {
    const triangle = networkOf('a-b b-c c-a');
    expect(egoConstraint(triangle)).toEqual(constraint(triangle));
    expect(egoEffectiveSize(triangle)).toEqual(effectiveSize(triangle));
    expect(egoHierarchy(triangle)).toEqual(hierarchy(triangle));
    expect(egoConstraint(triangle)[0]).toBeCloseTo(1.125, 12);
  });

  it('does not let ties to the rest of the network dilute what partners invest', () => {
    const network = networkOf('a-b b-c c-a b-d b-e');
    expect(egoConstraint(network)[0]).toBeCloseTo(1.125, 12);
    expect(constraint(network)[0]).toBeLessThan(1.125);
  });

  it('is undefined for isolates and 1 for those with one partner', () => {
    expect(egoConstraint(networkOf('a-b c'))).toEqual([1, 1, null]);
    expect(egoEffectiveSize(networkOf('a-b c'))).toEqual([1, 1, null]);
    expect(egoHierarchy(networkOf('a-b c'))).toEqual([1, 1, null]);
  });
});
