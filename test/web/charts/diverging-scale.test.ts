import { describe, expect, it } from 'vitest';
import { ratioToChance, STEP_BOUNDS, STEP_COLORS, stepOf } from '../../../web/charts/diverging-scale.ts';
import { contrast } from '../../../web/styles/palette.ts';
import { token } from '../../../web/styles/tokens.ts';
import { DEFICIENT_SIGHTS, difference } from '../../support/colour-vision.ts';

const SCHEMES = ['light', 'dark'] as const;

describe('the diverging scale', () => {
  it('puts a ratio in the step whose bounds hold it', () => {
    expect([0, 0.2, 0.3, 0.6, 1, 1.5, 3, 9].map(stepOf)).toEqual([0, 0, 1, 2, 3, 4, 5, 6]);
    expect(STEP_BOUNDS.map((bound) => stepOf(bound))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('says nothing where chance gives nothing to compare with', () => {
    expect(ratioToChance(3, null)).toBeNull();
    expect(ratioToChance(3, 0)).toBeNull();
    expect(ratioToChance(0, 8)).toBe(0);
    expect(stepOf(null)).toBeNull();
  });

  it('lets the ink of the page be read on every step, in both schemes', () => {
    for (const scheme of SCHEMES)
      for (const color of STEP_COLORS[scheme])
        expect(contrast(color, token('ink', scheme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(DEFICIENT_SIGHTS)('keeps fewer and more apart under %s', (sight) => {
    for (const scheme of SCHEMES) {
      const colors = STEP_COLORS[scheme];
      for (const [few, many] of [
        [0, 6],
        [1, 5],
        [2, 4],
      ] as const) {
        const apart = difference(colors[few], colors[many], sight);
        expect(apart, `steps ${few} and ${many}, ${scheme}`).toBeGreaterThan(3);
      }
    }
  });
});
