import type { Core, FoldedNetwork } from './core.ts';
import { foldNetwork, reverse } from './core.ts';
import type { CoreSums } from './core-sums.ts';
import { GROUP } from './core-sums.ts';
import type { TwinFold } from './fold-twins.ts';
import { foldTwins } from './fold-twins.ts';
import type { PairSums, Traversable } from './pair-sums.ts';
import type { BlockSplit } from './split-blocks.ts';
import { sweep } from './sweep.ts';
import { sweepCost, worthSplitting } from './sweep-cost.ts';
import { createUnfolding } from './unfold-sums.ts';

/** A range of sources to sweep: the payload of the task `measures.sweep`. */
export interface SweepTask {
  core: Core;
  from: number;
  to: number;
  /** Count paths (betweenness), or only measure them. */
  paths: boolean;
}

/** What to sweep for. */
export interface SweepAims {
  /** Count paths (betweenness). */
  paths: boolean;
  /** Measure them (closeness, path length, diameter ...). Left out: yes. */
  distances?: boolean;
}

/** The sweeps that make up all pairs of a network. */
export interface SweepPlan {
  /** Vertices of the network. */
  n: number;
  paths: boolean;
  network: FoldedNetwork;
  twins: TwinFold;
  /** Where betweenness comes from blocks apart. */
  blocks: { split: BlockSplit; twins: TwinFold } | null;
  tasks: SweepTask[];
  /** How many of the tasks are sweeps outward and, with a direction, back; those after them are of the blocks. */
  outward: number;
  back: number;
}

/** Arcs that one task walks at most, unless one group of sources needs more: some 50 ms of work. */
const WORK = 2 ** 25;

/**
 * Cuts the sweeps of a network into tasks. The cut depends on the network and the aims alone and parts are added in their
 * order: the same bits on one thread or on many. With a direction, paths TO each vertex are measured from the ends of the
 * ties. Where a network falls into blocks its paths are counted block by block, which is quicker by more than
 * the distances, measured on the whole, cost once more.
 */
export function planSweeps(adjacency: Traversable, { paths, distances = true }: SweepAims): SweepPlan {
  const network = foldNetwork(adjacency);
  const twins = foldTwins(network.core);
  const { core } = twins;
  const blocks = paths && core.symmetric ? worthSplitting(network.core, sweepCost(core), distances) : null;
  const whole = blocks === null || distances ? tasksOf(core, blocks === null && paths) : [];
  const back = !core.symmetric && distances ? tasksOf(reverse(core), false) : [];
  const apart = blocks ? tasksOf(blocks.twins.core, true) : [];
  const tasks = [...whole, ...back, ...apart];
  return { n: adjacency.n, paths, network, twins, blocks, tasks, outward: whole.length, back: back.length };
}

function tasksOf(core: Core, paths: boolean): SweepTask[] {
  const { n, targets } = core;
  const size = GROUP * Math.max(1, Math.floor(WORK / GROUP / (n + targets.length)));
  return Array.from({ length: Math.ceil(n / size) }, (_, i) => ({
    core,
    from: i * size,
    to: Math.min(n, (i + 1) * size),
    paths,
  }));
}

/** One task, wherever it runs. */
export function runSweep({ core, from, to, paths }: SweepTask): CoreSums {
  return sweep(core, from, to, paths);
}

/** The sums over all sources, added up part by part in the order of the plan's tasks. */
export function createSweepTotal(plan: SweepPlan): { add: (part: CoreSums) => void; sums: () => PairSums } {
  const unfolding = createUnfolding(plan);
  let parts = 0;
  const add = (part: CoreSums) => {
    const at = parts++;
    if (at < plan.outward) unfolding.addOutward(part);
    else if (at < plan.outward + plan.back) unfolding.addBack(part);
    else unfolding.addPaths(part);
  };
  return { add, sums: unfolding.sums };
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
