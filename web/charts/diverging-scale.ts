// Observed ties against what chance alone would give, as a diverging scale. Seven steps, not a continuum: a step can be
// named in the legend, and orange against blue stays apart for the three common deficiencies of colour vision.

import { scaleThreshold } from 'd3-scale';

/** Step 0 = far fewer ties than by chance ... 3 = about as many ... 6 = far more. */
export type Step = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Bounds between the steps: observed / expected. */
export const STEP_BOUNDS = [1 / 4, 1 / 2, 4 / 5, 5 / 4, 2, 4] as const;

/** Grounds of the steps; text in the page's ink reads on every one (checked by a test). */
export const STEP_COLORS = {
  light: ['#eeb98f', '#f5d0b3', '#fae4d5', '#f1efe9', '#cfe0f2', '#9cc2e8', '#66a0da'],
  dark: ['#74411f', '#5a3720', '#443026', '#2a3038', '#22405c', '#24547f', '#2a68a4'],
} as const;

const step = scaleThreshold<number, Step>()
  .domain([...STEP_BOUNDS])
  .range([0, 1, 2, 3, 4, 5, 6]);

/** Observed over expected; null where chance gives nothing to compare with. */
export function ratioToChance(ties: number, expected: number | null): number | null {
  return expected === null || expected <= 0 ? null : ties / expected;
}

/** The step of a ratio; null when the ratio is. */
export function stepOf(ratio: number | null): Step | null {
  return ratio === null ? null : step(ratio);
}
