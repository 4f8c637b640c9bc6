import type { Core } from './core.ts';
import { sharedUint32 } from './core.ts';

/** A core in which one vertex stands for all that have the same neighbours. */
export interface TwinFold {
  core: Core;
  /** Where each vertex went. */
  place: Uint32Array;
  /** By vertex of the folded core, how far its members are from each other: 1 or 2 ties, 0 where it stands for one. */
  apart: Uint8Array;
}

/**
 * Folds twins: vertices with the same neighbours, each other aside. All else is equally far from them, and no shortest
 * path between others passes through two of them, so that one search and one row of counts serve them all. Boards are
 * full of them: people who sit on one board alone, organizations that meet in one place alone. With directions nothing
 * is folded. Source: Puzis et al. 2015, doi:10.1093/comnet/cnu015; Sariyüce et al. 2017, doi:10.1145/3022668.
 */
export function foldTwins(core: Core): TwinFold {
  const { n } = core;
  const { first, apart } = findTwins(core);
  const place = new Uint32Array(n);
  let left = 0;
  for (let v = 0; v < n; v++) place[v] = first[v] === v ? left++ : place[first[v]!]!;
  if (left === n) return { core, place, apart };
  return { core: quotient(core, first, place, left), place, apart: apart.filter((_, v) => first[v] === v) };
}

/** For each vertex, the first of its twins, which may be itself, and how far they are apart. */
function findTwins({ n, symmetric, offsets, targets }: Core) {
  const first = new Uint32Array(n);
  const apart = new Uint8Array(n);
  for (let v = 0; v < n; v++) first[v] = v;
  if (!symmetric) return { first, apart };
  // Sums over neighbours: equal for twins that are not tied, and with itself added for those that are.
  const sums = new Uint32Array(n);
  for (let v = 0; v < n; v++) {
    let sum = 0;
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) sum += mixed(targets[e]!);
    sums[v] = sum;
  }
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * n + 2)));
  for (const distance of [2, 1]) {
    slots.fill(-1);
    for (let v = 0; v < n; v++) {
      // Without neighbours there is nobody over whom two could be twins.
      if (offsets[v] === offsets[v + 1]) continue;
      if (distance === 1) sums[v]! += mixed(v);
      let slot = sums[v]! & (slots.length - 1);
      for (let u = slots[slot]!; u >= 0; u = slots[slot]!) {
        if (sums[u] === sums[v] && sameNeighbours(offsets, targets, u, v)) {
          first[v] = u;
          apart[u] = apart[v] = distance;
          break;
        }
        slot = (slot + 1) & (slots.length - 1);
      }
      if (slots[slot]! < 0) slots[slot] = v;
    }
  }
  return { first, apart };
}

/** Whether two vertices have the same neighbours, each other aside. Neighbours ascend. */
function sameNeighbours(offsets: Uint32Array, targets: Uint32Array, u: number, v: number): boolean {
  let a = offsets[u]!;
  let b = offsets[v]!;
  const aEnd = offsets[u + 1]!;
  const bEnd = offsets[v + 1]!;
  if (aEnd - a !== bEnd - b) return false;
  while (true) {
    if (a < aEnd && targets[a] === v) a++;
    if (b < bEnd && targets[b] === u) b++;
    if (a === aEnd || b === bEnd) return a === aEnd && b === bEnd;
    if (targets[a++] !== targets[b++]) return false;
  }
}

/** A whole number scattered over 32 bits, so that sums of few are rarely equal. */
function mixed(v: number): number {
  let x = Math.imul(v + 1, 0x9e3779b1);
  x = Math.imul(x ^ (x >>> 15), 0x85ebca6b);
  return x ^ (x >>> 13);
}

/** The core of the first of each set of twins. Its order, and that of neighbours, stays. */
function quotient(
  { n, offsets, targets, members, folded }: Core,
  first: Uint32Array,
  place: Uint32Array,
  left: number,
) {
  const kept = sharedUint32(left + 1);
  let arcs = 0;
  for (let v = 0; v < n; v++) {
    if (first[v] !== v) continue;
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) if (first[targets[e]!] === targets[e]) arcs++;
    kept[place[v]! + 1] = arcs;
  }
  const ends = sharedUint32(arcs);
  let end = 0;
  for (let v = 0; v < n; v++) {
    if (first[v] !== v) continue;
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      if (first[targets[e]!] === targets[e]) ends[end++] = place[targets[e]!]!;
    }
  }
  const core: Core = {
    n: left,
    symmetric: true,
    offsets: kept,
    targets: ends,
    inOffsets: kept,
    inTargets: ends,
    members: sharedUint32(left),
    folded: sharedUint32(left),
  };
  for (let v = 0; v < n; v++) {
    core.members[place[v]!]! += members[v]!;
    core.folded[place[v]!]! += folded[v]!;
  }
  return core;
}
