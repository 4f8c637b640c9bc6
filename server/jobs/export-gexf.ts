import { DirectedGraph, UndirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import type { AnalysisDocument, AnalysisOrganization } from '../../analysis/document.ts';

const NUMBERS = ['degree', 'strength', 'betweenness', 'constraint', 'core_number', 'broker_score'] as const;

/**
 * The network for Gephi and its kin: names, groups and the main measures as attributes, relations on the edges. No
 * positions: a layout shows, only the numbers conclude.
 */
export function exportGexf(document: AnalysisDocument): Uint8Array {
  const graph = document.network.directed ? new DirectedGraph() : new UndirectedGraph();
  const groups = new Map(document.groups.map((group) => [group.id, group.name ?? group.value ?? group.id]));
  for (const entry of document.organizations) graph.addNode(entry.id, nodeAttributes(entry, groups));
  for (const tie of document.ties) {
    graph.mergeEdge(tie.source, tie.target, { weight: tie.weight, ...tie.relations, probable: tie.probable });
  }
  const xml = gexf.write(graph, {
    version: '1.3',
    formatNode: (_id: string, { label, ...attributes }: Record<string, unknown>) => ({
      label: String(label),
      attributes,
    }),
    formatEdge: (_id: string, { weight, ...attributes }: Record<string, unknown>) => ({
      weight: Number(weight),
      attributes,
    }),
  });
  return new TextEncoder().encode(xml);
}

function nodeAttributes(entry: AnalysisOrganization, groups: ReadonlyMap<string, string>): Record<string, unknown> {
  const attributes: Record<string, unknown> = { label: entry.name, in_scope: entry.in_scope, received: entry.received };
  if (entry.group !== null) attributes.group = groups.get(entry.group) ?? entry.group;
  for (const name of NUMBERS) if (entry[name] !== null && entry[name] !== undefined) attributes[name] = entry[name];
  for (const [header, value] of Object.entries(entry.attributes)) {
    const key = header in attributes ? `attr_${header}` : header;
    attributes[key] = Array.isArray(value) ? value.join('|') : value;
  }
  return attributes;
}
