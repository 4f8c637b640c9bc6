// Between whom an organization brokers: inside its own group, for its group towards others, or between other groups.
//
// Every a -> v -> c without a -> c, by the groups of the three (measures.md, section 11): coordinator (all the same),
// itinerant (a and c the same, v not), gatekeeper (v and c the same), representative (a and v the same), liaison (three
// groups). Gould & Fernandez 1989, doi:10.2307/270949. Directed: ordered pairs. Undirected: each pair once, where
// gatekeeper and representative are one role. Ignores strength. Vertices without a group are left out of every triple
// and have no roles (`null`); isolates have zeros. Range 0 .. (n-1)(n-2), half of it undirected.
// Expected and z: directed, independent arcs at the observed density (gould-fernandez-arcs.ts); undirected, the
// network as it is with the other organizations' labels dealt out at random (gould-fernandez-labels.ts).
// Oracle: R sna brokerage (words, not its symbols: the labels of old manuals are swapped). graphology-metrics has none.
import type { BrokerageRoles } from '../document.ts';
import { openTriples } from '../kernels/open-triples.ts';
import type { Network } from '../types.ts';
import { numberGroups } from './ei-index.ts';
import { arcMoments } from './gould-fernandez-arcs.ts';
import { labelMoments } from './gould-fernandez-labels.ts';

/** Mean and variance of a count under a model of chance. */
export interface Moments {
  mean: number;
  variance: number;
}

/** Roles of each vertex; `null` for a vertex without a group. */
export function gouldFernandez(network: Network, groups: readonly (string | null)[]): (BrokerageRoles | null)[] {
  const { labels, sizes, grouped } = numberGroups(groups);
  const triples = openTriples(network.out, labels);
  const arcs = countArcs(network, labels);
  return Array.from(labels, (group, v) => {
    if (group < 0) return null;
    if (network.directed) {
      const observed = {
        coordinator: triples.coordinator[v]!,
        itinerant: triples.itinerant[v]!,
        gatekeeper: triples.gatekeeper[v]!,
        representative: triples.representative[v]!,
        liaison: triples.liaison[v]!,
        total: triples.total[v]!,
      };
      const moments = arcMoments(sizes, group, arcs / (grouped * (grouped - 1)));
      return { ...observed, gatekeeper_or_representative: null, ...against(observed, moments) };
    }
    const observed = {
      coordinator: triples.coordinator[v]! / 2,
      itinerant: triples.itinerant[v]! / 2,
      gatekeeper_or_representative: (triples.gatekeeper[v]! + triples.representative[v]!) / 2,
      liaison: triples.liaison[v]! / 2,
      total: triples.total[v]! / 2,
    };
    const moments = labelMoments(sizes, group, observed.total, triples.sharing[v]!);
    return { ...observed, gatekeeper: null, representative: null, ...against(observed, moments) };
  });
}

/** Variances below this are rounding: the count cannot vary and has no z. */
const NONE = 1e-9;

/** Mean and z of each role under a model of chance. */
export function against<Role extends string>(observed: Record<Role, number>, moments: Record<Role, Moments>) {
  const expected: Record<string, number | null> = {};
  const z: Record<string, number | null> = {};
  for (const role of Object.keys(observed) as Role[]) {
    const { mean, variance } = moments[role];
    expected[role] = Number.isFinite(mean) ? mean : null;
    z[role] = variance > NONE ? (observed[role] - mean) / Math.sqrt(variance) : null;
  }
  return { expected, z };
}

function countArcs({ out: { n, offsets, targets } }: Network, labels: Int32Array): number {
  let arcs = 0;
  for (let v = 0; v < n; v++) {
    if (labels[v]! < 0) continue;
    for (const u of targets.subarray(offsets[v]!, offsets[v + 1]!)) if (labels[u]! >= 0) arcs++;
  }
  return arcs;
}
