// Whether an organization's constraint comes from one partner (1) or equally from all (0).
//
// H_i = sum over j of x ln x / (N ln N), x = c_ij / (C_i / N), N partners (measures.md, section 9), whole-network model.
// Burt 1992, doi:10.4159/9780674029095, p. 71 (Coleman-Theil). STRENGTH when `weighted`. Isolates: `null`; one partner: 1
// (UCINET). Range 0 .. 1. Oracle: UCINET's arithmetic (xucinet). graphology-metrics, igraph and networkx have none.
import type { BurtOptions } from '../kernels/investments.ts';
import type { Network } from '../types.ts';
import { dyadicConstraint } from './dyadic-constraint.ts';

/** Hierarchy of the constraint of each vertex. `dyadic`: c_ij, when they are at hand. */
export function hierarchy(
  network: Network,
  options: BurtOptions = {},
  dyadic: Float64Array = dyadicConstraint(network, options),
): (number | null)[] {
  const { n, offsets } = network.symmetric;
  return Array.from({ length: n }, (_, i) => {
    const own = dyadic.subarray(offsets[i]!, offsets[i + 1]!);
    if (own.length < 2) return own.length === 0 ? null : 1;
    const mean = own.reduce((a, b) => a + b, 0) / own.length;
    const sum = own.reduce((total, c) => (c === 0 ? total : total + (c / mean) * Math.log(c / mean)), 0);
    return sum / (own.length * Math.log(own.length));
  });
}
