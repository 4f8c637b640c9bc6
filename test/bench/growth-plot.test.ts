import { expect, test } from 'vitest';
import { type GrowthPoint, growthPlot } from './growth-plot.ts';

const run = (seconds: number, peakMb: number) => ({ seconds, peakMb });
const points: GrowthPoint[] = [
  { organizations: 1_000, exact: run(1, 100), sampled: run(2, 200) },
  { organizations: 10_000, exact: run(10, 300), sampled: run(3, 400) },
  { organizations: 100_000, exact: null, sampled: run(30, 1_500) },
];
const svg = growthPlot(points, 0.005);

/** The places of a series in one of the two panels. */
function line(name: string, panel: number): number[][] {
  const lines = [...svg.matchAll(new RegExp(`<g class="${name}">\\n<polyline points="([^"]*)"`, 'g'))];
  return lines[panel]![1]!.split(' ').map((place) => place.split(',').map(Number));
}

test('a line ends where its series ends, and equal ratios are equal steps on both axes', () => {
  const sampled = line('sampled', 0);
  expect(line('exact', 0)).toHaveLength(2);
  expect(sampled).toHaveLength(3);
  const [first, second, third] = sampled.map(([x]) => x!) as [number, number, number];
  expect(second - first).toBeCloseTo(third - second, 1);
  // From 1 to 100 seconds the panel is 270 high: ten times as long is 135 higher.
  const [a, b] = line('exact', 0) as [number[], number[]];
  expect(a[1]! - b[1]!).toBeCloseTo(135, 1);
  expect(sampled[0]![0]).toBe(a[0]);
});

test('memory has a panel of its own, with its unit in both languages', () => {
  expect(line('sampled', 1)[0]![0]).toBeGreaterThan(line('sampled', 0)[2]![0]!);
  expect(svg).toContain('>MB · Mo</text>');
  expect(svg.match(/organizations · organismes/g)).toHaveLength(2);
});

test('says its figures to who hears it, and has colours for a dark page', () => {
  expect(svg).toContain('10000: 10.0 s, 300 MB, ± 3.0 s, 400 MB; 100000: ± 30.0 s, 1500 MB</title>');
  expect(svg).toContain('prefers-color-scheme: dark');
});
