// For people and organizations in one picture: of all the seats that could exist, which share does.
//
// m / (n1 n2) (measures.md, section 16). Borgatti & Everett 1997, doi:10.1016/S0378-8733(96)00301-2. Ignores strength.
// `null` where a mode is empty. Range 0 .. 1. Oracle: networkx bipartite density. graphology-metrics has none.
import type { Network } from '../types.ts';
import { modeSizes } from './two-mode-degree.ts';

/** Density of a two-mode network. `second`: true for the vertices of the second mode, parallel to `network.ids`. */
export function twoModeDensity(network: Network, second: readonly boolean[]): number | null {
  const sizes = modeSizes(second);
  const possible = sizes.first * sizes.second;
  return possible === 0 ? null : network.symmetric.targets.length / 2 / possible;
}
