// How pairs of organizations report each other: both, one of them, or neither.
//
// Mutual, asymmetric and null dyads (measures.md, section 14). Holland & Leinhardt 1970, doi:10.1086/224954. Ignores
// strength. Undirected: every tie is mutual. Oracle: igraph dyad_census, sna. graphology-metrics has none.
import type { Network } from '../types.ts';

export interface DyadCensus {
  mutual: number;
  asymmetric: number;
  none: number;
}

/** Pairs by how many of the two arcs they have. */
export function dyadCensus({ ids, directed, out, symmetric }: Network): DyadCensus {
  const pairs = symmetric.targets.length / 2;
  const arcs = out.targets.length;
  const mutual = directed ? arcs - pairs : pairs;
  return { mutual, asymmetric: pairs - mutual, none: (ids.length * (ids.length - 1)) / 2 - pairs };
}
