import { describe, expect, it } from 'vitest';
import { modularity } from '../../../analysis/measures/modularity.ts';
import { networkOf } from '../../support/networks.ts';

describe('modularity', () => {
  const barbell = () => networkOf('a-b b-c a-c c-d d-e e-f d-f');

  it('is sum of L/m - (K/2m)^2: two triangles and a tie between them', () => {
    expect(modularity(barbell(), ['x', 'x', 'x', 'y', 'y', 'y'])).toBeCloseTo(6 / 7 - 0.5, 12);
  });

  it('is 0 for one group, negative when ties avoid groups, undefined without a tie', () => {
    expect(modularity(barbell(), [0, 0, 0, 0, 0, 0])).toBeCloseTo(0, 12);
    expect(modularity(networkOf('a-b'), [0, 1])).toBe(-0.5);
    expect(modularity(networkOf('a b'), [0, 1])).toBeNull();
  });

  it('takes each organization without a group for a group of its own', () => {
    const apart = modularity(barbell(), ['x', 'x', 'x', 'p', 'q', 'r']);
    expect(modularity(barbell(), ['x', 'x', 'x', null, null, null])).toBe(apart);
  });

  it('reads strengths and resolution when asked', () => {
    const network = networkOf('a-b:3 b-c:1 c-d:3');
    expect(modularity(network, [0, 0, 1, 1], { weighted: true })).toBeCloseTo(6 / 7 - 0.5, 12);
    expect(modularity(network, [0, 0, 1, 1], { weighted: true, resolution: 2 })).toBeCloseTo(6 / 7 - 1, 12);
  });

  // Leicht & Newman 2008: a cycle of two mutual pairs' groups.
  it('uses what leaves and what arrives when ties have a direction', () => {
    const network = networkOf('a-b b-a a-c', { directed: true });
    // L/m = 2/3 in {a b}; out 3 and in 2 of 3 there, out 0 and in 1 in {c}.
    expect(modularity(network, [0, 0, 1])).toBeCloseTo(2 / 3 - (3 * 2) / 9, 12);
  });
});
