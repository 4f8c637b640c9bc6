// What the E-I index would be over all relabellings, without drawing any: its exact spread, and how far between the
// smallest and the largest value that the groups allow it stands.
//
// Variance of the ties within groups over all permutations of the labels: two ties that share an organization, and two
// that share none, are within by falling factorials of the group sizes (Mantel 1967, Cancer Research 27:209-220;
// measures.md, section 12). Krackhardt & Stern 1988, doi:10.2307/2786835. Strength as `ties` says. `null` without a tie
// that counts, and where nothing can vary. Oracle: written-out quadratic assignment (numpy).
import { falling } from '../kernels/falling.ts';
import type { Network } from '../types.ts';
import type { EiTies } from './ei-index.ts';
import { eiBalance, eiExpected, eiIndex, numberGroups, tieValues } from './ei-index.ts';

/** Standard deviation of the index over all relabellings of the grouped vertices. */
export function eiDeviation(
  network: Network,
  groups: readonly (string | null)[],
  ties: EiTies = 'pairs',
): number | null {
  const { labels, sizes, grouped } = numberGroups(groups);
  const { n, offsets, targets } = network.symmetric;
  const values = tieValues(network, ties);
  let total = 0;
  let squares = 0;
  let squaredStrengths = 0;
  for (let v = 0; v < n; v++) {
    if (labels[v]! < 0) continue;
    let strength = 0;
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      if (labels[targets[e]!]! < 0) continue;
      strength += values[e]!;
      squares += values[e]! ** 2 / 2;
    }
    total += strength / 2;
    squaredStrengths += strength ** 2;
  }
  if (total === 0) return null;
  const sum = (length: number) => sizes.reduce((all, size) => all + falling(size, length), 0);
  const within2 = sum(2);
  // Two ties without an organization in common: both in one group, or each in its own.
  const within4 = sum(4) + within2 ** 2 - sizes.reduce((all, size) => all + falling(size, 2) ** 2, 0);
  // Ordered pairs of ties, by what they share: the same one, one organization, nothing.
  const touching = squaredStrengths - 2 * squares;
  const apart = total ** 2 - squares - touching;
  const mean = total * chance(within2, grouped, 2);
  const square =
    squares * chance(within2, grouped, 2) + touching * chance(sum(3), grouped, 3) + apart * chance(within4, grouped, 4);
  // EI = 1 - 2 I / total: the spread of I, scaled.
  return (2 / total) * Math.sqrt(Math.max(0, square - mean ** 2));
}

/** How many standard deviations the index is from its mean over all relabellings; `null` where it cannot vary. */
export function eiZ(network: Network, groups: readonly (string | null)[], ties: EiTies = 'pairs'): number | null {
  const deviation = eiDeviation(network, groups, ties);
  const index = eiIndex(network, groups, ties);
  // A spread of rounding errors is none.
  if (deviation === null || deviation < 1e-7 || index === null) return null;
  return (index - eiExpected(groups)!) / deviation;
}

export interface EiRange {
  smallest: number;
  largest: number;
  /** The index between them, -1 .. 1; `null` when they are one. */
  rescaled: number | null;
}

/** Smallest and largest index that as many ties could have among groups of these sizes, and where the index stands. */
export function eiRange(network: Network, groups: readonly (string | null)[]): EiRange | null {
  const { sizes, grouped } = numberGroups(groups);
  const { external, internal } = eiBalance(network, groups);
  const ties = external + internal;
  if (ties === 0) return null;
  const inside = sizes.reduce((sum, size) => sum + falling(size, 2) / 2, 0);
  const outside = falling(grouped, 2) / 2 - inside;
  const smallest = (Math.max(0, ties - inside) - Math.min(ties, inside)) / ties;
  const largest = (Math.min(ties, outside) - Math.max(0, ties - outside)) / ties;
  const index = (external - internal) / ties;
  const rescaled = largest === smallest ? null : (2 * (index - smallest)) / (largest - smallest) - 1;
  return { smallest, largest, rescaled };
}

function chance(favourable: number, all: number, length: number): number {
  const draws = falling(all, length);
  return draws === 0 ? 0 : favourable / draws;
}
