// Betweenness of a network too large for all its paths: near the exact value, with a bound that is stated.
//
// Shortest paths are drawn at random (kernels/path-sampling.ts); the share of them on which a vertex stands between the
// ends estimates its betweenness. With r = 1 / (2 e^2) (h + ln(1 / 0.01)) paths, ALL vertices are within e of their exact
// normalized betweenness at once, in 99 of 100 seeds at least. h is the smaller of two bounds on how differently the
// vertices can behave: floor(log2(VD - 2)) + 1, VD = most vertices on a shortest path (Riondato & Kornaropoulos 2016,
// doi:10.1007/s10618-015-0423-0; their constant 0.5 was measured, not proven), and ln(2 m), m = vertices that can stand
// between others (Hoeffding 1963, doi:10.1080/01621459.1963.10500830, for m vertices at once; proven). Ignores strength. Isolates and n < 3: 0,
// exactly. Oracle: betweenness.ts. graphology-metrics has no such measure.
import { sharedUint32 } from '../kernels/core.ts';
import type { Traversable } from '../kernels/pair-sums.ts';
import type { PathSamplingTask } from '../kernels/path-sampling.ts';
import { runInWaves } from '../kernels/run-sweeps.ts';
import type { Network, RunTasks } from '../types.ts';
import { runMeasuresInPlace } from './tasks.ts';
import { twoModeMaxima } from './two-mode-betweenness.ts';

/** How often the bound holds at least. */
export const APPROXIMATION_CONFIDENCE = 0.99;

/** Paths of one task: long enough to be worth a thread, short enough to be left when somebody cancels. */
const BLOCK = 1_024;

export interface ApproximationOptions {
  epsilon: number;
  seed: number;
  /** In a two-mode network, the vertices of the second mode: the bound then holds for `twoModeBetweenness`. */
  secondMode?: readonly boolean[] | null;
}

export interface ApproximateBetweenness {
  /** Estimated dependencies over ORDERED pairs, as `PairSums.betweenness`. */
  betweenness: Float64Array;
  /** Paths drawn; 0 where no vertex stands between others, and the values are exact. */
  samples: number;
}

/**
 * Betweenness of each vertex by sampled paths. The same network, epsilon and seed give the same bits, whoever runs the
 * tasks. Throws a RangeError unless 0 < epsilon < 1; rejects with the signal's reason when aborted.
 */
export async function betweennessApproximate(
  network: Network,
  { epsilon, seed, secondMode = null }: ApproximationOptions,
  run: RunTasks = runMeasuresInPlace,
  signal?: AbortSignal,
): Promise<ApproximateBetweenness> {
  const n = network.ids.length;
  const samples = samplesFor(network, epsilon, secondMode);
  const counts = new Float64Array(n);
  const add = (part: Uint32Array) => {
    for (let v = 0; v < n; v++) counts[v]! += part[v]!;
  };
  await runInWaves('measures.path-sampling', blocks(network, samples, seed), add, run, signal);
  return { betweenness: counts.map((count) => (samples === 0 ? 0 : (count / samples) * n * (n - 1))), samples };
}

/** How many paths the bound asks for. Throws a RangeError unless 0 < epsilon < 1. */
export function samplesFor(network: Network, epsilon: number, secondMode: readonly boolean[] | null = null): number {
  if (!(epsilon > 0 && epsilon < 1)) throw new RangeError(`epsilon ${epsilon} is not between 0 and 1`);
  const n = network.ids.length;
  const longest = vertexDiameterBound(network);
  const between = network.ids.filter((_, v) => canStandBetween(network, v)).length;
  if (longest < 3 || between === 0) return 0;
  // What is estimated is a share of all pairs; the measure is one of the most pairs that a vertex could stand between.
  const maxima = secondMode ? twoModeMaxima(secondMode).filter((most) => most > 0) : [];
  const within = (epsilon * Math.min((n - 1) * (n - 2), ...maxima.map((most) => 2 * most))) / (n * (n - 1));
  const variety = Math.min(Math.floor(Math.log2(longest - 2)) + 1, Math.log(2 * between));
  return Math.ceil((0.5 / within ** 2) * (variety - Math.log(1 - APPROXIMATION_CONFIDENCE)));
}

function canStandBetween({ out, in: into, symmetric }: Network, v: number): boolean {
  const ties = ({ offsets }: Traversable) => offsets[v + 1]! - offsets[v]!;
  return ties(symmetric) > 1 && ties(out) > 0 && ties(into) > 0;
}

/**
 * No shortest path has more vertices. Without directions: from one vertex of each component to the two farthest, for no
 * two are farther apart than over it. With directions that says nothing: the vertices of the largest component.
 */
export function vertexDiameterBound({ symmetric, directed }: Network): number {
  const { n, offsets, targets } = symmetric;
  const ties = (v: number) => offsets[v + 1]! - offsets[v]!;
  const distance = new Int32Array(n).fill(-1);
  const order = new Uint32Array(n);
  // From a vertex of many ties, likely in the middle, the bound is closer.
  const roots = Array.from({ length: n }, (_, v) => v).sort((a, b) => ties(b) - ties(a) || a - b);
  let bound = 0;
  for (const root of roots) {
    if (distance[root]! >= 0) continue;
    distance[root] = 0;
    order[0] = root;
    let reached = 1;
    for (let i = 0; i < reached; i++) {
      const v = order[i]!;
      for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
        const w = targets[e]!;
        if (distance[w]! >= 0) continue;
        distance[w] = distance[v]! + 1;
        order[reached++] = w;
      }
    }
    const farthest = distance[order[reached - 1]!]! + (reached > 1 ? distance[order[reached - 2]!]! : 0) + 1;
    bound = Math.max(bound, directed ? reached : Math.min(reached, farthest));
  }
  return bound;
}

function blocks(network: Network, samples: number, seed: number): PathSamplingTask[] {
  const out = shared(network.out);
  const into = network.directed ? shared(network.in) : out;
  return Array.from({ length: Math.ceil(samples / BLOCK) }, (_, block) => ({
    out,
    in: into,
    seed,
    block,
    samples: Math.min(BLOCK, samples - block * BLOCK),
  }));
}

/** Where threads read it without a copy. */
function shared({ n, offsets, targets }: Traversable): Traversable {
  const copy = { n, offsets: sharedUint32(offsets.length), targets: sharedUint32(targets.length) };
  copy.offsets.set(offsets);
  copy.targets.set(targets);
  return copy;
}
