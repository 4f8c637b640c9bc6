// Of the ties that one side reports or gives, which share is returned.
//
// Reciprocated arcs / arcs (measures.md, section 14; igraph default, networkx overall). Garlaschelli & Loffredo 2004,
// doi:10.1103/PhysRevLett.93.268701. Ignores strength. `null` when undirected or without a tie. Range 0 .. 1.
// Oracle: igraph, networkx. graphology-metrics has none.
import type { Network } from '../types.ts';

/** Share of the arcs that are returned. */
export function reciprocity({ directed, out, symmetric }: Network): number | null {
  const arcs = out.targets.length;
  if (!directed || arcs === 0) return null;
  // A mutual pair has two arcs and one symmetric tie, stored twice: arcs - pairs = mutual pairs.
  const pairs = symmetric.targets.length / 2;
  return (2 * (arcs - pairs)) / arcs;
}
