import { describe, expect, it } from 'vitest';
import { channels, contrast, GROUP_COLORS, groupColor, linear } from '../../../web/styles/palette.ts';
import { type Scheme, token } from '../../../web/styles/tokens.ts';

type Triple = [number, number, number];

// Machado, Oliveira & Fernandes (2009), table 1, severity 1.0, on linear RGB.
const DEFICIENCIES: Record<string, [Triple, Triple, Triple]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const SIGHTS = ['normal', ...Object.keys(DEFICIENCIES)];
const SCHEMES: Scheme[] = ['light', 'dark'];

const linearOf = (color: string): Triple => channels(color).map(linear) as Triple;

function seen(color: string, sight: string): Triple {
  const rgb = linearOf(color);
  const matrix = DEFICIENCIES[sight];
  if (!matrix) return rgb;
  return matrix.map(([r, g, b]) => Math.min(1, Math.max(0, r * rgb[0] + g * rgb[1] + b * rgb[2]))) as Triple;
}

// Oklab (Ottosson 2020), a space in which distance follows perceived difference; times 100.
function oklab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function difference(a: string, b: string, sight: string): number {
  const [x, y] = [oklab(seen(a, sight)), oklab(seen(b, sight))];
  return 100 * Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

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
