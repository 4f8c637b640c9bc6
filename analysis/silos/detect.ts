import type { AnalyzeContext, AnalyzeOptions, Projection } from '../types.ts';
import { consensus } from './consensus.ts';
import { leidenRun, type Partition } from './leiden.ts';
import { type EdgeList, type Scope, scopeOf } from './scope.ts';
import { tieGraph } from './tie-graph.ts';

/** Seeded runs of Leiden that make the consensus, and that a gap between detected groups is looked for in. */
export const RUNS = 50;
const PER_TASK = 5;
/** A detected set smaller than this is no group (findings, section 2). */
export const SMALLEST_DETECTED = 5;

export interface Detection {
  /** Parallel to the projection's vertices: the id of the detected group, `null` outside any. */
  membership: (string | null)[];
  /** Mean co-assignment of an organization with the others of its group; `null` outside any. */
  stability: (number | null)[];
  /** The 50 divisions, parallel to the vertices; -1 for stubs and isolates. */
  partitions: Int32Array[];
  /** Modularity of the consensus' best run; `null` without a tie. */
  modularity: number | null;
}

/**
 * Groups found in the ties alone: 50 seeded runs of Leiden, their consensus, each group connected. What an
 * organization's group is, and how much the runs agree on it (0 to 1). Out of scope, isolated, or in a set of four or
 * fewer: `null`. A detected group is named by its first member's id, `d:` before it.
 */
export async function detectGroups(
  projection: Projection,
  options: { resolution: number; seed: number; weights: AnalyzeOptions['weights'] },
  context: AnalyzeContext,
): Promise<Detection> {
  const weighted = options.weights !== 'none';
  const scope = scopeOf(projection, weighted);
  const found = await divisions(scope.edges, options, context);
  const runs = found.map(({ communities }) => communities);
  const reached = found.map((run) => run.modularity).filter((value) => value !== null);
  const modularity = reached.length === 0 ? null : Math.max(...reached);
  const agreed = consensus(runs, {
    resolution: options.resolution,
    seedOf: (round, run) => seedOf(options.seed, round, run),
  });
  const groups = connectedGroups(scope, agreed);
  const n = projection.vertices.length;
  const membership: (string | null)[] = new Array(n).fill(null);
  const stability: (number | null)[] = new Array(n).fill(null);
  for (const places of groups) {
    if (places.length < SMALLEST_DETECTED) continue;
    const id = `d:${projection.vertices[scope.vertices[places[0]!]!]!.id}`;
    const agreement = coassignments(runs, places);
    places.forEach((place, i) => {
      const v = scope.vertices[place]!;
      membership[v] = id;
      stability[v] = agreement[i]!;
    });
  }
  return { membership, stability, partitions: runs.map((run) => overVertices(scope, run, n)), modularity };
}

/** Some of the runs: a named task for a worker. */
export interface DetectTask {
  edges: EdgeList;
  seeds: number[];
  resolution: number;
}

/** One division per seed. */
export function detectedDivisions({ edges, seeds, resolution }: DetectTask): Partition[] {
  const graph = tieGraph(edges);
  return seeds.map((seed) => leidenRun(graph, seed, resolution));
}

async function divisions(
  edges: EdgeList,
  { resolution, seed }: { resolution: number; seed: number },
  { run, signal }: AnalyzeContext,
): Promise<Partition[]> {
  const tasks: DetectTask[] = [];
  for (let first = 0; first < RUNS; first += PER_TASK) {
    const seeds = Array.from({ length: PER_TASK }, (_, i) => seedOf(seed, 0, first + i));
    tasks.push({ edges, seeds, resolution });
  }
  signal?.throwIfAborted();
  if (!run) return tasks.flatMap(detectedDivisions);
  const named = tasks.map((payload) => ({ name: 'silos.detect', payload, urgent: true }));
  return ((await run(named, signal)) as Partition[][]).flat();
}

/** Splits every community into its connected parts; members ascending, groups by first member. */
function connectedGroups(scope: Scope, communities: Int32Array): number[][] {
  const { n, sources, targets } = scope.edges;
  const root = Int32Array.from({ length: n }, (_, i) => i);
  const find = (i: number): number => {
    let r = i;
    while (root[r] !== r) r = root[r] = root[root[r]!]!;
    return r;
  };
  for (let e = 0; e < sources.length; e++) {
    const a = sources[e]!;
    const b = targets[e]!;
    if (communities[a] === communities[b]) root[find(b)] = find(a);
  }
  const groups = new Map<number, number[]>();
  for (let i = 0; i < n; i++) {
    const r = find(i);
    const members = groups.get(r);
    if (members) members.push(i);
    else groups.set(r, [i]);
  }
  return [...groups.values()];
}

/** Per member, the mean share of runs that put it with each other member. */
function coassignments(runs: readonly Int32Array[], places: readonly number[]): number[] {
  const totals = new Float64Array(places.length);
  for (const run of runs) {
    const count = new Map<number, number>();
    for (const place of places) count.set(run[place]!, (count.get(run[place]!) ?? 0) + 1);
    places.forEach((place, i) => {
      totals[i]! += count.get(run[place]!)! - 1;
    });
  }
  return Array.from(totals, (total) => total / (runs.length * (places.length - 1)));
}

function overVertices(scope: Scope, run: Int32Array, n: number): Int32Array {
  const partition = new Int32Array(n).fill(-1);
  scope.vertices.forEach((v, place) => {
    if (scope.sizes[scope.component[place]!]! > 1) partition[v] = run[place]!;
  });
  return partition;
}

/** A seed per round and run: neighbouring seeds must not share a stream. */
function seedOf(seed: number, round: number, run: number): number {
  return Math.imul(seed, 0x9e3779b1) ^ Math.imul(round * RUNS + run + 1, 0xc2b2ae35);
}
