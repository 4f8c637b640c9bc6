// Burt's measures of one organization from its own surroundings alone, as UCINET computes them by default: everything is
// taken inside {i} and its partners, so a partner's ties to the rest of the network do not dilute what it invests in i.
//
// Constraint, effective size and hierarchy of i in the network induced by i and its neighbours, with the strengths of the
// whole network (measures.md, section 9, "ego-network model"). Burt 1992, doi:10.4159/9780674029095; UCINET
// "Structural Holes". They differ from the whole-network values of every vertex whose partners have ties outside its
// surroundings. STRENGTH when `weighted`. Isolates: `null`. Oracle: written-out definition (numpy).
import { createNetwork } from '../graph/network.ts';
import type { BurtOptions } from '../kernels/investments.ts';
import { investments } from '../kernels/investments.ts';
import type { Network } from '../types.ts';
import { constraint } from './constraint.ts';
import { effectiveSize } from './effective-size.ts';
import { hierarchy } from './hierarchy.ts';

type BurtMeasure = (network: Network, options: BurtOptions) => (number | null)[];

/** Constraint by the ego-network model. */
export function egoConstraint(network: Network, options: BurtOptions = {}): (number | null)[] {
  return inEachSurroundings(network, options, constraint);
}

/** Effective size by the ego-network model. */
export function egoEffectiveSize(network: Network, options: BurtOptions = {}): (number | null)[] {
  return inEachSurroundings(network, options, effectiveSize);
}

/** Hierarchy by the ego-network model. */
export function egoHierarchy(network: Network, options: BurtOptions = {}): (number | null)[] {
  return inEachSurroundings(network, options, hierarchy);
}

function inEachSurroundings(network: Network, options: BurtOptions, measure: BurtMeasure): (number | null)[] {
  const { n, offsets, targets } = network.symmetric;
  const { z } = investments(network, options);
  const inside = new Int32Array(n).fill(-1);
  return network.ids.map((id, i) => {
    const members = [i, ...targets.subarray(offsets[i]!, offsets[i + 1]!)];
    if (members.length === 1) return null;
    for (const v of members) inside[v] = i;
    const ties = members.flatMap((v) => {
      const own: { source: string; target: string; weight: number }[] = [];
      for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
        const w = targets[e]!;
        if (v < w && inside[w] === i) own.push({ source: network.ids[v]!, target: network.ids[w]!, weight: z[e]! });
      }
      return own;
    });
    const surroundings = createNetwork(
      members.map((v) => network.ids[v]!),
      ties,
      false,
    );
    // z is the strength here, whatever it was made of.
    return measure(surroundings, { weighted: true })[surroundings.ids.indexOf(id)]!;
  });
}
