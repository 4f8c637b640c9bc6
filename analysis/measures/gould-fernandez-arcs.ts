// What the roles of gould-fernandez.ts would be by chance in a DIRECTED network: arcs drawn independently with the
// observed density d, groups as they are.
//
// Means and variances of measures.md, section 11, confirmed there by simulation (node level, as R sna's). Gould &
// Fernandez 1989, doi:10.2307/270949, appendix. Not for undirected networks: their two arcs are one tie.
import { falling } from '../kernels/falling.ts';
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
  const moments = (paths: number, sharing: number): Moments => ({
    mean: open * paths,
    variance: open * paths * (1 - open) + 2 * joint * sharing,
  });
  const border = moments(rest * (own - 1), (own - 1) * pairs(rest) + rest * pairs(own - 1));
  return {
    coordinator: moments(falling(own - 1, 2), falling(own - 1, 3)),
    itinerant: moments(
      sum((g) => falling(g, 2)),
      sum((g) => falling(g, 3)),
    ),
    gatekeeper: border,
    representative: border,
    liaison: moments(rest ** 2 - sum((g) => g * g), 2 * sum((g) => g * pairs(rest - g))),
    total: moments(falling(n - 1, 2), falling(n - 1, 3)),
  };
}

/** Unordered pairs of k. */
function pairs(k: number): number {
  return falling(k, 2) / 2;
}
