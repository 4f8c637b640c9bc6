// Whether influence runs one way: 1 when nobody who can be reached can reach back, 0 when everybody can.
//
// 1 - mutually reachable pairs / reachable pairs, over paths along the direction of ties (measures.md, section 14,
// oracle column of that name). Krackhardt 1994; Everett & Krackhardt 2012, doi:10.1016/j.socnet.2011.10.006. Ignores
// strength. `null` when undirected or nobody reaches anybody. Range 0 .. 1. Oracle: sna hierarchy (krackhardt).
import { allPairs } from '../kernels/all-pairs.ts';
import type { PairSums } from '../kernels/pair-sums.ts';
import type { Network } from '../types.ts';
import { strongComponents } from './strong-components.ts';

/** Krackhardt's hierarchy of a directed network. `pairs`: the sweep of `network.out`, when it is at hand. */
export function krackhardtHierarchy(network: Network, pairs: PairSums = allPairs(network.out)): number | null {
  if (!network.directed) return null;
  const reachable = pairs.reachedFrom.reduce((a, b) => a + b, 0);
  // Two reach each other when they are in one strong component.
  const bothWays = strongComponents(network).sizes.reduce((sum, size) => sum + size * (size - 1), 0);
  const eitherWay = reachable - bothWays / 2;
  return eitherWay === 0 ? null : 1 - bothWays / 2 / eitherWay;
}
