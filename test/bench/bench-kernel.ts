import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import betweennessPeer from 'graphology-metrics/centrality/betweenness.js';
import { project } from '../../analysis/graph/project.ts';
import { toGraphology } from '../../analysis/graph/to-graphology.ts';
import { runSweeps } from '../../analysis/kernels/run-sweeps.ts';
import { readRoster } from '../../analysis/roster/read-roster.ts';
import { runTasksInPlace } from '../../analysis/tasks.ts';
import { DEFAULT_OPTIONS, type Network, type RunTasks } from '../../analysis/types.ts';
import { readInputs } from '../../server/files/read-inputs.ts';
import { createTaskPool } from '../../server/jobs/task-pool.ts';
import { writeRoster } from './generate-roster.ts';
import { measureProcess, projectFile } from './measure-process.ts';

/** A region where the same people are everywhere: about 68,000 ties. */
const ROSTER = { organizations: 10_000, seats: 145_000, seed: 1, secondSeat: 0.68 };
const THREADS = 2;
/** The machine is rarely quiet: everything quick is measured this often, between the slow ones, and the best counts. */
const ROUNDS = 3;
const TARGETS: Readonly<Record<string, number>> = {
  igraph: 6,
  'graph-tool': 3.5,
  'graphology-metrics': 9,
  networkx: 100,
};
const COMMAND_TARGET = 4;

interface Took {
  seconds: number;
  cpuSeconds: number;
  version?: string;
}

/** Exact betweenness of 10,000 organizations: the kernel beside its peers' calls, and the whole command, in one run. */
export async function benchKernel(scratch: string): Promise<void> {
  const folder = writeRoster(path.join(scratch, 'roster-10000'), ROSTER);
  const { network } = project(readRoster(await readInputs([folder])), DEFAULT_OPTIONS);
  const ties = writeTies(network, path.join(scratch, 'ties.txt'));
  console.log(`exact betweenness, ${network.ids.length} organizations, ${ties} ties`);
  const pool = createTaskPool(THREADS);
  const best = new Map<string, Took>();
  const note = (name: string, took: Took | null) => {
    const before = best.get(name);
    if (took && (!before || took.seconds < before.seconds)) best.set(name, took);
  };
  try {
    await sweeps(network, pool.run);
    for (let round = 0; round < ROUNDS; round++) {
      note('passerelle, 1 thread', await sweeps(network, runTasksInPlace));
      note(`passerelle, ${THREADS} threads`, await sweeps(network, pool.run));
      note('command', await command(folder, scratch));
      for (const name of ['igraph', 'graph-tool']) note(name, python(name, scratch, network));
      if (round === 0) note('networkx', python('networkx', scratch, network));
      if (round === 0) note('graphology-metrics', await graphology(network));
    }
  } finally {
    await pool.close();
  }
  report(best);
}

function report(best: ReadonlyMap<string, Took>): void {
  const one = best.get('passerelle, 1 thread')!;
  const two = best.get(`passerelle, ${THREADS} threads`)!;
  const whole = best.get('command')!;
  const cell = (value: string) => value.padStart(13);
  const times = (of: Took, by: Took) => cell(`${(of.seconds / by.seconds).toFixed(1)} x`);
  console.log(
    `  ${''.padEnd(26)}${['wall', 'processor', '/ 1 thread', '/ 2 threads', '/ command'].map(cell).join('')}`,
  );
  for (const [name, took] of best) {
    const label = took.version ? `${name} ${took.version}` : name === 'command' ? 'passerelle, file to JSON' : name;
    const seconds = [took.seconds, took.cpuSeconds].map((value) => cell(`${value.toFixed(2)} s`)).join('');
    const target = TARGETS[name] ? `   target: ${TARGETS[name]} x two threads` : '';
    console.log(`  ${label.padEnd(26)}${seconds}${times(took, one)}${times(took, two)}${times(took, whole)}${target}`);
  }
  const igraph = best.get('igraph');
  if (igraph) console.log(`  file to JSON: target ${COMMAND_TARGET} x igraph's bare call`);
  const absent = Object.keys(TARGETS).filter((name) => !best.has(name));
  if (absent.length > 0) console.log(`  not installed here: ${absent.join(', ')}`);
}

async function clock(call: () => unknown): Promise<Took> {
  const cpu = process.cpuUsage();
  const started = performance.now();
  await call();
  const { user, system } = process.cpuUsage(cpu);
  return { seconds: (performance.now() - started) / 1000, cpuSeconds: (user + system) / 1e6 };
}

function sweeps(network: Network, run: RunTasks): Promise<Took> {
  return clock(() => runSweeps(network.out, { paths: true }, run));
}

function graphology(network: Network): Promise<Took> {
  const graph = toGraphology(network);
  return clock(() => betweennessPeer(graph, { getEdgeWeight: null }));
}

async function command(folder: string, scratch: string): Promise<Took> {
  const out = path.join(scratch, 'betweenness.json');
  const args = ['analyze', folder, '--measures', 'betweenness', '--out', out, '--quiet'];
  const measured = await measureProcess(projectFile('server/passerelle.js'), args, scratch);
  if (measured.status !== 0) throw new Error(`analyze ended with ${measured.status}`);
  return { seconds: measured.seconds, cpuSeconds: measured.cpuSeconds };
}

/** `null` where the interpreter or the package is not installed. */
function python(name: string, scratch: string, network: Network): Took | null {
  const args = [projectFile('test/bench/peers.py'), name, path.join(scratch, 'ties.txt'), String(network.ids.length)];
  try {
    return JSON.parse(
      execFileSync('/usr/bin/python3', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } catch {
    return null;
  }
}

function writeTies(network: Network, file: string): number {
  const { offsets, targets, n } = network.out;
  const lines: string[] = [];
  for (let v = 0; v < n; v++) {
    for (const w of targets.subarray(offsets[v]!, offsets[v + 1]!)) if (v < w) lines.push(`${v} ${w}`);
  }
  writeFileSync(file, lines.join('\n'));
  return lines.length;
}
