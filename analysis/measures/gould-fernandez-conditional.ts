// What the roles of gould-fernandez.ts would be in a DIRECTED network that stays as it is, when the others' group labels
// are dealt out again: the pairs that an organization stands between are taken as given.
//
// Mean: t_v x chance of the role given v's own group (measures.md, section 11, `condexp`): more robust than independent
// arcs where ties cluster. Roles over these are "relative brokerage". Gould & Fernandez 1989, doi:10.2307/270949.
// Variance: exact over all relabellings, from how v's ordered open pairs overlap (conditionalMoments below), as
// gould-fernandez-labels.ts has it for pairs without direction (Mantel 1967, Cancer Research 27:209-220). z is `null`
// where nothing can vary: always for the total, which the labels do not change. Vertices without a group: `null`.
// For undirected networks gould-fernandez.ts does this by default. Oracle: condexp of ../shared/oracles; enumeration of
// all relabellings in the test.
import type { BrokerageRoles } from '../document.ts';
import { falling } from '../kernels/falling.ts';
import { type PairOverlaps, pairOverlaps } from '../kernels/pair-overlaps.ts';
import type { Network } from '../types.ts';
import { numberGroups } from './ei-index.ts';
import { against, gouldFernandez, type Moments } from './gould-fernandez.ts';

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

/** Favourable draws of labels for two pairs that both have the role, by what the pairs share. */
interface Favourable {
  sameStart: number;
  sameEnd: number;
  chained: number;
  reversed: number;
  disjoint: number;
}

/** Moments of each role of a vertex of `group` whose open pairs overlap so; `null` below three grouped vertices. */
export function conditionalMoments(
  sizes: Float64Array,
  group: number,
  overlaps: PairOverlaps,
): Record<DirectedRole, Moments> | null {
  const chances = roleChances(sizes, group);
  if (chances === null) return null;
  const others = sizes.reduce((a, b) => a + b, 0) - 1;
  const favourable = favourableDraws(sizes, group);
  const { pairs, sameStart, sameEnd, chained, reversed } = overlaps;
  const disjoint = (pairs * (pairs - 1)) / 2 - sameStart - sameEnd - chained - reversed;
  const [two, three, four] = [2, 3, 4].map((length) => falling(others, length)) as [number, number, number];
  const share = (count: number, good: number, draws: number) => (draws === 0 ? 0 : (count * good) / draws);
  const moments = (role: DirectedRole): Moments => {
    const mean = chances[role] * pairs;
    const good = favourable[role];
    const both =
      share(sameStart, good.sameStart, three) +
      share(sameEnd, good.sameEnd, three) +
      share(chained, good.chained, three) +
      share(reversed, good.reversed, two) +
      share(disjoint, good.disjoint, four);
    return { mean, variance: mean + 2 * both - mean ** 2 };
  };
  return {
    coordinator: moments('coordinator'),
    itinerant: moments('itinerant'),
    gatekeeper: moments('gatekeeper'),
    representative: moments('representative'),
    liaison: moments('liaison'),
    total: { mean: pairs, variance: 0 },
  };
}

function favourableDraws(sizes: Float64Array, group: number): Record<DirectedRole, Favourable> {
  const own = sizes[group]! - 1;
  const rest = sizes.reduce((a, b) => a + b, 0) - 1 - own;
  const others = Array.from(sizes).filter((_, g) => g !== group);
  const sum = (value: (size: number) => number) => others.reduce((total, size) => total + value(size), 0);
  const same2 = sum((g) => falling(g, 2));
  // Two disjoint pairs, each inside one group: the same group, or two different ones.
  const same4 = sum((g) => falling(g, 4)) + same2 ** 2 - sum((g) => falling(g, 2) ** 2);
  /** The same whichever end the two pairs share. */
  const even = (three: number, reversed: number, disjoint: number): Favourable => {
    return { sameStart: three, sameEnd: three, chained: three, reversed, disjoint };
  };
  // One end of the own group and one outside: they cannot be met the other way round, nor one after the other.
  const fromOutside = rest * falling(own, 2);
  const fromOwn = own * falling(rest, 2);
  const border = { chained: 0, reversed: 0, disjoint: falling(own, 2) * falling(rest, 2) };
  const apart = falling(rest, 4) - 2 * same2 * falling(rest - 2, 2) + same4;
  const liaisons = sum((g) => g * falling(rest - g, 2));
  return {
    coordinator: even(falling(own, 3), falling(own, 2), falling(own, 4)),
    itinerant: even(
      sum((g) => falling(g, 3)),
      same2,
      same4,
    ),
    gatekeeper: { ...border, sameStart: fromOutside, sameEnd: fromOwn },
    representative: { ...border, sameStart: fromOwn, sameEnd: fromOutside },
    liaison: even(liaisons, falling(rest, 2) - same2, apart),
    total: even(0, 0, 0),
  };
}

/** Roles with their mean and z over relabellings in place of those over independent arcs. */
export function gouldFernandezConditional(
  network: Network,
  groups: readonly (string | null)[],
): (BrokerageRoles | null)[] {
  const roles = gouldFernandez(network, groups);
  if (!network.directed) return roles;
  const { labels, sizes } = numberGroups(groups);
  const overlaps = pairOverlaps(network, labels);
  return roles.map((own, v) => {
    if (own === null) return null;
    const moments = conditionalMoments(sizes, labels[v]!, overlaps[v]!);
    if (moments === null) return { ...own, expected: null, z: null };
    const { coordinator, itinerant, gatekeeper, representative, liaison, total } = own;
    const observed = { coordinator, itinerant, gatekeeper, representative, liaison, total };
    return { ...own, ...against(observed as Record<DirectedRole, number>, moments) };
  });
}
