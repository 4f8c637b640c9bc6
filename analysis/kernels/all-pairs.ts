import type { Core, FoldedNetwork } from './core.ts';
import { foldNetwork, reverse } from './core.ts';
import type { CoreSums } from './core-sums.ts';
import { GROUP } from './core-sums.ts';
import type { PairSums, Traversable } from './pair-sums.ts';
import { addInto, emptyPairSums } from './pair-sums.ts';
import { sweep } from './sweep.ts';

/** A range of sources to sweep: the payload of the task `measures.sweep`. */
export interface SweepTask {
  core: Core;
  from: number;
  to: number;
  /** Count paths (betweenness), or only measure them. */
  paths: boolean;
}

/** The sweeps that make up all pairs of a network. */
export interface SweepPlan {
  /** Vertices of the network. */
  n: number;
  network: FoldedNetwork;
  tasks: SweepTask[];
}

/** Arcs that one task walks at most, unless one group of sources needs more: some 50 ms of work. */
const WORK = 2 ** 25;

/**
 * Cuts the sweeps of a network into tasks. The cut depends on the network alone and parts are added in their order: the
 * same bits on one thread or on many. With a direction, paths TO each vertex are measured from the ends of the ties.
 */
export function planSweeps(adjacency: Traversable, { paths }: { paths: boolean }): SweepPlan {
  const network = foldNetwork(adjacency);
  const { core } = network;
  const tasks = ranges(core).map((range) => ({ core, ...range, paths }));
  if (!core.symmetric) {
    const back = reverse(core);
    tasks.push(...ranges(core).map((range) => ({ core: back, ...range, paths: false })));
  }
  return { n: adjacency.n, network, tasks };
}

function ranges({ n, targets }: Core): { from: number; to: number }[] {
  const size = GROUP * Math.max(1, Math.floor(WORK / GROUP / (n + targets.length)));
  return Array.from({ length: Math.ceil(n / size) }, (_, i) => ({ from: i * size, to: Math.min(n, (i + 1) * size) }));
}

/** One task, wherever it runs. */
export function runSweep({ core, from, to, paths }: SweepTask): CoreSums {
  return sweep(core, from, to, paths);
}

/** The sums over all sources, added up part by part in the order of the plan's tasks. */
export function createSweepTotal({ n, network, tasks }: SweepPlan): {
  add: (part: CoreSums) => void;
  sums: () => PairSums;
} {
  const { core, vertices, pendants } = network;
  const total = emptyPairSums(n);
  const betweenness = new Float64Array(core.n);
  const next = new Float64Array(core.n);
  const outward = core.symmetric ? tasks.length : tasks.length / 2;
  let parts = 0;
  const add = (part: CoreSums) => {
    const back = parts++ >= outward;
    if (part.betweenness.length > 0) addInto(betweenness, part.betweenness);
    const [reached, distance, inverse] = back
      ? [total.reachedTo, total.distanceTo, total.inverseTo]
      : [total.reachedFrom, total.distanceFrom, total.inverseFrom];
    for (let i = 0; i < part.reached.length; i++) {
      const v = vertices[part.from + i]!;
      reached[v] = part.reached[i]!;
      distance[v] = part.distance[i]!;
      inverse[v] = part.inverse[i]!;
      next[part.from + i] = part.inverseNext[i]!;
      // What is farthest from a vertex is one step farther from its pendants.
      const step = core.folded[part.from + i]! > 0 ? 1 : 0;
      total.diameter = Math.max(total.diameter, part.farthest[i]! + step);
    }
  };
  const sums = (): PairSums => {
    vertices.forEach((v, i) => {
      total.betweenness[v] = betweenness[i]!;
      const hung = core.folded[i]!;
      // Paths between a pendant and all but its own kind, both ways, and among those of one host.
      if (hung > 0) total.betweenness[v]! += 2 * hung * (total.reachedFrom[v]! - hung) + hung * (hung - 1);
    });
    for (const [v, host] of pendants) unfold(total, v, vertices[host]!, next[host]!);
    if (core.symmetric) {
      total.reachedTo = total.reachedFrom.slice();
      total.distanceTo = total.distanceFrom.slice();
      total.inverseTo = total.inverseFrom.slice();
    }
    return total;
  };
  return { add, sums };
}

/** A pendant is one step from its host and one more than the host from everybody else. */
function unfold(total: PairSums, v: number, host: number, inverseNext: number): void {
  total.reachedFrom[v] = total.reachedFrom[host]!;
  // The host takes the place that the pendant has among those the host reaches.
  total.distanceFrom[v] = total.distanceFrom[host]! + total.reachedFrom[host]! - 1;
  total.inverseFrom[v] = inverseNext + 0.5;
}

/**
 * Betweenness, distances and reach of every vertex: what betweenness, closeness, harmonic closeness, path length and
 * diameter are read from. O(n x ties) time, O(n + ties) memory, in ties (strengths ignored).
 */
export function allPairs(adjacency: Traversable): PairSums {
  const plan = planSweeps(adjacency, { paths: true });
  const total = createSweepTotal(plan);
  for (const task of plan.tasks) total.add(runSweep(task));
  return total.sums();
}
