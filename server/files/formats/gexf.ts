import type { InputFile } from '../../../analysis/roster/input.ts';
import type { FormatVertex } from './network-tables.ts';
import type { Origin } from './table-of.ts';
import type { XmlListener } from './xml-events.ts';
import { readXmlNetwork, type XmlEdge, type XmlGraph } from './xml-network.ts';

type Attributes = Readonly<Record<string, string>>;

/** Attributes of elements that become columns of their own name; the rest are read apart or belong to the drawing. */
const EDGE_TEXTS = ['id', 'label', 'start', 'end'];
const NODE_TEXTS = ['start', 'end'];

/** A GEXF document (1.1 to 1.3): nodes with their attributes, edges with weight, direction, kind and attributes. */
export function readGexf(origin: Origin, text: string): InputFile[] {
  return readXmlNetwork(origin, 'gexf', text, listenToGexf);
}

function listenToGexf(graph: XmlGraph): XmlListener {
  const titles = { node: new Map<string, string>(), edge: new Map<string, string>() };
  const defaults = { node: new Map<string, string>(), edge: new Map<string, string>() };
  let declaring: 'node' | 'edge' = 'node';
  let declared: string | null = null;
  let reading: string | null = null;
  let directedByDefault = false;
  // Nodes may hold nodes: what is open stands on top.
  const open: { side: 'node' | 'edge'; bearer: FormatVertex | XmlEdge }[] = [];
  const begin = (side: 'node' | 'edge', bearer: FormatVertex | XmlEdge) => {
    Object.assign(bearer.attributes, Object.fromEntries(defaults[side]));
    open.push({ side, bearer });
  };
  return {
    open(name, attributes, line) {
      if (name === 'graph') directedByDefault = attributes.defaultedgetype === 'directed';
      else if (name === 'attributes') declaring = attributes.class === 'edge' ? 'edge' : 'node';
      else if (name === 'attribute') {
        declared = attributes.title ?? attributes.id ?? '';
        titles[declaring].set(attributes.id ?? '', declared);
      } else if (name === 'default') reading = '';
      else if (name === 'node') {
        const { id = '', label = '' } = attributes;
        const vertex = { id, label: label.trim() || id, line, attributes: given(attributes, NODE_TEXTS) };
        graph.vertices.push(vertex);
        begin('node', vertex);
      } else if (name === 'edge') {
        const edge = edgeOf(attributes, line, directedByDefault);
        graph.edges.push(edge);
        begin('edge', edge);
      } else if (name === 'attvalue') {
        const top = open.at(-1);
        const key = attributes.for ?? attributes.id ?? '';
        if (top) setAttribute(top.bearer, titles[top.side].get(key) ?? key, attributes.value ?? '');
      }
    },
    text(content) {
      if (reading !== null) reading += content;
    },
    close(name) {
      if (name === 'node' || name === 'edge') open.pop();
      else if (name === 'default') {
        if (declared !== null && reading !== null) defaults[declaring].set(declared, reading.trim());
        reading = null;
      } else if (name === 'attribute') declared = null;
    },
  };
}

function edgeOf(attributes: Attributes, line: number, directedByDefault: boolean): XmlEdge {
  const { source = '', target = '', type, weight, kind } = attributes;
  return {
    source,
    target,
    line,
    directed: type === undefined ? directedByDefault : type === 'directed',
    relation: kind ?? null,
    weight: weight ?? null,
    attributes: given(attributes, EDGE_TEXTS),
  };
}

/** An attribute of its bearer; an edge's weight may be written as one. */
export function setAttribute(bearer: FormatVertex | XmlEdge, name: string, value: string): void {
  if ('source' in bearer && name.toLowerCase() === 'weight') bearer.weight ??= value;
  else if (value !== '') bearer.attributes[name] = value;
}

function given(attributes: Attributes, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (attributes[name] ? [[name, attributes[name]]] : [])));
}
