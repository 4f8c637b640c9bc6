// Where a score and the doubt about its rank stand on the bar of the bridge organizations.

import { scaleLinear } from 'd3-scale';

export interface Ranked {
  score: number;
  /** Lowest and highest rank that the data allow; null where no row is unverified. */
  interval: [number, number] | null;
}

export interface RankMarks {
  /** Length of the bar, 0..100. */
  bar: number;
  /** From the score of the lowest possible place to that of the highest, 0..100; null hides it. */
  whisker: [number, number] | null;
}

/**
 * The marks of one row. A rank interval is drawn on the score's own axis: between the scores of the organizations that
 * hold its two ends. `scores` are those of the whole ranking, best first.
 */
export function rankMarks(row: Ranked, scores: readonly number[]): RankMarks {
  const x = scaleLinear()
    .domain([0, Math.max(scores[0] ?? 0, row.score, Number.MIN_VALUE)])
    .range([0, 100])
    .clamp(true);
  const at = (rank: number) => x(scores[Math.min(rank, scores.length) - 1] ?? 0);
  const [low, high] = row.interval ?? [0, 0];
  return { bar: x(row.score), whisker: row.interval && low !== high ? [at(high), at(low)] : null };
}
