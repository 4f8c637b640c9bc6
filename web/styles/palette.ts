// The colours of groups: a fixed order of twelve, computed by simulated annealing over OKLCH so that in both schemes every
// two stay apart as seen normally and with protanopia, deuteranopia and tritanopia (Machado, Oliveira & Fernandes 2009,
// doi:10.1109/TVCG.2009.113), the first six further still, all of them away from the colour of a missing bridge, and every
// marker at 3:1 or more on the paper. test/web/palette.test.ts proves it. Colour is never the only sign of a group.

import { type Scheme, token } from './tokens.ts';

/** The colours of one group: `marker` for points, `line` for hulls' borders, `ground` for their fill, `text` for its name. */
export interface GroupColor {
  marker: string;
  line: string;
  ground: string;
  text: string;
}

const MARKERS: Record<Scheme, readonly string[]> = {
  light: [
    '#5432aa',
    '#057a46',
    '#169fb0',
    '#ae71fa',
    '#c0852d',
    '#7d2609',
    '#4b84c6',
    '#ac3079',
    '#8f7b1c',
    '#649568',
    '#71246e',
    '#7e53b5',
  ],
  dark: [
    '#7f58d2',
    '#3cb67d',
    '#78e6f1',
    '#c1a8fa',
    '#fcca99',
    '#c25006',
    '#4f7dc0',
    '#a4668b',
    '#c2b909',
    '#6e955c',
    '#c57eb2',
    '#a572f8',
  ],
};

/** How many groups have a colour of their own; beyond, colours come round again. */
export const GROUP_COLORS = MARKERS.light.length;

const TEXT_CONTRAST = 4.6;
const cache = new Map<string, GroupColor>();

/** The colours of the group with this place in the order (`AnalysisGroup.color`); a neutral grey for null (no group). */
export function groupColor(index: number | null, scheme: Scheme): GroupColor {
  const key = `${index} ${scheme}`;
  let color = cache.get(key);
  if (!color) {
    const marker = index === null ? token('field', scheme) : (MARKERS[scheme][index % GROUP_COLORS] ?? '');
    color = derive(marker, scheme);
    cache.set(key, color);
  }
  return color;
}

function derive(marker: string, scheme: Scheme): GroupColor {
  const paper = token('paper', scheme);
  const ground = mix(marker, paper, scheme === 'light' ? 0.09 : 0.13);
  const grounds = [paper, ground, token('panel', scheme)];
  const ink = scheme === 'light' ? '#000000' : '#ffffff';
  let text = marker;
  for (let share = 1; share > 0 && grounds.some((on) => contrast(text, on) < TEXT_CONTRAST); share -= 0.04) {
    text = mix(marker, ink, share);
  }
  return { marker, line: mix(marker, paper, 0.5), ground, text };
}

/** WCAG 2 contrast ratio of two colours `#rrggbb`. */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** `share` of a over b, in the channels as written (what transparency does on a screen). */
export function mix(a: string, b: string, share: number): string {
  const [x, y] = [channels(a), channels(b)];
  const mixed = x.map((value, index) => Math.round(value * share + (y[index] ?? 0) * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** The red, green and blue of `#rrggbb`, 0..255. */
export function channels(color: string): [number, number, number] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)) as [number, number, number];
}

/** Light of one channel 0..255 (the sRGB curve). */
export function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function luminance(color: string): number {
  const [red, green, blue] = channels(color);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
