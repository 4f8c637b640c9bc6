import { describe, expect, it } from 'vitest';
import { contrast, GROUP_COLORS, groupColor } from '../../../web/styles/palette.ts';
import { type Scheme, token } from '../../../web/styles/tokens.ts';
import { DEFICIENT_SIGHTS, difference } from '../../support/colour-vision.ts';

const SIGHTS = ['normal', ...DEFICIENT_SIGHTS];
const SCHEMES: Scheme[] = ['light', 'dark'];

function closest(colors: string[], sight: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [index, a] of colors.entries()) {
    for (const b of colors.slice(0, index)) least = Math.min(least, difference(a, b, sight));
  }
  return least;
}

describe('palette of groups', () => {
  it('has twelve colours, the same places in both schemes', () => {
    expect(GROUP_COLORS).toBe(12);
    const dark = Array.from({ length: 12 }, (_, index) => groupColor(index, 'dark').marker);
    expect(new Set(dark).size).toBe(12);
    expect(groupColor(12, 'dark')).toEqual(groupColor(0, 'dark'));
  });

  it('can see a failure: red and green of equal lightness fall together for deuteranopia', () => {
    expect(difference('#b05a3c', '#7a7a38', 'normal')).toBeGreaterThan(8);
    expect(difference('#b05a3c', '#7a7a38', 'deuteranopia')).toBeLessThan(8);
  });

  for (const scheme of SCHEMES) {
    const colors = Array.from({ length: GROUP_COLORS }, (_, index) => groupColor(index, scheme));
    const markers = colors.map(({ marker }) => marker);

    it.each(SIGHTS)(`${scheme}: markers stay apart with %s sight, the first six more so`, (sight) => {
      expect(closest(markers, sight)).toBeGreaterThan(5);
      expect(closest(markers.slice(0, 6), sight)).toBeGreaterThan(9);
    });

    it(`${scheme}: markers are seen on the paper and away from a missing bridge`, () => {
      for (const marker of markers) {
        expect(contrast(marker, token('paper', scheme))).toBeGreaterThanOrEqual(3);
        expect(difference(marker, token('gap', scheme), 'normal')).toBeGreaterThan(12);
      }
    });

    it(`${scheme}: names are readable on paper, on a panel and inside the hull`, () => {
      for (const color of [...colors, groupColor(null, scheme)]) {
        for (const ground of [token('paper', scheme), token('panel', scheme), color.ground]) {
          expect(contrast(color.text, ground)).toBeGreaterThanOrEqual(4.5);
        }
      }
    });
  }
});
