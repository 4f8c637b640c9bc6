import type { Core } from './core.ts';

/** What the paths from the sources in [from, to) leave behind. Plain typed arrays: it crosses workers. */
export interface CoreSums {
  from: number;
  /** Brandes dependencies by vertex of the core, each pendant standing for its host; empty when not asked for. */
  betweenness: Float64Array;
  /** By source, pendants included: others reached, the sum of the distances to them, and of the inverses. */
  reached: Float64Array;
  distance: Float64Array;
  inverse: Float64Array;
  /** Sum of 1 / (distance + 1): what a pendant of the source sees. */
  inverseNext: Float64Array;
  /** Largest distance. */
  farthest: Float64Array;
}

/** Sources that are counted side by side: each adds to a sum of its own, and the eight sums are added at the end. */
export const LANES = 8;
/** Sources that are searched together; ranges start at a multiple of it. */
export const GROUP = 64;

/**
 * The seam of the all-pairs measures: paths from every source in [from, to). `paths`: count them (betweenness), or
 * measure their lengths alone, which is many times quicker. Two implementations, equal to the bit.
 */
export type Sweep = (core: Core, from: number, to: number, paths: boolean) => CoreSums;

/** No sums yet, for sources in [from, to). */
export function emptySums(from: number, to: number, betweenness: Float64Array): CoreSums {
  const perSource = () => new Float64Array(to - from);
  return {
    from,
    betweenness,
    reached: perSource(),
    distance: perSource(),
    inverse: perSource(),
    inverseNext: perSource(),
    farthest: perSource(),
  };
}

/** The sums that the lanes kept apart, added in their order. */
export function addLanes(lanes: Float64Array): Float64Array {
  const total = new Float64Array(lanes.length / LANES);
  for (let v = 0; v < total.length; v++) {
    let sum = 0;
    for (let lane = 0; lane < LANES; lane++) sum += lanes[v * LANES + lane]!;
    total[v] = sum;
  }
  return total;
}
