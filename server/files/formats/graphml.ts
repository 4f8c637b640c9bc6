import type { InputFile } from '../../../analysis/roster/input.ts';
import { setAttribute } from './gexf.ts';
import type { FormatVertex } from './network-tables.ts';
import type { Origin } from './table-of.ts';
import type { XmlListener } from './xml-events.ts';
import { readXmlNetwork, type XmlEdge, type XmlGraph } from './xml-network.ts';

interface Key {
  name: string;
  side: string;
  value: string | null;
}

/** Names under which programs write the label of a node, best first. */
const LABELS = ['label', 'name', 'nom'];

/**
 * A GraphML document: nodes and edges with their data by key, direction by edge or by graph. A node's label is its data
 * of that name, or the text that yEd draws. Hyperedges are passed over, and said.
 */
export function readGraphml(origin: Origin, text: string): InputFile[] {
  return readXmlNetwork(origin, 'graphml', text, listenToGraphml);
}

function listenToGraphml(graph: XmlGraph): XmlListener {
  const keys = new Map<string, Key>();
  let declared: Key | null = null;
  let key: Key | null = null;
  let content = '';
  let directedByDefault = false;
  // Nodes may hold a graph of their own: what is open stands on top.
  const open: (FormatVertex | XmlEdge)[] = [];
  const begin = (side: string, bearer: FormatVertex | XmlEdge) => {
    for (const { name, side: of, value } of keys.values())
      if (value !== null && (of === side || of === 'all')) setAttribute(bearer, name, value);
    open.push(bearer);
  };
  return {
    open(name, attributes, line) {
      content = '';
      if (name === 'key') {
        const { id = '', for: side = 'all', 'attr.name': title } = attributes;
        declared = { name: title ?? id, side, value: null };
        keys.set(id, declared);
      } else if (name === 'graph') directedByDefault = attributes.edgedefault === 'directed';
      else if (name === 'node') {
        const vertex = { id: attributes.id ?? '', label: '', line, attributes: {} };
        graph.vertices.push(vertex);
        begin('node', vertex);
      } else if (name === 'edge') {
        const { source = '', target = '', directed } = attributes;
        const isDirected = directed === undefined ? directedByDefault : directed === 'true';
        const edge = { source, target, line, directed: isDirected, relation: null, weight: null, attributes: {} };
        graph.edges.push(edge);
        begin('edge', edge);
      } else if (name === 'data') {
        key = keys.get(attributes.key ?? '') ?? { name: attributes.key ?? '', side: 'all', value: null };
      } else if (name === 'hyperedge' && !graph.passedOver.has(name)) graph.passedOver.set(name, line);
    },
    text(words) {
      content += words;
    },
    close(name) {
      const bearer = open.at(-1);
      if (name === 'default' && declared) declared.value = content.trim();
      else if (name === 'key') declared = null;
      else if (name === 'NodeLabel' || name === 'EdgeLabel') {
        if (bearer && 'source' in bearer) setAttribute(bearer, 'label', content.trim());
        else if (bearer) bearer.label ||= content.trim();
        content = '';
      } else if (name === 'data') {
        if (bearer && key) setAttribute(bearer, key.name, content.trim());
        key = null;
        content = '';
      } else if (name === 'node' || name === 'edge') {
        open.pop();
        if (bearer && !('source' in bearer)) labelled(bearer);
      }
    },
  };
}

/** Takes the label out of the node's data; a node without one goes by its id. */
function labelled(vertex: FormatVertex): void {
  for (const wanted of LABELS) {
    const name = Object.keys(vertex.attributes).find((candidate) => candidate.toLowerCase() === wanted);
    if (name === undefined || vertex.label !== '') continue;
    vertex.label = vertex.attributes[name]!;
    delete vertex.attributes[name];
  }
  vertex.label ||= vertex.id!;
}
