// How much brokerage of each kind the whole DIRECTED network holds, against arcs drawn independently with its density.
//
// Counts of all triples a -> v -> c without a -> c by role, with mean and variance when each arc exists with chance d,
// groups fixed (measures.md, section 11). Gould & Fernandez 1989, doi:10.2307/270949. R sna 2.7-1 leaves out part of the
// negative covariances: its spread is too large for coordinators, representatives, gatekeepers and the total. Here every
// pair of triples that shares an arc is counted:
//   both need the arc: d^3 (1-d)^3; both need it absent: d^5 (1-d); one needs it and the other its absence: -d^4 (1-d)^2,
//   once for two triples of the same three organizations, though they disagree on two arcs.
// z is `null` where nothing can vary, and always when undirected: two arcs are then one tie. O(groups^3).
// Oracle: corrected moments of ../shared/oracles, confirmed there by simulation; enumeration of all graphs in the test.
import type { BrokerageRoles } from '../document.ts';
import { openTriples } from '../kernels/open-triples.ts';
import type { Network } from '../types.ts';
import { numberGroups } from './ei-index.ts';

export type BrokerageRole = 'coordinator' | 'itinerant' | 'gatekeeper' | 'representative' | 'liaison' | 'total';

export interface BrokerageTotal {
  observed: number;
  /** `null` below two grouped vertices. */
  expected: number | null;
  deviation: number | null;
  z: number | null;
}

/** Does a triple with the groups of a, v and c have the role? */
const ROLES: Record<BrokerageRole, (a: number, v: number, c: number) => boolean> = {
  coordinator: (a, v, c) => a === v && v === c,
  itinerant: (a, v, c) => a === c && v !== a,
  gatekeeper: (a, v, c) => a !== v && v === c,
  representative: (a, v, c) => a === v && v !== c,
  liaison: (a, v, c) => a !== v && v !== c && a !== c,
  total: () => true,
};

/** Variances below this are rounding: the count cannot vary. */
const NONE = 1e-9;

/** Totals of each role over ordered pairs, with moments for a directed network. Ungrouped vertices are left out. */
export function gouldFernandezGlobal(
  network: Network,
  groups: readonly (string | null)[],
): Record<BrokerageRole, BrokerageTotal> {
  const { labels, sizes, grouped } = numberGroups(groups);
  const triples = openTriples(network.out, labels);
  const density = arcsAmong(network, labels) / (grouped * (grouped - 1));
  const total = (role: BrokerageRole): BrokerageTotal => {
    const observed = triples[role].reduce((a, b) => a + b, 0);
    if (!Number.isFinite(density)) return { observed, expected: null, deviation: null, z: null };
    const { mean, variance } = globalMoments(sizes, density, ROLES[role]);
    const varies = variance > NONE;
    return {
      observed,
      expected: mean,
      deviation: varies ? Math.sqrt(variance) : null,
      z: varies && network.directed ? (observed - mean) / Math.sqrt(variance) : null,
    };
  };
  return Object.fromEntries((Object.keys(ROLES) as BrokerageRole[]).map((role) => [role, total(role)])) as Record<
    BrokerageRole,
    BrokerageTotal
  >;
}

/** With more groups than this, the moments of the whole are left out: their cost grows with the cube of the groups. */
const MOST_GROUPS = 100;

/**
 * The roles of all vertices together, as the result document has them: the sums of `each` (gould-fernandez.ts). Directed:
 * mean and z over independent arcs, `null` beyond 100 groups; undirected: without chance.
 */
export function totalRoles(
  network: Network,
  groups: readonly (string | null)[],
  each: readonly (BrokerageRoles | null)[],
): BrokerageRoles {
  const sum = (role: Exclude<keyof BrokerageRoles, 'expected' | 'z'>) =>
    each.reduce<number | null>((total, roles) => {
      const own = roles?.[role] ?? null;
      return own === null ? total : (total ?? 0) + own;
    }, null);
  const { names } = numberGroups(groups);
  const moments = network.directed && names.length <= MOST_GROUPS ? gouldFernandezGlobal(network, groups) : null;
  const ofEach = (value: (total: BrokerageTotal) => number | null) =>
    moments && Object.fromEntries(Object.entries(moments).map(([role, own]) => [role, value(own)]));
  return {
    coordinator: sum('coordinator'),
    itinerant: sum('itinerant'),
    gatekeeper: sum('gatekeeper'),
    representative: sum('representative'),
    gatekeeper_or_representative: sum('gatekeeper_or_representative'),
    liaison: sum('liaison'),
    total: sum('total'),
    expected: ofEach(({ expected }) => expected),
    z: ofEach(({ z }) => z),
  };
}

function globalMoments(sizes: Float64Array, d: number, has: (a: number, v: number, c: number) => boolean) {
  const open = d ** 2 * (1 - d);
  const conflict = d ** 4 * (1 - d) ** 2;
  const numbers = Array.from(sizes.keys());
  /** Vertices of group g that are neither of two others, of groups x and y. */
  const left = (g: number, x: number, y: number) => sizes[g]! - (g === x ? 1 : 0) - (g === y ? 1 : 0);
  let triples = 0;
  let covariance = 0;
  for (const x of numbers) {
    for (const y of numbers) {
      const arcs = sizes[x]! * left(y, x, -1);
      if (arcs <= 0) continue;
      // Around one arc x -> y: triples that it opens, that it ends, and that it would close.
      let needed = 0;
      let absent = 0;
      for (const g of numbers) {
        const third = Math.max(0, left(g, x, y));
        if (has(x, y, g)) needed += third;
        if (has(g, x, y)) needed += third;
        if (has(x, g, y)) absent += third;
        if (!has(x, g, y)) continue;
        triples += arcs * third;
        // The same three with v and c, or a and v, changed about: met at two arcs, one covariance.
        const twins = (has(x, y, g) ? 1 : 0) + (has(g, x, y) ? 1 : 0);
        covariance += arcs * third * twins * conflict;
      }
      covariance +=
        arcs *
        (d ** 3 * (1 - d) ** 3 * needed * (needed - 1) +
          d ** 5 * (1 - d) * absent * (absent - 1) -
          2 * conflict * needed * absent);
    }
  }
  return { mean: open * triples, variance: triples * open * (1 - open) + covariance };
}

function arcsAmong({ out: { n, offsets, targets } }: Network, labels: Int32Array): number {
  let arcs = 0;
  for (let v = 0; v < n; v++) {
    if (labels[v]! < 0) continue;
    for (const u of targets.subarray(offsets[v]!, offsets[v + 1]!)) if (labels[u]! >= 0) arcs++;
  }
  return arcs;
}
