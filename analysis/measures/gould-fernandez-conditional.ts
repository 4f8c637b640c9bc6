// What the roles of gould-fernandez.ts would be in a DIRECTED network that stays as it is, when the others' group labels
// are dealt out again: the pairs that an organization stands between are taken as given.
//
// t_v x chance of the role given v's own group (measures.md, section 11, `condexp`): more robust than independent arcs
// where ties cluster. Roles over these are "relative brokerage". Gould & Fernandez 1989, doi:10.2307/270949. z is `null`:
// its variance over ordered pairs is not derived here. Vertices without a group: `null`; fewer than three grouped: `null`.
// For undirected networks gould-fernandez.ts does this by default, with z.
import type { BrokerageRoles } from '../document.ts';
import { falling } from '../kernels/falling.ts';
import type { Network } from '../types.ts';
import { numberGroups } from './ei-index.ts';
import { gouldFernandez } from './gould-fernandez.ts';

type DirectedRole = 'coordinator' | 'itinerant' | 'gatekeeper' | 'representative' | 'liaison' | 'total';

/** Chance of each role for a pair around a vertex of `group`; `null` below three grouped vertices. */
export function roleChances(sizes: Float64Array, group: number): Record<DirectedRole, number> | null {
  const all = sizes.reduce((a, b) => a + b, 0);
  const draws = falling(all - 1, 2);
  if (draws === 0) return null;
  const own = sizes[group]!;
  const others = Array.from(sizes).filter((_, g) => g !== group);
  const border = ((own - 1) * (all - own)) / draws;
  return {
    coordinator: falling(own - 1, 2) / draws,
    itinerant: others.reduce((sum, size) => sum + falling(size, 2), 0) / draws,
    gatekeeper: border,
    representative: border,
    liaison: ((all - own) ** 2 - others.reduce((sum, size) => sum + size ** 2, 0)) / draws,
    total: 1,
  };
}

/** Roles with their mean over relabellings in place of the mean over independent arcs. */
export function gouldFernandezConditional(
  network: Network,
  groups: readonly (string | null)[],
): (BrokerageRoles | null)[] {
  const roles = gouldFernandez(network, groups);
  if (!network.directed) return roles;
  const { labels, sizes } = numberGroups(groups);
  return roles.map((own, v) => {
    if (own === null) return null;
    const chances = roleChances(sizes, labels[v]!);
    const expected = chances && mapRoles(chances, (chance) => chance * own.total!);
    return { ...own, expected, z: null };
  });
}

function mapRoles<T>(record: Record<DirectedRole, number>, value: (chance: number) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([role, chance]) => [role, value(chance)]));
}
