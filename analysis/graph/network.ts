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
  const outward = new Map<number, number>();
  for (const { source, target, weight = 1 } of ties) {
    const s = index.get(source);
    const t = index.get(target);
    if (s === undefined || t === undefined) throw new RangeError(`a tie to nobody: ${source} - ${target}`);
    if (s === t) continue;
    // Undirected ties keep one orientation, so that a-b and b-a merge.
    const key = directed || s < t ? s * n + t : t * n + s;
    outward.set(key, (outward.get(key) ?? 0) + weight);
  }
  const inward = new Map<number, number>();
  const both = new Map<number, number>();
  const add = (map: Map<number, number>, key: number, weight: number) => map.set(key, (map.get(key) ?? 0) + weight);
  for (const [key, weight] of outward) {
    const s = Math.floor(key / n);
    const t = key - s * n;
    add(inward, t * n + s, weight);
    add(both, key, weight);
    add(both, t * n + s, weight);
  }
  const symmetric = adjacency(n, both);
  return directed
    ? { ids: sorted, directed, out: adjacency(n, outward), in: adjacency(n, inward), symmetric }
    : { ids: sorted, directed, out: symmetric, in: symmetric, symmetric };
}

function adjacency(n: number, arcs: ReadonlyMap<number, number>): Adjacency {
  const keys = Float64Array.from(arcs.keys()).sort();
  const offsets = new Uint32Array(n + 1);
  const targets = new Uint32Array(keys.length);
  const weights = new Float64Array(keys.length);
  keys.forEach((key, i) => {
    const s = Math.floor(key / n);
    offsets[s + 1]!++;
    targets[i] = key - s * n;
    weights[i] = arcs.get(key)!;
  });
  for (let v = 0; v < n; v++) offsets[v + 1]! += offsets[v]!;
  return { n, offsets, targets, weights };
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
