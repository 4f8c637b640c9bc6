import { pairOrder } from '../pair-order.ts';
import { byCodeUnits } from '../random.ts';
import type { Adjacency, Network } from '../types.ts';

/** One tie to put into a network; `weight` is a STRENGTH, 1 when absent. */
export interface TieInput {
  source: string;
  target: string;
  weight?: number;
}

/**
 * The network that every measure takes: vertices in code-unit order of their ids, isolates included, loops dropped,
 * parallel ties merged by summing their strengths (measures.md, section 0). Ties whose ends are not in `ids` are an
 * error of the caller: it throws a RangeError rather than lose one in silence.
 */
export function createNetwork(ids: readonly string[], ties: Iterable<TieInput>, directed: boolean): Network {
  const sorted = [...new Set(ids)].sort(byCodeUnits);
  const index = new Map(sorted.map((id, i) => [id, i]));
  const n = sorted.length;
  const arcs: Arcs = { from: [], to: [], weights: [] };
  for (const { source, target, weight = 1 } of ties) {
    const s = index.get(source);
    const t = index.get(target);
    if (s === undefined || t === undefined) throw new RangeError(`a tie to nobody: ${source} - ${target}`);
    if (s === t) continue;
    // Undirected ties keep one orientation, so that a-b and b-a merge.
    const forward = directed || s < t;
    arcs.from.push(forward ? s : t);
    arcs.to.push(forward ? t : s);
    arcs.weights.push(weight);
  }
  const merged = mergeParallel(arcs, n);
  const symmetric = adjacency(bothWays(merged), n);
  return directed
    ? { ids: sorted, directed, out: adjacency(merged, n), in: adjacency(turned(merged), n), symmetric }
    : { ids: sorted, directed, out: symmetric, in: symmetric, symmetric };
}

/** Arcs in columns: where each begins and ends, and its strength. */
interface Arcs {
  from: number[];
  to: number[];
  weights: number[];
}

/** Arcs in order of their ends, each pair once: strengths add up in the order given. */
function mergeParallel({ from, to, weights }: Arcs, n: number): Arcs {
  const merged: Arcs = { from: [], to: [], weights: [] };
  for (const i of pairOrder(from, to, n)) {
    const last = merged.from.length - 1;
    if (merged.from[last] === from[i] && merged.to[last] === to[i]) merged.weights[last]! += weights[i]!;
    else {
      merged.from.push(from[i]!);
      merged.to.push(to[i]!);
      merged.weights.push(weights[i]!);
    }
  }
  return merged;
}

function turned({ from, to, weights }: Arcs): Arcs {
  return { from: to, to: from, weights };
}

function bothWays({ from, to, weights }: Arcs): Arcs {
  return { from: from.concat(to), to: to.concat(from), weights: weights.concat(weights) };
}

function adjacency(arcs: Arcs, n: number): Adjacency {
  const { from, to, weights } = mergeParallel(arcs, n);
  const offsets = new Uint32Array(n + 1);
  for (const v of from) offsets[v + 1]!++;
  for (let v = 0; v < n; v++) offsets[v + 1]! += offsets[v]!;
  return { n, offsets, targets: Uint32Array.from(to), weights: Float64Array.from(weights) };
}

/** Vertices reached over a tie from `v`, ascending. */
export function neighbours(adjacency: Adjacency, v: number): Uint32Array {
  return adjacency.targets.subarray(adjacency.offsets[v]!, adjacency.offsets[v + 1]!);
}

/** The network with every tie read without its direction; itself when it has none. */
export function withoutDirection(network: Network): Network {
  const { ids, directed, symmetric } = network;
  return directed ? { ids, directed: false, out: symmetric, in: symmetric, symmetric } : network;
}
