// Which share of the pairs of organizations cannot reach each other at all.
//
// F = 1 - sum of s(s-1) over components / (n(n-1)) (measures.md, section 14), symmetrized. Borgatti 2006,
// doi:10.1007/s10588-006-7084-x. Ignores strength. `null` for n < 2. Range 0 (connected) .. 1 (isolates only).
// Oracle: definition, UCINET's formula. graphology-metrics has none.
import type { Network } from '../types.ts';
import { components } from './components.ts';

/** Fragmentation of the network. `sizes`: of its components, when they are at hand. */
export function fragmentation(network: Network, sizes: readonly number[] = components(network).sizes): number | null {
  const n = network.ids.length;
  return n < 2 ? null : 1 - sizes.reduce((sum, s) => sum + s * (s - 1), 0) / (n * (n - 1));
}

/**
 * The same over ordered pairs of a directed network (UCINET's cohesion block): the share that cannot be reached along
 * the direction of ties. `reached`: how many others each vertex reaches.
 */
export function fragmentationDirected(network: Network, reached: Float64Array): number | null {
  const n = network.ids.length;
  return n < 2 ? null : 1 - reached.reduce((a, b) => a + b, 0) / (n * (n - 1));
}
