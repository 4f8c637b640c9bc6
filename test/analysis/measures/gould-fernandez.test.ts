import { describe, expect, it } from 'vitest';
import type { BrokerageRoles } from '../../../analysis/document.ts';
import { createNetwork } from '../../../analysis/graph/network.ts';
import { gouldFernandez } from '../../../analysis/measures/gould-fernandez.ts';
import { createRandom, shuffle } from '../../../analysis/random.ts';
import { ownOracle } from '../../oracles/own-oracles.ts';
import { networkOf } from '../../support/networks.ts';

/** Roles of b in a -> b -> c with these groups of a, b, c. */
function roleOf(groups: string, text = 'a-b b-c', directed = true): BrokerageRoles | null {
  return gouldFernandez(networkOf(text, { directed }), groups.split(''))[1]!;
}

describe('gouldFernandez', () => {
  // Words of the current R sna manual (2.7-1) and of UCINET: gatekeeper A -> B -> B, representative A -> A -> B.
  it.each([
    ['xxx', 'coordinator'],
    ['xyx', 'itinerant'],
    ['xyy', 'gatekeeper'],
    ['xxy', 'representative'],
    ['xyz', 'liaison'],
  ] as const)('a -> b -> c in groups %s is a %s', (groups, role) => {
    const roles = roleOf(groups)!;
    expect(roles[role]).toBe(1);
    expect(roles.total).toBe(1);
  });

  it('counts no triple that a direct tie closes, but one whose tie comes back', () => {
    expect(roleOf('xyz', 'a-b b-c a-c')!.total).toBe(0);
    expect(roleOf('xyz', 'a-b b-c c-a')!.total).toBe(1);
  });

  it('counts each pair once and joins gatekeeper and representative where ties have no direction', () => {
    expect(roleOf('xyy', 'a-b b-c', false)).toMatchObject({
      gatekeeper_or_representative: 1,
      gatekeeper: null,
      representative: null,
      total: 1,
    });
  });

  it('leaves organizations without a group out of every triple', () => {
    const network = networkOf('a-b b-c b-d');
    const roles = gouldFernandez(network, ['x', 'y', null, 'z']);
    expect(roles[1]).toMatchObject({ liaison: 1, total: 1 });
    expect(roles[2]).toBeNull();
    expect(gouldFernandez(network, ['x', null, 'x', 'z'])[1]).toBeNull();
  });

  it('has no z where a count cannot vary', () => {
    const { z, expected } = roleOf('xyx', 'a-b b-c', false)!;
    expect(expected).toMatchObject({ itinerant: 1, total: 1 });
    expect(z).toEqual({
      coordinator: null,
      itinerant: null,
      gatekeeper_or_representative: null,
      liaison: null,
      total: null,
    });
  });

  it('undirected: mean and z are the limit of dealing the other labels out at random', () => {
    const { network, groupings } = ownOracle('undirected');
    const groups = groupings.sector!;
    const at = network.ids.map((_, v) => network.symmetric.offsets[v + 1]! - network.symmetric.offsets[v]!);
    const v = at.indexOf(Math.max(...at));
    const observed = gouldFernandez(network, groups)[v]!;
    const random = createRandom(7);
    const draws = 4_000;
    const names = ['coordinator', 'itinerant', 'gatekeeper_or_representative', 'liaison'] as const;
    const sums = names.map(() => ({ sum: 0, squares: 0 }));
    for (let run = 0; run < draws; run++) {
      const others = shuffle(
        groups.filter((_, u) => u !== v),
        random,
      );
      others.splice(v, 0, groups[v]!);
      const drawn = gouldFernandez(network, others)[v]!;
      names.forEach((name, i) => {
        sums[i]!.sum += drawn[name]!;
        sums[i]!.squares += drawn[name]! ** 2;
      });
    }
    names.forEach((name, i) => {
      const mean = sums[i]!.sum / draws;
      const deviation = Math.sqrt(sums[i]!.squares / draws - mean ** 2);
      const exact = (observed[name]! - observed.expected![name]!) / observed.z![name]!;
      expect(Math.abs(observed.expected![name]! - mean)).toBeLessThan((4 * deviation) / Math.sqrt(draws));
      expect(exact / deviation).toBeCloseTo(1, 1);
    });
  });

  it('directed: mean and z are the limit of drawing arcs independently', () => {
    const groups = ['x', 'x', 'x', 'y', 'y', 'z', 'z', 'z'];
    const ids = groups.map((_, i) => `o${i}`);
    const pairs = ids.flatMap((source) =>
      ids.filter((target) => target !== source).map((target) => ({ source, target })),
    );
    const observed = gouldFernandez(createNetwork(ids, pairs.slice(0, 14), true), groups)[0]!;
    const density = 14 / 56;
    const random = createRandom(11);
    const draws = 6_000;
    const names = ['coordinator', 'itinerant', 'gatekeeper', 'representative', 'liaison', 'total'] as const;
    const sums = names.map(() => ({ sum: 0, squares: 0 }));
    for (let run = 0; run < draws; run++) {
      const drawn = gouldFernandez(
        createNetwork(
          ids,
          pairs.filter(() => random() < density),
          true,
        ),
        groups,
      )[0]!;
      names.forEach((name, i) => {
        sums[i]!.sum += drawn[name]!;
        sums[i]!.squares += drawn[name]! ** 2;
      });
    }
    names.forEach((name, i) => {
      const mean = sums[i]!.sum / draws;
      const deviation = Math.sqrt(sums[i]!.squares / draws - mean ** 2);
      const exact = (observed[name]! - observed.expected![name]!) / observed.z![name]!;
      expect(Math.abs(observed.expected![name]! - mean)).toBeLessThan((4 * deviation) / Math.sqrt(draws));
      expect(exact / deviation).toBeCloseTo(1, 1);
    });
  });
});
