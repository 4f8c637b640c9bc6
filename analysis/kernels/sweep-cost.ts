import type { Core } from './core.ts';
import type { TwinFold } from './fold-twins.ts';
import { foldTwins } from './fold-twins.ts';
import type { BlockSplit, Blocks } from './split-blocks.ts';
import { findBlocks, isClique, splitBlocks } from './split-blocks.ts';

/** What a vertex costs for each source that reaches it, in arcs; and measuring, beside counting paths (both measured). */
const VERTEX = 8;
const MEASURING = 0.2;
/** Blocks are taken apart when their sweeps cost at most this much of the whole: cutting and adding up cost as well. */
const WORTH = 0.85;

/** What counting the paths from all sources of a component costs, in arcs walked. */
const cost = (vertices: number, arcs: number) => vertices * (arcs + VERTEX * vertices);

/** The same for a core, component by component: breadth-first numbers keep each together. */
export function sweepCost({ n, offsets, targets }: Core): number {
  let sum = 0;
  let start = 0;
  let last = 0;
  for (let v = 0; v < n; v++) {
    last = Math.max(last, v);
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) last = Math.max(last, targets[e]!);
    if (v < last) continue;
    sum += cost(v + 1 - start, offsets[v + 1]! - offsets[start]!);
    start = v + 1;
  }
  return sum;
}

/** The blocks of a core with its twins apart, folded in their turn, where that is cheaper than `whole`; or `null`. */
export function worthSplitting(
  core: Core,
  whole: number,
  distances: boolean,
): { split: BlockSplit; twins: TwinFold } | null {
  const most = whole * (WORTH - (distances ? MEASURING : 0));
  const blocks = findBlocks(core);
  // Twins may be most of a block: what its own arcs cost says little unless the whole was not folded either.
  if (piecewise(blocks) > WORTH * sweepCost(core)) return null;
  const split = splitBlocks(core, blocks);
  const twins = foldTwins(split.core);
  return sweepCost(twins.core) <= most ? { split, twins } : null;
}

function piecewise(blocks: Blocks): number {
  return blocks.sizes.reduce((sum, size, b) => sum + (isClique(blocks, b) ? 0 : cost(size, blocks.arcs[b]!)), 0);
}
