import { describe, expect, it } from 'vitest';
import { gouldFernandez } from '../../../analysis/measures/gould-fernandez.ts';
import { gouldFernandezConditional, roleChances } from '../../../analysis/measures/gould-fernandez-conditional.ts';
import { networkOf } from '../../support/networks.ts';

describe('roleChances', () => {
  it('adds up to 1 over the roles', () => {
    const { total, ...roles } = roleChances(new Float64Array([4, 3, 2]), 1)!;
    expect(Object.values(roles).reduce((a, b) => a + b, 0)).toBeCloseTo(total, 12);
  });

  it('is undefined where nobody can stand between two others', () => {
    expect(roleChances(new Float64Array([1, 1]), 0)).toBeNull();
  });
});

describe('gouldFernandezConditional', () => {
  it('keeps the counts and spreads the pairs that are there', () => {
    const network = networkOf('a-b b-c b-d', { directed: true });
    const groups = ['x', 'x', 'y', 'y'];
    const roles = gouldFernandezConditional(network, groups)[1]!;
    expect(roles.total).toBe(2);
    // Three others, one of the own group: of six ordered pairs two start in it, two end in it, two are both outside.
    expect(roles.expected).toMatchObject({
      representative: 2 / 3,
      gatekeeper: 2 / 3,
      itinerant: 2 / 3,
      coordinator: 0,
    });
    expect(roles.z).toBeNull();
    expect(roles.representative).toBe(gouldFernandez(network, groups)[1]!.representative);
  });

  it('is the default where ties have no direction', () => {
    const network = networkOf('a-b b-c b-d');
    const groups = ['x', 'x', 'y', 'y'];
    expect(gouldFernandezConditional(network, groups)).toEqual(gouldFernandez(network, groups));
  });
});
