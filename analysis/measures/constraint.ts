// How closed in an organization is by partners who also work with each other: low = it spans structural holes.
//
// C_i = sum of c_ij over its partners (dyadic-constraint.ts; measures.md, section 9), whole-network model. Burt 1992,
// doi:10.4159/9780674029095, ch. 2. STRENGTH when `weighted`. Isolates: `null`; one partner: 1. Range > 0, up to 1.125
// in a triangle and a little more with strengths. Oracle: igraph constraint, networkx (but networkx gives NaN on a
// DiGraph to vertices without a tie out), UCINET's arithmetic. graphology-metrics has none.
import type { BurtOptions } from '../kernels/investments.ts';
import { investments } from '../kernels/investments.ts';
import type { Network } from '../types.ts';
import { dyadicConstraint } from './dyadic-constraint.ts';

/** Burt's constraint of each vertex. `dyadic`: c_ij, when they are at hand. */
export function constraint(
  network: Network,
  options: BurtOptions = {},
  dyadic: Float64Array = dyadicConstraint(network, options),
): (number | null)[] {
  const { n, offsets } = network.symmetric;
  return Array.from({ length: n }, (_, i) => {
    const own = dyadic.subarray(offsets[i]!, offsets[i + 1]!);
    return own.length === 0 ? null : own.reduce((a, b) => a + b, 0);
  });
}

/**
 * The formula read to the letter, over all j and not over the partners alone: larger wherever a partner has partners of
 * its own. No program in use reports it; it is here so that a difference can be recognized.
 */
export function constraintOverAll(network: Network, options: BurtOptions = {}): (number | null)[] {
  const { n, offsets, targets } = network.symmetric;
  const { z, total } = investments(network, options);
  const through = new Float64Array(n);
  return Array.from({ length: n }, (_, i) => {
    if (offsets[i] === offsets[i + 1]) return null;
    through.fill(0);
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const q = targets[e]!;
      const share = z[e]! / total[i]!;
      through[q]! += share;
      for (let f = offsets[q]!; f < offsets[q + 1]!; f++) through[targets[f]!]! += (share * z[f]!) / total[q]!;
    }
    through[i] = 0;
    return through.reduce((sum, value) => sum + value ** 2, 0);
  });
}
