import type { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { createRandom } from '../random.ts';
import type { TieGraph } from './tie-graph.ts';

/** One division of the organizations: a community number per place, numbered by first member. */
export interface Partition {
  communities: Int32Array;
  /** Newman's modularity of this division; `null` without a tie. */
  modularity: number | null;
}

/**
 * One seeded run of Louvain (Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008) by graphology. Isolates stay
 * alone. Weights are STRENGTHS, used when `weighted`.
 */
export function louvainRun(graph: TieGraph, seed: number, resolution: number, weighted: boolean): Partition {
  const communities = new Int32Array(graph.order);
  if (graph.size === 0) return { communities: communities.map((_, i) => i), modularity: null };
  const result = louvain.detailed(graph as unknown as UndirectedGraph, {
    rng: createRandom(seed),
    resolution,
    getEdgeWeight: weighted ? 'weight' : null,
  });
  for (let i = 0; i < graph.order; i++) communities[i] = result.communities[i]!;
  return { communities: renumber(communities), modularity: result.modularity };
}

/** The same division with its communities numbered by first member: equal divisions become equal arrays. */
export function renumber(communities: Int32Array): Int32Array {
  const names = new Map<number, number>();
  return communities.map((c) => {
    let name = names.get(c);
    if (name === undefined) {
      name = names.size;
      names.set(c, name);
    }
    return name;
  });
}
