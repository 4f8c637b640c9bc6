import { describe, expect, it } from 'vitest';
import { gouldFernandez } from '../../../analysis/measures/gould-fernandez.ts';
import { gouldFernandezConditional, roleChances } from '../../../analysis/measures/gould-fernandez-conditional.ts';
import { networkOf } from '../../support/networks.ts';

const ROLES = ['coordinator', 'itinerant', 'gatekeeper', 'representative', 'liaison'] as const;

/** All orders of the others' labels, each as often as the labels allow. */
function* relabellings(groups: readonly string[], own: number): Generator<string[]> {
  const others = groups.filter((_, v) => v !== own);
  for (const order of permutations(others)) yield [...order.slice(0, own), groups[own]!, ...order.slice(own)];
}

function* permutations(items: readonly string[]): Generator<string[]> {
  if (items.length < 2) {
    yield [...items];
    return;
  }
  for (let i = 0; i < items.length; i++) {
    for (const rest of permutations([...items.slice(0, i), ...items.slice(i + 1)])) yield [items[i]!, ...rest];
  }
}

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
    expect(roles.representative).toBe(gouldFernandez(network, groups)[1]!.representative);
  });

  it('has the mean and the spread of every relabelling, written out', () => {
    // Around d: mutual ties, pairs that can be walked both ways, shared starts, shared ends, chains.
    const network = networkOf('a-d b-d d-a d-b d-c e-d d-f a-b c-d g-d d-g f-e', { directed: true });
    const groups = ['x', 'y', 'x', 'x', 'y', 'z', 'x'];
    const all = gouldFernandezConditional(network, groups);
    for (const v of [3, 0]) {
      const own = all[v]!;
      const drawn = [...relabellings(groups, v)].map((labels) => gouldFernandez(network, labels)[v]!);
      for (const role of ROLES) {
        const counts = drawn.map((roles) => roles[role]!);
        const mean = counts.reduce((a, b) => a + b, 0) / counts.length;
        const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length;
        expect(own.expected![role], role).toBeCloseTo(mean, 10);
        if (variance < 1e-9) expect(own.z![role], role).toBeNull();
        else expect(own.z![role], role).toBeCloseTo((own[role]! - mean) / Math.sqrt(variance), 10);
      }
      expect(own.z!.total).toBeNull();
    }
    expect(ROLES.filter((role) => all[3]!.z![role] !== null)).toEqual([...ROLES]);
  });

  it('leaves out who has no group, and has no chance below three', () => {
    const network = networkOf('a-b b-c', { directed: true });
    expect(gouldFernandezConditional(network, ['x', 'y', null])[1]).toMatchObject({ expected: null, z: null });
    expect(gouldFernandezConditional(network, ['x', null, 'y'])[1]).toBeNull();
  });

  it('is the default where ties have no direction', () => {
    const network = networkOf('a-b b-c b-d');
    const groups = ['x', 'x', 'y', 'y'];
    expect(gouldFernandezConditional(network, groups)).toEqual(gouldFernandez(network, groups));
  });
});
