import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import type { AnalysisDocument } from '../../analysis/document.ts';
import { createNetwork } from '../../analysis/graph/network.ts';
import { runSweeps } from '../../analysis/kernels/run-sweeps.ts';
import { betweennessApproximate } from '../../analysis/measures/betweenness-approximate.ts';
import type { RunTasks } from '../../analysis/types.ts';
import { createTaskPool } from '../../server/jobs/task-pool.ts';
import { writeRoster } from './generate-roster.ts';
import type { GrowthPoint } from './growth-plot.ts';
import { growthPlot } from './growth-plot.ts';
import { measureProcess, projectFile } from './measure-process.ts';

const SIZES = [1_000, 3_000, 10_000, 30_000, 100_000];
/** About 4.5 ties per organization; a million seats in the largest region. */
const SEATS_PER_ORGANIZATION = 10;
const SECOND_SEAT = 0.68;
/** Up to here the paths between all pairs are worth their time. */
const MOST_EXACT = 30_000;
const EPSILON = 0.005;
const THREADS = 2;
const DOC = projectFile('data/docs/growth.md');
const PLOT = projectFile('data/docs/growth.svg');
const HEADS = [
  'organizations',
  'seats',
  'ties',
  'exact',
  'peak',
  'call',
  'sampled',
  'peak',
  'call',
  'paths',
  'largest error',
];
const TARGET = { organizations: 100_000, seconds: 30, mb: 2_048 };

interface Run {
  seconds: number;
  peakMb: number;
  document: AnalysisDocument;
}

/**
 * Betweenness of regions of growing size, exact and from sampled paths: the whole command, file to JSON, and the call
 * alone, on the network that is already there. Writes the table and the plot of data/docs/growth.md.
 */
export async function benchGrowth(scratch: string): Promise<void> {
  console.log(
    `growth: betweenness, exact and --approximate ${EPSILON}; whole command with its peak memory, call alone`,
  );
  print(HEADS);
  const rows: string[][] = [];
  const points: GrowthPoint[] = [];
  const pool = createTaskPool(THREADS);
  try {
    for (const organizations of SIZES) {
      const { row, point } = await benchSize(organizations, scratch, pool.run);
      print(row);
      rows.push(row);
      points.push(point);
    }
  } finally {
    await pool.close();
  }
  console.log(
    `  target: ${TARGET.organizations} under ${TARGET.seconds} s and ${TARGET.mb} MB; error under ${EPSILON}`,
  );
  writeFileSync(PLOT, growthPlot(points, EPSILON));
  writeFileSync(DOC, withTable(readFileSync(DOC, 'utf8'), rows));
}

async function benchSize(organizations: number, scratch: string, run: RunTasks) {
  const seats = organizations * SEATS_PER_ORGANIZATION;
  const size = { organizations, seats, seed: 1, secondSeat: SECOND_SEAT };
  const folder = writeRoster(path.join(scratch, `growth-${organizations}`), size);
  const exact = organizations <= MOST_EXACT ? await command(folder, scratch) : null;
  const sampled = await command(folder, scratch, '--approximate', String(EPSILON));
  const ids = sampled.document.organizations.map(({ id }) => id);
  const network = createNetwork(ids, sampled.document.ties, false);
  const sweep = () => runSweeps(network.out, { paths: true }, run);
  const sample = () => betweennessApproximate(network, { epsilon: EPSILON, seed: 1 }, run);
  const row = [
    grouped(organizations),
    grouped(seats),
    grouped(sampled.document.network.ties),
    ...(exact ? [...cells(exact), await secondsOf(sweep)] : ['', '', '']),
    ...cells(sampled),
    await secondsOf(sample),
    grouped(sampled.document.method.approximation?.samples ?? 0),
    exact ? largestError(exact, sampled).toFixed(5) : '',
  ];
  return { row, point: { organizations, exact, sampled } };
}

/** The document with the rows between its marks. */
function withTable(text: string, rows: readonly string[][]): string {
  const table = [HEADS, HEADS.map(() => '---:'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const cores = availableParallelism();
  const node = process.versions.node.split('.')[0];
  const where = `Measured with ${THREADS} worker threads on ${cores} cores, Node ${node}${busy(cores)}.`;
  const marks = /(<!-- growth -->\n)[\s\S]*?(<!-- end -->)/;
  if (!marks.test(text)) throw new Error(`no marks for the table in ${DOC}`);
  return text.replace(marks, `$1${table.join('\n')}\n\n${where}\n$2`);
}

/** What else ran lately: times on a busy machine say little. */
function busy(cores: number): string {
  const load = loadavg()[1] ?? 0;
  return load > cores + 1 ? `, while up to ${Math.round(load)} processes shared them: seconds are too high` : '';
}

function grouped(value: number): string {
  return value.toLocaleString('en-CA');
}

function cells({ seconds, peakMb }: Run): string[] {
  return [`${seconds.toFixed(1)} s`, `${peakMb.toFixed(0)} MB`];
}

function print(values: readonly string[]): void {
  console.log(`  ${values.map((value) => value.padStart(14)).join('')}`);
}

async function secondsOf(call: () => Promise<unknown>): Promise<string> {
  const started = performance.now();
  await call();
  return `${((performance.now() - started) / 1000).toFixed(2)} s`;
}

async function command(folder: string, scratch: string, ...more: string[]): Promise<Run> {
  const out = path.join(scratch, 'growth.json');
  const args = [
    'analyze',
    folder,
    '--measures',
    'betweenness,betweenness_normalized',
    ...more,
    '--out',
    out,
    '--quiet',
  ];
  const { seconds, peakMb, status } = await measureProcess(projectFile('server/passerelle.js'), args, scratch);
  if (status !== 0) throw new Error(`analyze ended with ${status}`);
  return { seconds, peakMb, document: JSON.parse(readFileSync(out, 'utf8')) as AnalysisDocument };
}

/** Over all organizations, of the normalized values: what the bound speaks of. */
function largestError(exact: Run, sampled: Run): number {
  const values = sampled.document.organizations.map((row) => row.betweenness_normalized!);
  return exact.document.organizations.reduce(
    (most, row, v) => Math.max(most, Math.abs(row.betweenness_normalized! - values[v]!)),
    0,
  );
}
