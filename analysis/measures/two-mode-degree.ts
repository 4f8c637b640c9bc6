// For people and organizations in one picture: how many of the other kind each is tied to, out of all of them.
//
// k_i / size of the other mode (measures.md, section 16). Borgatti & Everett 1997, doi:10.1016/S0378-8733(96)00301-2.
// Ignores strength. Isolates: 0; `null` where the other mode is empty. Range 0 .. 1.
// Oracle: networkx bipartite degree_centrality. graphology-metrics has no two-mode measure.
import type { Network } from '../types.ts';
import { degree } from './degree.ts';

/** Normalized degree of each vertex. `second`: true for the vertices of the second mode, parallel to `network.ids`. */
export function twoModeDegree(network: Network, second: readonly boolean[]): (number | null)[] {
  const sizes = modeSizes(second);
  return degree(network).map((k, v) => {
    const others = second[v] ? sizes.first : sizes.second;
    return others === 0 ? null : k / others;
  });
}

/** Vertices of each mode. */
export function modeSizes(second: readonly boolean[]): { first: number; second: number } {
  const size = second.filter(Boolean).length;
  return { first: second.length - size, second: size };
}
