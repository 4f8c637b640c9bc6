// Whether ties gather around one organization (1 = a star) or are spread (0 = everybody has as many).
//
// sum(max k - k_i) / ((n-1)(n-2)); directed, in and out apart: / (n-1)^2 (measures.md, section 14; igraph with
// loops = FALSE). Freeman 1978, doi:10.1016/0378-8733(78)90021-7. Ignores strength. `null` for n < 3 (directed: n < 2).
// Range 0 .. 1. Oracle: igraph, sna. graphology-metrics has no centralization.
import type { Network } from '../types.ts';
import { degree, inDegree, outDegree } from './degree.ts';

/** Degree centralization of an undirected network; `null` when ties have a direction. */
export function degreeCentralization(network: Network): number | null {
  const n = network.ids.length;
  return network.directed || n < 3 ? null : excess(degree(network)) / ((n - 1) * (n - 2));
}

/** Whether ties arrive at one organization; `null` when ties have no direction. */
export function degreeCentralizationIn(network: Network): number | null {
  const n = network.ids.length;
  return !network.directed || n < 2 ? null : excess(inDegree(network)) / (n - 1) ** 2;
}

/** Whether ties leave from one organization; `null` when ties have no direction. */
export function degreeCentralizationOut(network: Network): number | null {
  const n = network.ids.length;
  return !network.directed || n < 2 ? null : excess(outDegree(network)) / (n - 1) ** 2;
}

function excess(degrees: readonly (number | null)[]): number {
  const largest = degrees.reduce<number>((most, k) => Math.max(most, k ?? 0), 0);
  return degrees.reduce<number>((sum, k) => sum + largest - (k ?? 0), 0);
}
