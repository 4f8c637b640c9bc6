import { describe, expect, it } from 'vitest';
import { createNetwork } from '../../../analysis/graph/network.ts';
import { gouldFernandez } from '../../../analysis/measures/gould-fernandez.ts';
import { gouldFernandezGlobal, totalRoles } from '../../../analysis/measures/gould-fernandez-global.ts';
import { chain, networkOf } from '../../support/networks.ts';

const ids = ['a', 'b', 'c', 'd'];
const groups = ['x', 'x', 'x', 'y'];
const arcs = ids.flatMap((source) => ids.filter((target) => target !== source).map((target) => ({ source, target })));

describe('gouldFernandezGlobal', () => {
  it('has the moments of all directed networks of four, weighted by their chance', () => {
    // The network's own density is 5 of 12: every network has the chance that independent arcs give it.
    const network = networkOf('a-b b-c c-d d-a b-a', { directed: true });
    const density = 5 / 12;
    const sums = new Map<string, { mean: number; square: number }>();
    for (let code = 0; code < 2 ** arcs.length; code++) {
      const chosen = arcs.filter((_, i) => code & (1 << i));
      const chance = density ** chosen.length * (1 - density) ** (arcs.length - chosen.length);
      const totals = gouldFernandezGlobal(createNetwork(ids, chosen, true), groups);
      for (const [role, { observed }] of Object.entries(totals)) {
        const sum = sums.get(role) ?? { mean: 0, square: 0 };
        sum.mean += chance * observed;
        sum.square += chance * observed ** 2;
        sums.set(role, sum);
      }
    }
    for (const [role, { expected, deviation }] of Object.entries(gouldFernandezGlobal(network, groups))) {
      const { mean, square } = sums.get(role)!;
      expect(expected, role).toBeCloseTo(mean, 9);
      expect((deviation ?? 0) ** 2, role).toBeCloseTo(square - mean ** 2, 9);
    }
  });

  it('has no z where ties have no direction, nor moments below two organizations', () => {
    expect(gouldFernandezGlobal(networkOf('a-b b-c'), ['x', 'x', 'y']).total.z).toBeNull();
    expect(gouldFernandezGlobal(networkOf('a', { directed: true }), ['x']).total).toEqual({
      observed: 0,
      expected: null,
      deviation: null,
      z: null,
    });
  });
});

describe('totalRoles', () => {
  it('counts a pair without direction once, and gatekeeper with representative', () => {
    const undirected = networkOf('a-b b-c b-d');
    const roles = totalRoles(undirected, groups, gouldFernandez(undirected, groups));
    // Around b: a and c of its own group, d outside.
    expect(roles).toMatchObject({
      coordinator: 1,
      gatekeeper_or_representative: 2,
      gatekeeper: null,
      total: 3,
      z: null,
    });
  });

  it('has chance where ties have a direction', () => {
    const network = networkOf('a-b b-c c-d d-a b-a', { directed: true });
    const { coordinator, total } = gouldFernandezGlobal(network, groups);
    const roles = totalRoles(network, groups, gouldFernandez(network, groups));
    expect(roles.expected!.coordinator).toBe(coordinator.expected);
    expect(roles.z!.total).toBe(total.z);
    expect(roles.z!.liaison).toBeNull();
    const own = gouldFernandez(network, groups).map((one) => one!.representative!);
    expect(roles.representative).toBe(own.reduce((a, b) => a + b, 0));
  });

  it('leaves chance out when there are more groups than can be gone through', () => {
    const network = chain(102);
    const arcs = network.ids.slice(1).map((target, i) => ({ source: network.ids[i]!, target }));
    const directed = createNetwork(network.ids, arcs, true);
    const apart = network.ids.map((id) => `group ${id}`);
    const roles = totalRoles(directed, apart, gouldFernandez(directed, apart));
    expect(roles).toMatchObject({ liaison: 100, total: 100, expected: null, z: null });
    // The two ends without a group: a hundred groups are left.
    const grouped = apart.map((group, v) => (v === 0 || v === 101 ? null : group));
    const most = totalRoles(directed, grouped, gouldFernandez(directed, grouped));
    expect(most).toMatchObject({ liaison: 98, total: 98 });
    expect(most.z!.liaison).toBeGreaterThan(0);
  });
});
