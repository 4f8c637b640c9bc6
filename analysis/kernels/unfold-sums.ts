import type { SweepPlan } from './all-pairs.ts';
import type { Core } from './core.ts';
import type { CoreSums } from './core-sums.ts';
import type { TwinFold } from './fold-twins.ts';
import type { PairSums } from './pair-sums.ts';
import { addInto, emptyPairSums } from './pair-sums.ts';

const PER_SOURCE = ['reached', 'distance', 'inverse', 'inverseNext', 'farthest'] as const;

/** The sums of a plan's sweeps, brought back from what was folded to the network's own vertices. */
export function createUnfolding(plan: SweepPlan) {
  const { n, network, twins, blocks } = plan;
  const total = emptyPairSums(n);
  const perSource = () => new Float64Array(twins.core.n);
  const seen = Object.fromEntries(PER_SOURCE.map((name) => [name, perSource()])) as Seen;
  const dependencies = new Float64Array((blocks?.twins ?? twins).core.n);
  const addPaths = ({ betweenness }: CoreSums) => {
    if (betweenness.length > 0) addInto(dependencies, betweenness);
  };
  const addOutward = (part: CoreSums) => {
    for (const name of PER_SOURCE) seen[name].set(part[name], part.from);
    addPaths(part);
  };
  /** Only where ties have a direction, and nothing is folded. */
  const addBack = (part: CoreSums) => {
    for (let i = 0; i < part.reached.length; i++) {
      const v = network.vertices[part.from + i]!;
      total.reachedTo[v] = part.reached[i]!;
      total.distanceTo[v] = part.distance[i]!;
      total.inverseTo[v] = part.inverse[i]!;
    }
  };
  const sums = (): PairSums => {
    if (plan.outward > 0) unfoldDistances(plan, seen, total);
    if (blocks) {
      const { split, twins: folded } = blocks;
      const apart = unfoldTwins(split.core, folded, dependencies);
      network.vertices.forEach((v, i) => {
        total.betweenness[v] = split.through[i]!;
      });
      split.vertices.forEach((i, piece) => {
        total.betweenness[network.vertices[i]!]! += apart[piece]!;
      });
    } else if (plan.paths) {
      const values = unfoldTwins(network.core, twins, dependencies);
      network.vertices.forEach((v, i) => {
        const hung = network.core.folded[i]!;
        // Paths between a pendant and all but its own kind, both ways, and among those of one host.
        total.betweenness[v] = values[i]! + 2 * hung * (total.reachedFrom[v]! - hung) + hung * (hung - 1);
      });
    }
    return total;
  };
  return { addOutward, addBack, addPaths, sums };
}

/** By vertex of the folded core: others beyond its twins and what is folded into them. */
type Seen = Pick<CoreSums, (typeof PER_SOURCE)[number]>;

/** Each vertex sees what its twins see beyond themselves, its own pendants, its twins, and theirs a step farther. */
function unfoldDistances({ network, twins }: SweepPlan, seen: Seen, total: PairSums): void {
  const { vertices, pendants, core } = network;
  const next = new Float64Array(vertices.length);
  for (let i = 0; i < vertices.length; i++) {
    const v = vertices[i]!;
    const at = twins.place[i]!;
    const hung = core.folded[i]!;
    const others = twins.core.members[at]! - 1;
    total.reachedFrom[v] = seen.reached[at]! + hung;
    total.distanceFrom[v] = seen.distance[at]! + hung;
    total.inverseFrom[v] = seen.inverse[at]! + hung;
    next[i] = seen.inverseNext[at]! + hung / 2;
    let farthest = Math.max(seen.farthest[at]!, hung > 0 ? 1 : 0);
    if (others > 0) {
      const apart = twins.apart[at]!;
      const hungThere = twins.core.folded[at]! - hung;
      total.reachedFrom[v]! += others + hungThere;
      total.distanceFrom[v]! += others * apart + hungThere * (apart + 1);
      total.inverseFrom[v]! += others / apart + hungThere / (apart + 1);
      next[i]! += others / (apart + 1) + hungThere / (apart + 2);
      farthest = Math.max(farthest, apart + (hungThere > 0 ? 1 : 0));
    }
    // What is farthest from a vertex is one step farther from its pendants.
    total.diameter = Math.max(total.diameter, farthest + (hung > 0 ? 1 : 0));
  }
  for (const [v, host] of pendants) unfoldPendant(total, v, vertices[host]!, next[host]!);
  if (!core.symmetric) return;
  total.reachedTo = total.reachedFrom.slice();
  total.distanceTo = total.distanceFrom.slice();
  total.inverseTo = total.inverseFrom.slice();
}

/** A pendant is one step from its host and one more than the host from everybody else. */
function unfoldPendant(total: PairSums, v: number, host: number, inverseNext: number): void {
  total.reachedFrom[v] = total.reachedFrom[host]!;
  // The host takes the place that the pendant has among those the host reaches.
  total.distanceFrom[v] = total.distanceFrom[host]! + total.reachedFrom[host]! - 1;
  total.inverseFrom[v] = inverseNext + 0.5;
}

/**
 * Dependencies of the vertices of `core` from those of the twins that they were folded into: equal shares, and the paths
 * between two twins that are not tied, which go over each of their neighbours alike.
 */
function unfoldTwins(core: Core, { core: folded, place, apart }: TwinFold, sums: Float64Array): Float64Array {
  if (folded === core) return sums;
  const each = sums.map((sum, at) => sum / folded.members[at]!);
  const squares = new Float64Array(folded.n);
  core.folded.forEach((hung, i) => {
    squares[place[i]!]! += (1 + hung) ** 2;
  });
  const { offsets, targets, members } = folded;
  for (let at = 0; at < folded.n; at++) {
    if (apart[at] !== 2) continue;
    const start = offsets[at]!;
    const end = offsets[at + 1]!;
    let between = 0;
    for (let e = start; e < end; e++) between += members[targets[e]!]!;
    const pairs = (members[at]! + folded.folded[at]!) ** 2 - squares[at]!;
    for (let e = start; e < end; e++) each[targets[e]!]! += pairs / between;
  }
  return Float64Array.from(place, (at) => each[at]!);
}
