// Of the ties that one side reports or gives, which share is returned.
//
// Reciprocated arcs / arcs (measures.md, section 14; igraph default, networkx overall, sna "edgewise"). Garlaschelli &
// Loffredo 2004, doi:10.1103/PhysRevLett.93.268701. Ignores strength. `null` when undirected or without a tie.
// Range 0 .. 1. Other forms: `dyadic`, mutual pairs / tied pairs (igraph "ratio", sna "dyadic.nonnull", UCINET, ORA);
// `dyadic-null`, pairs that agree / all pairs: pairs without a tie count as agreeing, so a sparse network scores near 1
// (sna's default). Oracle: igraph, networkx, sna. graphology-metrics has none.
import type { Network } from '../types.ts';
import { dyadCensus } from './dyad-census.ts';

export type ReciprocityForm = 'arcs' | 'dyadic' | 'dyadic-null';

/** Share of the arcs, or of the pairs, that are mutual. */
export function reciprocity(network: Network, form: ReciprocityForm = 'arcs'): number | null {
  if (!network.directed || network.out.targets.length === 0) return null;
  const { mutual, asymmetric, none } = dyadCensus(network);
  if (form === 'dyadic') return mutual / (mutual + asymmetric);
  if (form === 'dyadic-null') return (mutual + none) / (mutual + asymmetric + none);
  return (2 * mutual) / (2 * mutual + asymmetric);
}
