// What the roles of gould-fernandez.ts would be by chance in an UNDIRECTED network: the ties stay, the organization keeps
// its group, and the other organizations' group labels are dealt out again at random.
//
// Means are measures.md's `condexp` (section 11). Variances are the exact ones over all relabellings, so nothing is
// drawn: with t open pairs {a, c} around v, of which s pairs of pairs share an organization,
//   Var = t P + 2 s P3 + 2 (t(t-1)/2 - s) P4 - (t P)^2,
// P, P3, P4 = chance that one pair, two pairs sharing an organization, two disjoint pairs, all have the role: falling
// factorials of the group sizes (quadratic assignment moments, Mantel 1967, Cancer Research 27:209-220).
import { falling } from '../kernels/falling.ts';
import type { Moments } from './gould-fernandez.ts';

type UndirectedRole = 'coordinator' | 'itinerant' | 'gatekeeper_or_representative' | 'liaison' | 'total';

/**
 * Moments of each role of a vertex of `group` with `pairs` open pairs around it, `sharing` pairs of which have an
 * organization in common. `sizes`: grouped vertices of each group.
 */
export function labelMoments(
  sizes: Float64Array,
  group: number,
  pairs: number,
  sharing: number,
): Record<UndirectedRole, Moments> {
  const all = sizes.reduce((a, b) => a + b, 0) - 1;
  const own = sizes[group]! - 1;
  const rest = all - own;
  const others = Array.from(sizes).filter((_, g) => g !== group);
  const sum = (value: (size: number) => number) => others.reduce((total, size) => total + value(size), 0);
  const same2 = sum((g) => falling(g, 2));
  const same3 = sum((g) => falling(g, 3));
  // Two disjoint pairs, each inside one group: the same group, or two different ones.
  const same4 = sum((g) => falling(g, 4)) + same2 ** 2 - sum((g) => falling(g, 2) ** 2);
  const moments = (two: number, three: number, four: number): Moments => {
    const mean = pairs * chance(two, all, 2);
    const disjoint = (pairs * (pairs - 1)) / 2 - sharing;
    const square = mean + 2 * sharing * chance(three, all, 3) + 2 * disjoint * chance(four, all, 4);
    return { mean, variance: square - mean ** 2 };
  };
  return {
    coordinator: moments(falling(own, 2), falling(own, 3), falling(own, 4)),
    itinerant: moments(same2, same3, same4),
    gatekeeper_or_representative: moments(
      2 * own * rest,
      own * falling(rest, 2) + rest * falling(own, 2),
      4 * falling(own, 2) * falling(rest, 2),
    ),
    liaison: moments(
      falling(rest, 2) - same2,
      sum((g) => g * falling(rest - g, 2)),
      falling(rest, 4) - 2 * same2 * falling(rest - 2, 2) + same4,
    ),
    total: { mean: pairs, variance: 0 },
  };
}

/** Favourable ordered draws among all of them; a draw that cannot be made has no chance. */
function chance(favourable: number, all: number, length: number): number {
  const draws = falling(all, length);
  return draws === 0 ? 0 : favourable / draws;
}
