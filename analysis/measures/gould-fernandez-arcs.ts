// What the roles of gould-fernandez.ts would be by chance in a DIRECTED network: arcs drawn independently with the
// observed density d, groups as they are.
//
// Means and variances of measures.md, section 11, confirmed there by simulation (node level, as R sna's). Gould &
// Fernandez 1989, doi:10.2307/270949, appendix. Not for undirected networks: their two arcs are one tie.
import type { Moments } from './gould-fernandez.ts';

type DirectedRole = 'coordinator' | 'itinerant' | 'gatekeeper' | 'representative' | 'liaison' | 'total';

/** Moments of each role of a vertex of `group`. `sizes`: vertices of each group; `density`: arcs among them. */
export function arcMoments(sizes: Float64Array, group: number, density: number): Record<DirectedRole, Moments> {
  const n = sizes.reduce((a, b) => a + b, 0);
  const own = sizes[group]!;
  const rest = n - own;
  const others = Array.from(sizes).filter((_, g) => g !== group);
  const open = density ** 2 * (1 - density);
  // Two open two-paths of v that share an end: their arcs are not independent.
  const joint = density ** 3 * (1 - density) ** 3;
  const sum = (value: (size: number) => number) => others.reduce((total, size) => total + value(size), 0);
  const moments = (pairs: number, sharing: number): Moments => ({
    mean: open * pairs,
    variance: open * pairs * (1 - open) + 2 * joint * sharing,
  });
  const border = moments(rest * (own - 1), (own - 1) * choose2(rest) + rest * choose2(own - 1));
  return {
    coordinator: moments((own - 1) * (own - 2), (own - 1) * (own - 2) * (own - 3)),
    itinerant: moments(
      sum((g) => g * (g - 1)),
      sum((g) => g * (g - 1) * (g - 2)),
    ),
    gatekeeper: border,
    representative: border,
    liaison: moments(rest ** 2 - sum((g) => g * g), 2 * sum((g) => g * choose2(rest - g))),
    total: moments((n - 1) * (n - 2), (n - 1) * (n - 2) * (n - 3)),
  };
}

function choose2(k: number): number {
  return (k * (k - 1)) / 2;
}
