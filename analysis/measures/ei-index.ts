// Whether ties go out of groups (+1) or stay inside them (-1).
//
// EI = (E - I) / (E + I), E ties between groups, I ties within, each unordered pair of the symmetrized network once;
// under random relabelling its mean is exactly 2P - 1, P = 1 - sum of n_g(n_g - 1) / (n(n - 1)) (measures.md, section
// 12). Krackhardt & Stern 1988, doi:10.2307/2786835. Ignores strength, unless `ties` says otherwise. Vertices without a group, and their ties, are left
// out. `null` without a tie that counts (a vertex: without one of its own). Range -1 .. 1. Oracle: definition, igraph
// modularity-free recount in test/oracles/make.py. graphology-metrics has none.
import { investments } from '../kernels/investments.ts';
import type { Network } from '../types.ts';

/**
 * What a tied pair counts: `pairs` 1 (UCINET: edge values are ignored), `arcs` 1 or 2 by the ties reported between them,
 * `strengths` their strength, both directions summed.
 */
export type EiTies = 'pairs' | 'arcs' | 'strengths';

/** What each tied pair counts, parallel to `network.symmetric.targets`. */
export function tieValues(network: Network, ties: EiTies): Float64Array {
  if (ties === 'pairs') return new Float64Array(network.symmetric.targets.length).fill(1);
  return investments(network, { weighted: ties === 'strengths' }).z;
}

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
export function eiIndex(network: Network, groups: readonly (string | null)[], ties: EiTies = 'pairs'): number | null {
  return balanceIndex(eiBalance(network, groups, ties));
}

/** Ties between groups and within them, over the whole network. */
export function eiBalance(network: Network, groups: readonly (string | null)[], ties: EiTies = 'pairs'): TieBalance {
  const { labels } = numberGroups(groups);
  const balance = { external: 0, internal: 0 };
  forEachGroupedTie(network, labels, ties, (a, b, value) => {
    balance[a === b ? 'internal' : 'external'] += value;
  });
  return balance;
}

/** Mean of the E-I index when the group labels are dealt out at random; `null` below two grouped vertices. */
export function eiExpected(groups: readonly (string | null)[]): number | null {
  const { sizes, grouped } = numberGroups(groups);
  if (grouped < 2) return null;
  const within = sizes.reduce((sum, size) => sum + size * (size - 1), 0) / (grouped * (grouped - 1));
  return 2 * (1 - within) - 1;
}

/** Ties of each group, an internal tie counted once (`ei_each_tie_once`), by group name. */
export function eiByGroup(
  network: Network,
  groups: readonly (string | null)[],
  ties: EiTies = 'pairs',
): Map<string, TieBalance> {
  const { names, labels } = numberGroups(groups);
  const balances = names.map(() => ({ external: 0, internal: 0 }));
  forEachGroupedTie(network, labels, ties, (a, b, value) => {
    if (a === b) {
      balances[a]!.internal += value;
    } else {
      balances[a]!.external += value;
      balances[b]!.external += value;
    }
  });
  return new Map(names.map((name, i) => [name, balances[i]!]));
}

/** E-I index of each vertex, over its own ties to grouped vertices; `null` for a vertex without a group. */
export function eiByVertex(
  network: Network,
  groups: readonly (string | null)[],
  ties: EiTies = 'pairs',
): (number | null)[] {
  return balanceByVertex(network, groups, ties).map((balance) => balance && balanceIndex(balance));
}

/** Own ties of each vertex to grouped vertices; `null` for a vertex without a group. */
export function balanceByVertex(
  network: Network,
  groups: readonly (string | null)[],
  ties: EiTies = 'pairs',
): (TieBalance | null)[] {
  const { labels } = numberGroups(groups);
  const { offsets, targets } = network.symmetric;
  const values = tieValues(network, ties);
  return Array.from(labels, (own, v) => {
    if (own < 0) return null;
    const balance = { external: 0, internal: 0 };
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      const other = labels[targets[e]!]!;
      if (other >= 0) balance[other === own ? 'internal' : 'external'] += values[e]!;
    }
    return balance;
  });
}

function forEachGroupedTie(
  network: Network,
  labels: Int32Array,
  ties: EiTies,
  visit: (a: number, b: number, value: number) => void,
): void {
  const { n, offsets, targets } = network.symmetric;
  const values = tieValues(network, ties);
  for (let v = 0; v < n; v++) {
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      const u = targets[e]!;
      if (v < u && labels[v]! >= 0 && labels[u]! >= 0) visit(labels[v]!, labels[u]!, values[e]!);
    }
  }
}
