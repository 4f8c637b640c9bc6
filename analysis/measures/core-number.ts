// Whether an organization belongs to the tightly knit core: k when it is in a set where everybody has k ties inside.
//
// Largest k such that the vertex is in the k-core of the symmetrized simple network (measures.md, section 7).
// Seidman 1983, doi:10.1016/0378-8733(83)90028-X; bucket algorithm Batagelj & Zaversnik 2003, arXiv:cs/0310049.
// Ignores strength. Isolates: 0; no minimum of n. Range 0 .. n - 1. Directed, also by the ties that arrive, that leave, or
// both together (a mutual tie twice: networkx and igraph "all" on a directed graph).
// Oracle: igraph coreness, networkx core_number. graphology-metrics has no core number.
import type { Adjacency, Network } from '../types.ts';

/** Which ties count towards k. */
export type CoreTies = 'symmetric' | 'total' | 'in' | 'out';

/** Core number of each vertex. */
export function coreNumber(network: Network, ties: CoreTies = 'symmetric'): number[] {
  const { directed, out, in: inward, symmetric } = network;
  if (!directed || ties === 'symmetric') return peel(symmetric, [symmetric]);
  // Removing a vertex takes a tie out of those that it leads to, an incoming one, and the reverse.
  if (ties === 'in') return peel(inward, [out]);
  if (ties === 'out') return peel(out, [inward]);
  return peel(null, [out, inward]);
}

/**
 * Takes away the vertex of least degree again and again. `own`: whose rows are the degrees (`null`: all of `affected`);
 * `affected`: the vertices whose degree falls when one leaves.
 */
function peel(own: Adjacency | null, affected: readonly Adjacency[]): number[] {
  const n = affected[0]!.n;
  const counted = own === null ? affected : [own];
  const core = Int32Array.from({ length: n }, (_, v) =>
    counted.reduce((sum, { offsets }) => sum + offsets[v + 1]! - offsets[v]!, 0),
  );
  const largest = core.reduce((a, b) => Math.max(a, b), 0);
  // Vertices sorted by current degree; bucket[d] = first place of degree d. Removing a vertex moves each later
  // neighbour one bucket down by a swap with the first of its bucket.
  const bucket = new Int32Array(largest + 2);
  for (const d of core) bucket[d + 1]!++;
  for (let d = 0; d <= largest; d++) bucket[d + 1]! += bucket[d]!;
  const next = bucket.slice();
  const order = new Int32Array(n);
  const place = new Int32Array(n);
  for (let v = 0; v < n; v++) {
    place[v] = next[core[v]!]!++;
    order[place[v]!] = v;
  }
  for (let i = 0; i < n; i++) {
    const v = order[i]!;
    for (const { offsets, targets } of affected) {
      for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
        const u = targets[e]!;
        if (core[u]! <= core[v]!) continue;
        const first = bucket[core[u]!]!;
        const w = order[first]!;
        order[place[u]!] = w;
        place[w] = place[u]!;
        order[first] = u;
        place[u] = first;
        bucket[core[u]!]!++;
        core[u]!--;
      }
    }
  }
  return Array.from(core);
}
