import Graph from 'graphology';
import type { Network } from '../types.ts';

/**
 * The network as a graphology graph, for the algorithms of that family that are right for us. Nodes are the vertices'
 * numbers, in order; the edge attribute `weight` is the STRENGTH (PageRank reads it so; graphology's shortest
 * paths read it as a length: never give them this graph with weights). Never the default mixed type: it counts an
 * undirected pair twice.
 */
export function toGraphology(network: Network): Graph {
  const graph = new Graph({ type: network.directed ? 'directed' : 'undirected', multi: false, allowSelfLoops: false });
  const { n, offsets, targets, weights } = network.out;
  for (let v = 0; v < n; v++) graph.addNode(v);
  for (let v = 0; v < n; v++) {
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      const w = targets[e]!;
      if (network.directed || v < w) graph.addEdge(v, w, { weight: weights[e]! });
    }
  }
  return graph;
}
