// Which share of an organization's partners are different doors: 1 = none of them work together.
//
// ES_i / N, effective size over number of partners (measures.md, section 9), whole-network model. Burt 1992,
// doi:10.4159/9780674029095, p. 53. STRENGTH when `weighted`. Isolates: `null`; one partner: 1. Range 0 .. 1.
// Oracle: UCINET's arithmetic (xucinet), networkx effective_size / degree. graphology-metrics has none.
import type { BurtOptions } from '../kernels/investments.ts';
import type { Network } from '../types.ts';
import { degree } from './degree.ts';
import { effectiveSize } from './effective-size.ts';

/** Efficiency of each vertex. `sizes`: effective sizes, when they are at hand. */
export function efficiency(
  network: Network,
  options: BurtOptions = {},
  sizes: readonly (number | null)[] = effectiveSize(network, options),
): (number | null)[] {
  const partners = degree(network);
  return sizes.map((size, i) => (size === null ? null : size / partners[i]!));
}
