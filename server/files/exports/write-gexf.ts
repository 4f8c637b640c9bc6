import { DirectedGraph, UndirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import type { ExportNetwork } from './network-of.ts';

/** The network for Gephi and its kin (GEXF 1.2, which older readers know too). */
export function writeGexf({ directed, nodes, edges }: ExportNetwork): string {
  const graph = directed ? new DirectedGraph() : new UndirectedGraph();
  for (const { id, label, attributes } of nodes) graph.addNode(id, { label, own: attributes });
  for (const { source, target, weight, attributes } of edges) {
    graph.mergeEdge(source, target, { weight, own: attributes });
  }
  return gexf.write(graph, {
    version: '1.2',
    formatNode: (_id: string, { label, own }: Record<string, unknown>) => ({
      label: String(label),
      attributes: own as Record<string, unknown>,
    }),
    formatEdge: (_id: string, { weight, own }: Record<string, unknown>) => ({
      weight: Number(weight),
      attributes: own as Record<string, unknown>,
    }),
  });
}
