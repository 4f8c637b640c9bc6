// Whether ties gather around one organization (1 = a star) or are spread (0 = everybody has as many).
//
// sum(max k - k_i) / ((n-1)(n-2)); directed, in and out apart: / (n-1)^2 (measures.md, section 14; igraph with
// loops = FALSE). Freeman 1978, doi:10.1016/0378-8733(78)90021-7. Ignores strength. `null` for n < 3 (directed: n < 2).
// Range 0 .. 1. Oracle: igraph, sna. graphology-metrics has no centralization.
import type { Network } from '../types.ts';
import { degree, inDegree, outDegree } from './degree.ts';

/**
 * What the excess is divided by. `simple`: the largest that a network without loops allows. `loops`: the largest with
 * loops (igraph's default, though the network has none). `ucinet-old`: (n-1)(n-2) when directed too, as in older UCINET
 * and Hanneman & Riddle; it can exceed 1.
 */
export type CentralizationForm = 'simple' | 'loops' | 'ucinet-old';

/** Degree centralization of an undirected network; `null` when ties have a direction. */
export function degreeCentralization(network: Network, form: CentralizationForm = 'simple'): number | null {
  return network.directed ? null : degreeCentralizationSymmetric(network, form);
}

/** Degree centralization with every tie read without its direction. */
export function degreeCentralizationSymmetric(network: Network, form: CentralizationForm = 'simple'): number | null {
  const n = network.ids.length;
  return n < 3 ? null : excess(degree(network)) / (form === 'loops' ? n * (n - 1) : (n - 1) * (n - 2));
}

/** Whether ties arrive at one organization; `null` when ties have no direction. */
export function degreeCentralizationIn(network: Network, form: CentralizationForm = 'simple'): number | null {
  return network.directed ? ofArcs(inDegree(network), form) : null;
}

/** Whether ties leave from one organization; `null` when ties have no direction. */
export function degreeCentralizationOut(network: Network, form: CentralizationForm = 'simple'): number | null {
  return network.directed ? ofArcs(outDegree(network), form) : null;
}

function ofArcs(degrees: readonly (number | null)[], form: CentralizationForm): number | null {
  const n = degrees.length;
  if (n < (form === 'ucinet-old' ? 3 : 2)) return null;
  const largest = { simple: (n - 1) ** 2, loops: n * (n - 1), 'ucinet-old': (n - 1) * (n - 2) };
  return excess(degrees) / largest[form];
}

function excess(degrees: readonly (number | null)[]): number {
  const largest = degrees.reduce<number>((most, k) => Math.max(most, k ?? 0), 0);
  return degrees.reduce<number>((sum, k) => sum + largest - (k ?? 0), 0);
}
