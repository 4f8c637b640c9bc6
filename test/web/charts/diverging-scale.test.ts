import { describe, expect, it } from 'vitest';
import { ratioToChance, STEP_BOUNDS, STEP_COLORS, stepOf } from '../../../web/charts/diverging-scale.ts';
import { token } from '../../../web/styles/tokens.ts';

const SCHEMES = ['light', 'dark'] as const;

function linear(hex: string): [number, number, number] {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}
function luminance(hex: string): number {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

// Machado, Oliveira & Fernandes 2009 (doi:10.1109/TVCG.2009.113), severity 1, on linear RGB.
const DEFICIENCIES: Record<string, number[][]> = {
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

/** Oklab of a colour as somebody with the deficiency sees it. */
function seen(hex: string, matrix: number[][]): number[] {
  const rgb = linear(hex);
  const [r, g, b] = matrix.map((row) => Math.max(0, row[0]! * rgb[0] + row[1]! * rgb[1] + row[2]! * rgb[2]));
  const l = Math.cbrt(0.4122214708 * r! + 0.5363325363 * g! + 0.0514459929 * b!);
  const m = Math.cbrt(0.2119034982 * r! + 0.6806995451 * g! + 0.1073969566 * b!);
  const s = Math.cbrt(0.0883024619 * r! + 0.2817188376 * g! + 0.6299787005 * b!);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

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

  it.each(Object.entries(DEFICIENCIES))('keeps fewer and more apart under %s', (_name, matrix) => {
    for (const scheme of SCHEMES) {
      const colors = STEP_COLORS[scheme].map((color) => seen(color, matrix));
      for (const [few, many] of [
        [0, 6],
        [1, 5],
        [2, 4],
      ] as const) {
        const distance = Math.hypot(...colors[few]!.map((value, i) => value - colors[many]![i]!));
        expect(distance, `steps ${few} and ${many}, ${scheme}`).toBeGreaterThan(0.03);
      }
    }
  });
});
