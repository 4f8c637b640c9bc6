// Between whom an organization brokers, when others could broker the same: a pair that k organizations stand between gives
// each of them 1/k.
//
// Roles as in gould-fernandez.ts, each open pair a, c shared among the grouped v with a -> v -> c (measures.md, section 11;
// UCINET's partial credit). Gould & Fernandez 1989, doi:10.2307/270949. Directed: ordered pairs; undirected: each pair once.
// Ignores strength. Vertices without a group: `null`. No model of chance is known for these: expected and z are `null`.
// The credits of all vertices add up to the number of open pairs. Oracle: written-out enumeration.
import type { BrokerageRoles } from '../document.ts';
import type { Network } from '../types.ts';
import { numberGroups } from './ei-index.ts';

/** Roles of each vertex by partial credit; `null` for a vertex without a group. */
export function gouldFernandezPartial(network: Network, groups: readonly (string | null)[]): (BrokerageRoles | null)[] {
  const { labels } = numberGroups(groups);
  const { n, offsets, targets } = network.out;
  const credits = Array.from({ length: n }, () => ({
    coordinator: 0,
    itinerant: 0,
    gatekeeper: 0,
    representative: 0,
    liaison: 0,
    total: 0,
  }));
  const reached = new Int32Array(n).fill(-1);
  const brokers = new Uint32Array(n);
  for (let a = 0; a < n; a++) {
    if (labels[a]! < 0) continue;
    reached[a] = a;
    for (const v of targets.subarray(offsets[a]!, offsets[a + 1]!)) reached[v] = a;
    const open: { v: number; c: number }[] = [];
    for (const v of targets.subarray(offsets[a]!, offsets[a + 1]!)) {
      if (labels[v]! < 0) continue;
      for (const c of targets.subarray(offsets[v]!, offsets[v + 1]!)) {
        if (reached[c] === a || labels[c]! < 0) continue;
        brokers[c]!++;
        open.push({ v, c });
      }
    }
    for (const { v, c } of open) {
      const credit = 1 / brokers[c]!;
      credits[v]![role(labels[a]!, labels[v]!, labels[c]!)] += credit;
      credits[v]!.total += credit;
    }
    for (const { c } of open) brokers[c] = 0;
  }
  return credits.map((credit, v) => (labels[v]! < 0 ? null : roles(credit, network.directed)));
}

type Role = 'coordinator' | 'itinerant' | 'gatekeeper' | 'representative' | 'liaison';

function role(a: number, v: number, c: number): Role {
  if (a === v) return v === c ? 'coordinator' : 'representative';
  if (a === c) return 'itinerant';
  return v === c ? 'gatekeeper' : 'liaison';
}

function roles(credit: Record<Role | 'total', number>, directed: boolean): BrokerageRoles {
  if (directed) return { ...credit, gatekeeper_or_representative: null, expected: null, z: null };
  return {
    coordinator: credit.coordinator / 2,
    itinerant: credit.itinerant / 2,
    gatekeeper: null,
    representative: null,
    gatekeeper_or_representative: (credit.gatekeeper + credit.representative) / 2,
    liaison: credit.liaison / 2,
    total: credit.total / 2,
    expected: null,
    z: null,
  };
}
