import { leidenRun, renumber } from './leiden.ts';
import type { EdgeList } from './scope.ts';
import { tieGraph } from './tie-graph.ts';

/** Co-assignments under this share are dropped (findings, section 2). */
const THRESHOLD = 0.5;
/** Two or three rounds are the rule; the cap only bounds a network that would hesitate for ever. */
const MOST_ROUNDS = 20;

export interface ConsensusOptions {
  resolution: number;
  /** The seed of a run, per round and run. */
  seedOf: (round: number, run: number) => number;
}

/**
 * Consensus of many divisions (Lancichinetti & Fortunato's method): organizations are joined by the share of divisions
 * that put them together, shares under one half are dropped, that network is divided as many times again, until all
 * divisions agree. Returns one community number per place. Reference: Lancichinetti & Fortunato 2012,
 * doi:10.1038/srep00336.
 */
export function consensus(partitions: readonly Int32Array[], options: ConsensusOptions): Int32Array {
  let current = partitions;
  for (let round = 1; round <= MOST_ROUNDS && !allEqual(current); round++) {
    const classes = togetherAlways(current);
    const graph = tieGraph(coassignment(current, classes));
    const runs = current.map((_, run) => {
      const { communities } = leidenRun(graph, options.seedOf(round, run), options.resolution);
      return renumber(classes.of.map((c) => communities[c]!));
    });
    current = runs;
  }
  return current[0]!;
}

function allEqual(partitions: readonly Int32Array[]): boolean {
  const first = partitions[0]!;
  return partitions.every((partition) => partition.every((c, i) => c === first[i]));
}

interface Classes {
  of: Int32Array;
  first: number[];
  size: number[];
}

/** Organizations that no division parts are one node of the co-assignment network: same result, far fewer nodes. */
function togetherAlways(partitions: readonly Int32Array[]): Classes {
  let of = new Int32Array(partitions[0]!.length);
  for (const partition of partitions) {
    const width = partition.length + 1;
    const names = new Map<number, number>();
    of = of.map((c, i) => {
      const key = c * width + partition[i]!;
      if (!names.has(key)) names.set(key, names.size);
      return names.get(key)!;
    });
  }
  const first: number[] = [];
  const size: number[] = [];
  of.forEach((c, i) => {
    if (first[c] === undefined) first[c] = i;
    size[c] = (size[c] ?? 0) + 1;
  });
  return { of, first, size };
}

function coassignment(partitions: readonly Int32Array[], classes: Classes): EdgeList {
  const { first, size } = classes;
  const n = first.length;
  const sources: number[] = [];
  const targets: number[] = [];
  const weights: number[] = [];
  const push = (a: number, b: number, weight: number) => {
    sources.push(a);
    targets.push(b);
    weights.push(weight);
  };
  const members = partitions.map((partition) => {
    const lists: number[][] = [];
    first.forEach((place, c) => {
      const list = lists[partition[place]!];
      if (list) list.push(c);
      else lists[partition[place]!] = [c];
    });
    return lists;
  });
  const together = new Uint16Array(n);
  for (let c = 0; c < n; c++) {
    together.fill(0);
    partitions.forEach((partition, p) => {
      for (const other of members[p]![partition[first[c]!]!]!) together[other]!++;
    });
    if (size[c]! > 1) push(c, c, (size[c]! * (size[c]! - 1)) / 2);
    for (let d = c + 1; d < n; d++) {
      const share = together[d]! / partitions.length;
      if (share >= THRESHOLD) push(c, d, share * size[c]! * size[d]!);
    }
  }
  return {
    n,
    sources: Uint32Array.from(sources),
    targets: Uint32Array.from(targets),
    weights: Float64Array.from(weights),
  };
}
