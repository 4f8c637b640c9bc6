import { createRandom } from '../random.ts';
import { copyOf, DrawChain } from './draw-chain.ts';
import { ReProjection } from './re-projection.ts';
import type { RosterModel } from './roster-model.ts';
import { MOST_SHARED, SIZE_CLASSES, sizeClass } from './size-classes.ts';

/** So many draws in a row, from one seed. */
export interface DrawTask {
  model: RosterModel;
  /** What the draws are held against: ties between groups as in Counts, and each group's share of outward ties. */
  observed: { between: Uint32Array; outward: Float64Array };
  seed: number;
  draws: number;
}

/** Sums over the draws of one task; sums of tasks add up. */
export interface DrawSums {
  draws: number;
  /** Ties between two groups, at `a * groups + b`: their sum, the sum of their squares, draws with more than observed. */
  sum: Float64Array;
  squares: Float64Array;
  more: Uint32Array;
  /** Per group: draws in which its share of outward ties is as small as observed, or smaller. */
  closed: Uint32Array;
  /** At `class * MOST_SHARED + k - 1`: pairs of boards of that size that share k people or more, over all draws. */
  shared: Float64Array;
}

/**
 * Draws rosters with the margins of this one, one after the other along a chain, and counts the ties between groups in
 * each: seats and agreements by trades, given ties by swaps.
 */
export function drawBlock({ model: given, observed, seed, draws }: DrawTask): DrawSums {
  const model = copyOf(given);
  const random = createRandom(seed);
  const { groups } = model;
  const sums = emptySums(groups);
  sums.draws = draws;
  const { offsets } = model.seats;
  const logSize = Float64Array.from({ length: model.n }, (_, v) => Math.log2(offsets[v + 1]! - offsets[v]!));
  const { shared } = sums;
  const projection = new ReProjection(model, {
    onInterlock: (u, v, times) => {
      if (times <= MOST_SHARED) shared[sizeClass(logSize[u]! + logSize[v]!) * MOST_SHARED + times - 1]!++;
    },
  });
  const chain = new DrawChain(model);
  for (let draw = 0; draw < draws; draw++) {
    chain.next(random);
    const ties = chain.given();
    const counts = projection.count(ties.sources, ties.targets);
    for (let i = 0; i < counts.touchedCount; i++) {
      const place = counts.touched[i]!;
      const ties = counts.between[place]!;
      sums.sum[place]! += ties;
      sums.squares[place]! += ties * ties;
      if (ties > observed.between[place]!) sums.more[place]!++;
    }
    for (let g = 0; g < groups; g++) {
      const all = counts.inside[g]! + counts.outside[g]!;
      if (all > 0 && counts.outside[g]! / all <= observed.outward[g]!) sums.closed[g]!++;
    }
  }
  return sums;
}

export function emptySums(groups: number): DrawSums {
  return {
    draws: 0,
    sum: new Float64Array(groups * groups),
    squares: new Float64Array(groups * groups),
    more: new Uint32Array(groups * groups),
    closed: new Uint32Array(groups),
    shared: new Float64Array(SIZE_CLASSES * MOST_SHARED),
  };
}

/** Adds the sums of one task to those so far. Whole numbers: the order cannot show. */
export function addSums(to: DrawSums, block: DrawSums): void {
  to.draws += block.draws;
  for (const key of ['sum', 'squares', 'more', 'closed', 'shared'] as const) {
    for (let i = 0; i < block[key].length; i++) to[key][i]! += block[key][i]!;
  }
}
