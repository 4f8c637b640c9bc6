import type { Core } from './core.ts';
import { sharedUint32 } from './core.ts';
import type { Lowpoints } from './lowpoints.ts';
import { lowpoints } from './lowpoints.ts';

/** The biconnected pieces of a core. */
export interface Blocks {
  forest: Lowpoints;
  /** The block that a vertex shares with its parent in the forest; -1 for a root. A cutpoint tops further ones. */
  of: Int32Array;
  top: number[];
  /** Arcs within each block. */
  arcs: number[];
  /** Vertices of each block, its top included. */
  sizes: number[];
}

/** A core cut at its cutpoints: each block is a component, and each of its vertices has all that lies behind it folded in. */
export interface BlockSplit {
  core: Core;
  /** The vertex behind each vertex of the split core: a cutpoint stands in several. */
  vertices: Uint32Array;
  /**
   * Ordered pairs whose paths pass each vertex from one block to another, or between what is folded into it: what
   * the blocks by themselves do not see of its betweenness.
   */
  through: Float64Array;
}

/** Blocks of a symmetric core, from one depth-first search. Source: Hopcroft & Tarjan 1973, doi:10.1145/362248.362272. */
export function findBlocks({ n, offsets, targets }: Core): Blocks {
  const forest = lowpoints({ n, offsets, targets });
  const { order, parent, discovered, low } = forest;
  const of = new Int32Array(n).fill(-1);
  const blocks: Blocks = { forest, of, top: [], arcs: [], sizes: [] };
  for (const w of order) {
    const v = parent[w]!;
    if (v < 0) continue;
    if (low[w]! >= discovered[v]!) {
      of[w] = blocks.top.length;
      blocks.top.push(v);
      blocks.sizes.push(1);
      blocks.arcs.push(0);
    } else {
      of[w] = of[v]!;
    }
    blocks.sizes[of[w]!]!++;
  }
  for (let v = 0; v < n; v++) {
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) blocks.arcs[blockOf(blocks, v, targets[e]!)]!++;
  }
  return blocks;
}

/** A tie belongs to the block that its later end shares with its parent. */
function blockOf({ of, forest: { discovered } }: Blocks, v: number, w: number): number {
  return of[discovered[v]! > discovered[w]! ? v : w]!;
}

/** Where all are tied nobody stands between: such blocks need no sweep. */
export function isClique({ sizes, arcs }: Blocks, block: number): boolean {
  return arcs[block] === sizes[block]! * (sizes[block]! - 1);
}

/**
 * Betweenness takes the blocks of a network one by one: paths between two vertices of a block stay in it, and stand for
 * the paths between all that lie behind the two. Source: Puzis et al. 2015,
 * doi:10.1093/comnet/cnu015.
 */
export function splitBlocks(core: Core, blocks: Blocks): BlockSplit {
  const { n, offsets, targets } = core;
  const { forest, of, top } = blocks;
  const { own, below, through } = weigh(core, blocks);
  // Places: a block's top first, then the others, ascending.
  const start = new Int32Array(top.length).fill(-1);
  let places = 0;
  for (let b = 0; b < top.length; b++) {
    if (isClique(blocks, b)) continue;
    start[b] = places;
    places += blocks.sizes[b]!;
  }
  const vertices = new Uint32Array(places);
  const behind = sharedUint32(places);
  const place = new Int32Array(n).fill(-1);
  const cursor = start.map((at) => at + 1);
  top.forEach((v, b) => {
    if (start[b]! < 0) return;
    vertices[start[b]!] = v;
    behind[start[b]!] = own[forest.root[v]!]! - below[b]! - 1;
  });
  for (let v = 0; v < n; v++) {
    const b = of[v]!;
    if (b < 0 || start[b]! < 0) continue;
    place[v] = cursor[b]!++;
    vertices[place[v]!] = v;
    behind[place[v]!] = own[v]! - 1;
  }
  const cut = { offsets: sharedUint32(places + 1), targets: sharedUint32(keptArcs(blocks)) };
  const placeIn = (v: number, b: number) => (top[b] === v ? start[b]! : place[v]!);
  const eachArc = (visit: (from: number, to: number) => void) => {
    for (let v = 0; v < n; v++) {
      for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
        const b = blockOf(blocks, v, targets[e]!);
        if (start[b]! >= 0) visit(placeIn(v, b), placeIn(targets[e]!, b));
      }
    }
  };
  eachArc((from) => {
    cut.offsets[from + 1]!++;
  });
  for (let i = 0; i < places; i++) cut.offsets[i + 1]! += cut.offsets[i]!;
  const end = cut.offsets.slice(0, places);
  eachArc((from, to) => {
    cut.targets[end[from]!++] = to;
  });
  for (let i = 0; i < places; i++) cut.targets.subarray(cut.offsets[i]!, cut.offsets[i + 1]!).sort();
  const split: Core = {
    n: places,
    symmetric: true,
    ...cut,
    inOffsets: cut.offsets,
    inTargets: cut.targets,
    members: sharedUint32(places).fill(1),
    folded: behind,
  };
  return { core: split, vertices, through };
}

function keptArcs(blocks: Blocks): number {
  return blocks.arcs.reduce((sum, arcs, b) => sum + (isClique(blocks, b) ? 0 : arcs), 0);
}

/** What lies under each vertex, itself and its pendants included, and under the top of each block; and what passes through. */
function weigh({ n, folded }: Core, { forest, of, top }: Blocks) {
  const own = Float64Array.from(folded, (pendants) => 1 + pendants);
  const below = new Float64Array(top.length);
  // Pairs of a side with itself do not pass: the squares of the sides, a pendant being a side of one.
  const squares = Float64Array.from(folded);
  for (let i = n - 1; i >= 0; i--) {
    const w = forest.order[i]!;
    const b = of[w]!;
    if (b < 0) continue;
    below[b]! += own[w]!;
    // The first of a block to be met is the last of it to be added up.
    if (forest.parent[w] !== top[b]) continue;
    own[top[b]!]! += below[b]!;
    squares[top[b]!]! += below[b]! ** 2;
  }
  const through = new Float64Array(n);
  for (let v = 0; v < n; v++) {
    const all = own[forest.root[v]!]!;
    through[v] = (all - 1) ** 2 - squares[v]! - (all - own[v]!) ** 2;
  }
  return { own, below, through };
}
