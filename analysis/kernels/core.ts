import type { Traversable } from './pair-sums.ts';

/**
 * What is left to search of a network: without its isolates and, where ties have no direction, without its pendants
 * (vertices of one tie), which see the network as their one neighbour does, a step farther. Vertices are numbered in
 * breadth-first order, so that those that are searched together lie close together, in the network and in memory.
 */
export interface Core {
  n: number;
  symmetric: boolean;
  offsets: Uint32Array;
  targets: Uint32Array;
  /** Where ties come from; the same arrays when symmetric. */
  inOffsets: Uint32Array;
  inTargets: Uint32Array;
  /** How many vertices of equal neighbours each vertex stands for, itself included (fold-twins.ts). */
  members: Uint32Array;
  /** How many vertices hang at them: pendants, or all that lies behind a cutpoint (split-blocks.ts). */
  folded: Uint32Array;
}

/** A network without its isolates and pendants; twins are still apart. */
export interface FoldedNetwork {
  core: Core;
  /** The network's vertex behind each vertex of the core. */
  vertices: Uint32Array;
  /** For each pendant, its vertex in the network and its neighbour's in the core. */
  pendants: [vertex: number, host: number][];
}

/** An array that worker threads can read without a copy, where the platform has such. */
export function sharedUint32(length: number): Uint32Array {
  return typeof SharedArrayBuffer === 'undefined'
    ? new Uint32Array(length)
    : new Uint32Array(new SharedArrayBuffer(4 * length));
}

/** Takes isolates and pendants off a network and renumbers the rest. */
export function foldNetwork(adjacency: Traversable): FoldedNetwork {
  const { n, offsets, targets } = adjacency;
  const back = transpose(adjacency);
  const symmetric = sameArcs(adjacency, back);
  const degree = (v: number) => offsets[v + 1]! - offsets[v]!;
  const hosted = (v: number) => symmetric && degree(v) === 1 && degree(targets[offsets[v]!]!) > 1;
  const kept = (v: number) => !hosted(v) && degree(v) + back.offsets[v + 1]! - back.offsets[v]! > 0;
  const vertices = breadthFirst(adjacency, symmetric ? null : back, kept);
  const place = new Int32Array(n).fill(-1);
  vertices.forEach((v, i) => {
    place[v] = i;
  });
  const out = renumber(adjacency, vertices, place);
  const into = symmetric ? out : renumber(back, vertices, place);
  const folded = sharedUint32(vertices.length);
  const pendants: FoldedNetwork['pendants'] = [];
  for (let v = 0; v < n; v++) {
    if (!hosted(v)) continue;
    const host = place[targets[offsets[v]!]!]!;
    folded[host]!++;
    pendants.push([v, host]);
  }
  const core = {
    n: vertices.length,
    symmetric,
    offsets: out.offsets,
    targets: out.targets,
    inOffsets: into.offsets,
    inTargets: into.targets,
    members: sharedUint32(vertices.length).fill(1),
    folded,
  };
  return { core, vertices, pendants };
}

/** The same network seen from the ends of its ties. */
export function reverse(core: Core): Core {
  const { offsets, targets, inOffsets, inTargets } = core;
  return { ...core, offsets: inOffsets, targets: inTargets, inOffsets: offsets, inTargets: targets };
}

function transpose({ n, offsets, targets }: Traversable): Traversable {
  const back = { n, offsets: new Uint32Array(n + 1), targets: new Uint32Array(targets.length) };
  for (const w of targets) back.offsets[w + 1]!++;
  for (let v = 0; v < n; v++) back.offsets[v + 1]! += back.offsets[v]!;
  const cursor = back.offsets.slice(0, n);
  for (let v = 0; v < n; v++) {
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) back.targets[cursor[targets[e]!]!++] = v;
  }
  return back;
}

/** Neighbours ascend on both sides, so that a symmetric network equals its transpose to the entry. */
function sameArcs(a: Traversable, b: Traversable): boolean {
  return a.offsets.every((offset, v) => offset === b.offsets[v]) && a.targets.every((w, e) => w === b.targets[e]);
}

/** Vertices in breadth-first order over ties of either direction, from the vertex of the most ties of each component. */
function breadthFirst(out: Traversable, back: Traversable | null, kept: (v: number) => boolean): Uint32Array {
  const degree = (v: number) => out.offsets[v + 1]! - out.offsets[v]!;
  const roots = Array.from({ length: out.n }, (_, v) => v).filter(kept);
  roots.sort((a, b) => degree(b) - degree(a) || a - b);
  const order = new Uint32Array(roots.length);
  const met = new Uint8Array(out.n);
  let tail = 0;
  const meet = (v: number) => {
    if (met[v] || !kept(v)) return;
    met[v] = 1;
    order[tail++] = v;
  };
  const meetAll = ({ offsets, targets }: Traversable, v: number) => {
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) meet(targets[e]!);
  };
  let head = 0;
  for (const root of roots) {
    meet(root);
    for (; head < tail; head++) {
      meetAll(out, order[head]!);
      if (back) meetAll(back, order[head]!);
    }
  }
  return order;
}

/** The arcs between kept vertices, in the new numbers, neighbours ascending. */
function renumber({ offsets, targets }: Traversable, vertices: Uint32Array, place: Int32Array) {
  const renumbered = sharedUint32(vertices.length + 1);
  let arcs = 0;
  vertices.forEach((v, i) => {
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) if (place[targets[e]!]! >= 0) arcs++;
    renumbered[i + 1] = arcs;
  });
  const ends = sharedUint32(arcs);
  let end = 0;
  for (const v of vertices) {
    const start = end;
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      const w = place[targets[e]!]!;
      if (w >= 0) ends[end++] = w;
    }
    ends.subarray(start, end).sort();
  }
  return { offsets: renumbered, targets: ends };
}
