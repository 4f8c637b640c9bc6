// The average of how closed the surroundings of organizations are; unlike transitivity, each organization counts once,
// however many partners it has.
//
// Mean of local clustering (measures.md, section 8): over the vertices with two neighbours or more (`defined`, igraph
// "average"), or over all with 0 for the others (`zeros`, networkx, ORA). Watts & Strogatz 1998, doi:10.1038/30918.
// Ignores strength. `null` without a vertex to average. Range 0 .. 1. graphology-metrics has none.
import type { Network } from '../types.ts';
import { clustering } from './clustering.ts';

/** Mean local clustering. */
export function meanClustering(network: Network, below: 'defined' | 'zeros'): number | null {
  const values = clustering(network);
  const counted = below === 'zeros' ? values.map((value) => value ?? 0) : values.filter((value) => value !== null);
  return counted.length === 0 ? null : counted.reduce((a, b) => a + b, 0) / counted.length;
}
