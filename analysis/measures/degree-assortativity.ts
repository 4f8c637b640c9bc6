// Whether the well tied are tied to each other (above 0), or to those with few ties (below 0: a star).
//
// Pearson correlation over the two ends of every tie: of their numbers of ties when undirected, of the source's ties out
// and the target's ties in when directed (measures.md, section 13). Newman 2002, doi:10.1103/PhysRevLett.89.208701; 2003,
// doi:10.1103/PhysRevE.67.026126. Ignores strength. `null` without a tie and when all ends are alike. Range -1 .. 1.
// Oracle: networkx, igraph. graphology-metrics has none.
import type { Network } from '../types.ts';
import { degree, inDegree, outDegree } from './degree.ts';

/** Degree assortativity; `symmetric`: of a directed network as if it had no direction. */
export function degreeAssortativity(network: Network, form: 'directed' | 'symmetric' = 'directed'): number | null {
  const directed = network.directed && form === 'directed';
  const { n, offsets, targets } = directed ? network.out : network.symmetric;
  const from = (directed ? outDegree(network) : degree(network)) as number[];
  const to = (directed ? inDegree(network) : from) as number[];
  // Sums of whole numbers: exact, so a correlation that does not exist is not mistaken for one.
  const sum = { x: 0, y: 0, xx: 0, yy: 0, xy: 0 };
  const ties = targets.length;
  for (let v = 0; v < n; v++) {
    for (const u of targets.subarray(offsets[v]!, offsets[v + 1]!)) {
      const [x, y] = [from[v]!, to[u]!];
      sum.x += x;
      sum.y += y;
      sum.xx += x * x;
      sum.yy += y * y;
      sum.xy += x * y;
    }
  }
  const spread = (ties * sum.xx - sum.x ** 2) * (ties * sum.yy - sum.y ** 2);
  return spread <= 0 ? null : (ties * sum.xy - sum.x * sum.y) / Math.sqrt(spread);
}
