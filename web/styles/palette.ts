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
    '#78116e',
    '#895f05',
    '#4431ad',
    '#ea5c43',
    '#209db0',
    '#756fe9',
    '#236e99',
    '#c84e75',
    '#8e392b',
    '#994cba',
    '#9d3f7e',
    '#569130',
  ],
  dark: [
    '#ac44b6',
    '#e2a115',
    '#94a3fa',
    '#fe5a5d',
    '#95e2f9',
    '#6d63e7',
    '#2c8ee1',
    '#b8788c',
    '#c44e3b',
    '#d5aee5',
    '#eb76bd',
    '#c8e29d',
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
