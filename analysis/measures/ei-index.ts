// Whether ties go out of groups (+1) or stay inside them (-1).
//
// EI = (E - I) / (E + I), E ties between groups, I ties within, each unordered pair of the symmetrized network once;
// under random relabelling its mean is exactly 2P - 1, P = 1 - sum of n_g(n_g - 1) / (n(n - 1)) (measures.md, section
// 12). Krackhardt & Stern 1988, doi:10.2307/2786835. Ignores strength. Vertices without a group, and their ties, are left
// out. `null` without a tie that counts (a vertex: without one of its own). Range -1 .. 1. Oracle: definition, igraph
// modularity-free recount in test/oracles/make.py. graphology-metrics has none.
import type { Network } from '../types.ts';

export interface TieBalance {
  external: number;
  internal: number;
}

/** The index of a count of ties; `null` without a tie. */
export function balanceIndex({ external, internal }: TieBalance): number | null {
  return external + internal === 0 ? null : (external - internal) / (external + internal);
}

/** Groups as numbers, -1 for none, with the names in code-unit order. */
export interface Grouping {
  names: string[];
  labels: Int32Array;
  sizes: Float64Array;
  /** Vertices that have a group. */
  grouped: number;
}

/** Numbers a grouping parallel to `network.ids`; groups in code-unit order of their names. */
export function numberGroups(groups: readonly (string | null)[]): Grouping {
  const names = [...new Set(groups.filter((group) => group !== null))].sort();
  const number = new Map(names.map((name, i) => [name, i]));
  const labels = Int32Array.from(groups, (group) => (group === null ? -1 : number.get(group)!));
  const sizes = new Float64Array(names.length);
  for (const label of labels) if (label >= 0) sizes[label]!++;
  return { names, labels, sizes, grouped: sizes.reduce((a, b) => a + b, 0) };
}

/** E-I index of the whole network. */
export function eiIndex(network: Network, groups: readonly (string | null)[]): number | null {
  const { labels } = numberGroups(groups);
  const balance = { external: 0, internal: 0 };
  forEachGroupedTie(network, labels, (a, b) => {
    balance[a === b ? 'internal' : 'external']++;
  });
  return balanceIndex(balance);
}

/** Mean of the E-I index when the group labels are dealt out at random; `null` below two grouped vertices. */
export function eiExpected(groups: readonly (string | null)[]): number | null {
  const { sizes, grouped } = numberGroups(groups);
  if (grouped < 2) return null;
  const within = sizes.reduce((sum, size) => sum + size * (size - 1), 0) / (grouped * (grouped - 1));
  return 2 * (1 - within) - 1;
}

/** Ties of each group, an internal tie counted once (`ei_each_tie_once`), by group name. */
export function eiByGroup(network: Network, groups: readonly (string | null)[]): Map<string, TieBalance> {
  const { names, labels } = numberGroups(groups);
  const balances = names.map(() => ({ external: 0, internal: 0 }));
  forEachGroupedTie(network, labels, (a, b) => {
    if (a === b) {
      balances[a]!.internal++;
    } else {
      balances[a]!.external++;
      balances[b]!.external++;
    }
  });
  return new Map(names.map((name, i) => [name, balances[i]!]));
}

/** E-I index of each vertex, over its own ties to grouped vertices; `null` for a vertex without a group. */
export function eiByVertex(network: Network, groups: readonly (string | null)[]): (number | null)[] {
  const { labels } = numberGroups(groups);
  const { offsets, targets } = network.symmetric;
  return Array.from(labels, (own, v) => {
    if (own < 0) return null;
    const balance = { external: 0, internal: 0 };
    for (const u of targets.subarray(offsets[v]!, offsets[v + 1]!)) {
      if (labels[u]! >= 0) balance[labels[u] === own ? 'internal' : 'external']++;
    }
    return balanceIndex(balance);
  });
}

function forEachGroupedTie(
  { symmetric: { n, offsets, targets } }: Network,
  labels: Int32Array,
  visit: (a: number, b: number) => void,
): void {
  for (let v = 0; v < n; v++) {
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      const u = targets[e]!;
      if (v < u && labels[v]! >= 0 && labels[u]! >= 0) visit(labels[v]!, labels[u]!);
    }
  }
}
