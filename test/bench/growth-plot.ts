/** What was measured on a region of one size: seconds and megabytes of the whole command. */
export interface GrowthPoint {
  organizations: number;
  exact: { seconds: number; peakMb: number } | null;
  sampled: { seconds: number; peakMb: number };
}

interface Series {
  name: 'exact' | 'sampled';
  label: string;
  points: [organizations: number, value: number][];
}

const WIDTH = 860;
const HEIGHT = 400;
const PANEL = { width: 340, height: 270, top: 60, lefts: [62, 492] as const };
/** Its own ground and two palettes: legible on a page of either colour, whatever shows it. */
const STYLE = `
  :root { color-scheme: light dark }
  .ground { fill: #ffffff } .grid { stroke: #e3e6ea } text { fill: #3d4651; font: 13px system-ui, sans-serif }
  .title { font-weight: 600 } .exact { stroke: #1a5fb4; fill: #1a5fb4 } .sampled { stroke: #b3530b; fill: #b3530b }
  .exact polyline, .sampled polyline { fill: none; stroke-width: 2 } .sampled polyline { stroke-dasharray: 6 4 }
  .exact text { fill: #1a5fb4; stroke: none } .sampled text { fill: #b3530b; stroke: none }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #15191e } .grid { stroke: #333b45 } text { fill: #ccd3db }
    .exact { stroke: #7fb2f0; fill: #7fb2f0 } .sampled { stroke: #f0a45d; fill: #f0a45d }
    .exact text { fill: #7fb2f0 } .sampled text { fill: #f0a45d }
  }
`;

/**
 * Time and memory over the size of the region, both axes logarithmic, as SVG. Words are in both languages or in none;
 * the two series differ in line and mark as well as in colour.
 */
export function growthPlot(points: readonly GrowthPoint[], epsilon: number): string {
  const series = (value: (run: { seconds: number; peakMb: number }) => number): Series[] => [
    {
      name: 'exact',
      label: 'exact · exacte',
      points: points.flatMap(({ organizations, exact }) => (exact ? [[organizations, value(exact)]] : [])),
    },
    {
      name: 'sampled',
      label: `± ${epsilon}`,
      points: points.map(({ organizations, sampled }) => [organizations, value(sampled)]),
    },
  ];
  const sizes = points.map(({ organizations }) => organizations);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title">`,
    `<title id="title">${points.map(described).join('; ')}</title>`,
    `<style>${STYLE}</style>`,
    `<rect class="ground" width="${WIDTH}" height="${HEIGHT}" rx="8"/>`,
    panel(
      PANEL.lefts[0],
      's',
      sizes,
      series((run) => run.seconds),
    ),
    panel(
      PANEL.lefts[1],
      'MB · Mo',
      sizes,
      series((run) => run.peakMb),
    ),
    '</svg>',
    '',
  ].join('\n');
}

/** For who hears the plot. */
function described({ organizations, exact, sampled }: GrowthPoint): string {
  const run = ({ seconds, peakMb }: { seconds: number; peakMb: number }) =>
    `${seconds.toFixed(1)} s, ${peakMb.toFixed(0)} MB`;
  return `${organizations}: ${exact ? `${run(exact)}, ` : ''}± ${run(sampled)}`;
}

function panel(left: number, unit: string, sizes: readonly number[], series: readonly Series[]): string {
  const { width, height, top } = PANEL;
  const values = series.flatMap(({ points }) => points.map(([, value]) => value));
  const [low, high] = [decade(Math.min(...values), Math.floor), decade(Math.max(...values), Math.ceil)];
  const x = position(sizes[0]!, sizes.at(-1)!, left + 20, left + width - 20);
  const y = position(low, high, top + height, top);
  const lines: string[] = [`<text class="title" x="${left}" y="${top - 22}">${unit}</text>`];
  for (let tick = low; tick <= high * 1.001; tick *= 10) {
    const at = y(tick).toFixed(1);
    lines.push(`<line class="grid" x1="${left}" x2="${left + width}" y1="${at}" y2="${at}"/>`);
    lines.push(`<text x="${left - 8}" y="${y(tick) + 4}" text-anchor="end">${grouped(tick)}</text>`);
  }
  for (const size of sizes) {
    lines.push(`<text x="${x(size).toFixed(1)}" y="${top + height + 22}" text-anchor="middle">${grouped(size)}</text>`);
  }
  lines.push(
    `<text x="${left + width / 2}" y="${top + height + 46}" text-anchor="middle">organizations · organismes</text>`,
  );
  for (const { name, label, points } of series) {
    const places = points.map(([size, value]) => [x(size), y(value)] as const);
    const last = places.at(-1);
    if (!last) continue;
    lines.push(
      `<g class="${name}">`,
      `<polyline points="${places.map((place) => place.map((c) => c.toFixed(1)).join(',')).join(' ')}"/>`,
      ...places.map((place) => mark(name, place)),
      `<text x="${last[0].toFixed(1)}" y="${(last[1] - 12).toFixed(1)}" text-anchor="end">${label}</text>`,
      '</g>',
    );
  }
  return lines.join('\n');
}

function mark(name: Series['name'], [x, y]: readonly [number, number]): string {
  return name === 'exact'
    ? `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="4"/>`
    : `<rect x="${(x - 4).toFixed(1)}" y="${(y - 4).toFixed(1)}" width="8" height="8"/>`;
}

/** From a range of values to a range of places, by logarithms. */
function position(low: number, high: number, from: number, to: number): (value: number) => number {
  const span = Math.log(high / low) || 1;
  return (value) => from + ((to - from) * Math.log(value / low)) / span;
}

function decade(value: number, round: (exponent: number) => number): number {
  return 10 ** round(Math.log10(value));
}

/** 10 000, with a narrow space: read alike in both languages. */
function grouped(value: number): string {
  return value < 1 ? String(Number(value.toPrecision(1))) : String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}
