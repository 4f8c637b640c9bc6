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
  const given = Array.isArray(ties) ? (ties as readonly TieInput[]) : [...ties];
  const arcs = emptyArcs(given.length);
  let count = 0;
  for (const { source, target, weight = 1 } of given) {
    const s = index.get(source);
    const t = index.get(target);
    if (s === undefined || t === undefined) throw new RangeError(`a tie to nobody: ${source} - ${target}`);
    if (s === t) continue;
    // Undirected ties keep one orientation, so that a-b and b-a merge.
    const forward = directed || s < t;
    arcs.from[count] = forward ? s : t;
    arcs.to[count] = forward ? t : s;
    arcs.weights[count++] = weight;
  }
  const merged = mergeParallel(firstOf(arcs, count), n);
  const symmetric = adjacency(bothWays(merged), n);
  return directed
    ? { ids: sorted, directed, out: adjacency(merged, n), in: adjacency(turned(merged), n), symmetric }
    : { ids: sorted, directed, out: symmetric, in: symmetric, symmetric };
}

/** Arcs in columns: where each begins and ends, and its strength. */
interface Arcs {
  from: Uint32Array;
  to: Uint32Array;
  weights: Float64Array;
}

function emptyArcs(count: number): Arcs {
  return { from: new Uint32Array(count), to: new Uint32Array(count), weights: new Float64Array(count) };
}

function firstOf({ from, to, weights }: Arcs, count: number): Arcs {
  return { from: from.subarray(0, count), to: to.subarray(0, count), weights: weights.subarray(0, count) };
}

/** Arcs in order of their ends, each pair once: strengths add up in the order given. */
function mergeParallel({ from, to, weights }: Arcs, n: number): Arcs {
  const merged = emptyArcs(from.length);
  let count = 0;
  for (const i of pairOrder(from, to, n)) {
    const last = count - 1;
    if (last >= 0 && merged.from[last] === from[i] && merged.to[last] === to[i]) merged.weights[last]! += weights[i]!;
    else {
      merged.from[count] = from[i]!;
      merged.to[count] = to[i]!;
      merged.weights[count++] = weights[i]!;
    }
  }
  return firstOf(merged, count);
}

function turned({ from, to, weights }: Arcs): Arcs {
  return { from: to, to: from, weights };
}

function bothWays({ from, to, weights }: Arcs): Arcs {
  const both = emptyArcs(2 * from.length);
  both.from.set(from);
  both.from.set(to, from.length);
  both.to.set(to);
  both.to.set(from, from.length);
  both.weights.set(weights);
  both.weights.set(weights, from.length);
  return both;
}

function adjacency(arcs: Arcs, n: number): Adjacency {
  const { from, to, weights } = mergeParallel(arcs, n);
  const offsets = new Uint32Array(n + 1);
  for (const v of from) offsets[v + 1]!++;
  for (let v = 0; v < n; v++) offsets[v + 1]! += offsets[v]!;
  // Of their own length: a view would take along what it is cut from wherever it is sent.
  return { n, offsets, targets: to.slice(), weights: weights.slice() };
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
