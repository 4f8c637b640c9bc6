import type { Adjacency } from '../types.ts';

/** The part of an adjacency that a traversal needs: who is next to whom, without strengths. */
export type Traversable = Pick<Adjacency, 'n' | 'offsets' | 'targets'>;

/**
 * What one pass over all shortest paths (in ties) leaves behind, summed over a range of sources. Plain typed arrays of
 * length n: it crosses workers. `...From` is indexed by the source of the paths, `...To` by their end.
 */
export interface PairSums {
  /** Brandes dependencies over ORDERED pairs; halve them for an undirected network. */
  betweenness: Float64Array;
  /** Other vertices reached from v / that reach v. */
  reachedFrom: Float64Array;
  reachedTo: Float64Array;
  /** Sum of the distances to them / from them. */
  distanceFrom: Float64Array;
  distanceTo: Float64Array;
  /** Sum of 1/distance to them / from them. */
  inverseFrom: Float64Array;
  inverseTo: Float64Array;
  /** Longest finite distance; 0 when nothing is reachable. */
  diameter: number;
}

/** Sums of no source at all. */
export function emptyPairSums(n: number): PairSums {
  return {
    betweenness: new Float64Array(n),
    reachedFrom: new Float64Array(n),
    reachedTo: new Float64Array(n),
    distanceFrom: new Float64Array(n),
    distanceTo: new Float64Array(n),
    inverseFrom: new Float64Array(n),
    inverseTo: new Float64Array(n),
    diameter: 0,
  };
}

/** Adds one array to another of the same length, in place. */
export function addInto(total: Float64Array, part: Float64Array): void {
  for (let i = 0; i < total.length; i++) total[i]! += part[i]!;
}
