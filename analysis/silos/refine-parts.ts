import { type Scratch, shufflePlaces } from './scratch.ts';
import type { TieGraph } from './tie-graph.ts';

/** How freely a place joins a part that is not the best for it (the theta of the paper), against the mean tie strength. */
const RANDOMNESS = 0.01;

/**
 * The refinement of Leiden (Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z, algorithm A.2): within each
 * community, places that stand alone join a part of that community, the likelier the more modularity gains, as long as
 * place and part are both well tied to the rest of it. A part grows along ties alone: each is connected. Returns a part
 * number per place (the number of one of its places).
 */
export function refineParts(
  graph: TieGraph,
  communities: Int32Array,
  resolution: number,
  random: () => number,
  { sums, partSums, outward, toward, chances, near, sizes, order }: Scratch,
): Int32Array {
  const { n, offsets, targets, weights, strengths } = graph;
  const share = resolution / graph.total;
  const least = 1e-12 * graph.total;
  const heat = (RANDOMNESS * graph.total) / Math.max(1, targets.length);
  const parts = new Int32Array(n);
  sums.fill(0, 0, n);
  sizes.fill(1, 0, n);
  for (let v = 0; v < n; v++) {
    parts[v] = v;
    partSums[v] = strengths[v]!;
    sums[communities[v]!]! += strengths[v]!;
    // Strength of the ties from a part to the rest of its community.
    outward[v] = 0;
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      if (communities[targets[e]!] === communities[v]) outward[v]! += weights[e]!;
    }
  }
  const wellTied = (part: number, community: number) =>
    outward[part]! >= share * partSums[part]! * (sums[community]! - partSums[part]!) - least;

  shufflePlaces(order, n, random);
  for (let i = 0; i < n; i++) {
    const v = order[i]!;
    const community = communities[v]!;
    // Alone means: it has not moved, and nobody has joined it.
    if (parts[v] !== v || sizes[v]! > 1 || !wellTied(v, community)) continue;
    let found = 0;
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      const w = targets[e]!;
      if (communities[w] !== community) continue;
      const part = parts[w]!;
      if (toward[part] === 0) near[found++] = part;
      toward[part]! += weights[e]!;
    }
    const strength = share * strengths[v]!;
    let best = 0;
    for (let k = 0; k < found; k++) {
      const part = near[k]!;
      const gain = toward[part]! - strength * partSums[part]!;
      const open = gain >= -least && wellTied(part, community);
      chances[k] = open ? gain : Number.NEGATIVE_INFINITY;
      if (open && gain > best) best = gain;
    }
    const alone = chanceOf(0, best, heat);
    let sum = alone;
    for (let k = 0; k < found; k++) {
      chances[k] = chanceOf(chances[k]!, best, heat);
      sum += chances[k]!;
    }
    let drawn = 0;
    for (let left = random() * sum - alone; left >= 0 && drawn < found; drawn++) left -= chances[drawn]!;
    if (drawn > 0) {
      const to = near[drawn - 1]!;
      outward[to]! += outward[v]! - 2 * toward[to]!;
      partSums[to]! += strengths[v]!;
      sizes[to]!++;
      sizes[v] = 0;
      parts[v] = to;
    }
    for (let k = 0; k < found; k++) toward[near[k]!] = 0;
  }
  return parts;
}

/** The weight of a gain in the draw; beyond some forty times the heat it is nothing, and not worth a power. */
function chanceOf(gain: number, best: number, heat: number): number {
  const cold = (gain - best) / heat;
  return cold === 0 ? 1 : cold < -40 ? 0 : Math.exp(cold);
}
