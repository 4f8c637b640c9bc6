import type { ExportNetwork, Value } from './network-of.ts';

const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">';

interface Key {
  id: string;
  name: string;
  side: 'node' | 'edge';
  type: 'string' | 'double' | 'boolean';
}

/** The network as GraphML, for igraph, networkx, yEd, Cytoscape and Gephi: every attribute under a key with its type. */
export function writeGraphml({ directed, nodes, edges }: ExportNetwork): string {
  const ofNodes = nodes.map(({ label, attributes }): Record<string, Value> => ({ label, ...attributes }));
  const ofEdges = edges.map(({ weight, attributes }): Record<string, Value> => ({ weight, ...attributes }));
  const nodeKeys = keysOf('node', ofNodes);
  const edgeKeys = keysOf('edge', ofEdges);
  const lines = [HEAD];
  for (const { id, name, side, type } of [...nodeKeys.values(), ...edgeKeys.values()]) {
    lines.push(`<key id="${id}" for="${side}" attr.name="${escapeXml(name)}" attr.type="${type}"/>`);
  }
  lines.push(`<graph edgedefault="${directed ? 'directed' : 'undirected'}">`);
  nodes.forEach(({ id }, i) => {
    lines.push(`<node id="${escapeXml(id)}">${dataOf(ofNodes[i]!, nodeKeys)}</node>`);
  });
  edges.forEach(({ source, target }, i) => {
    const ends = `source="${escapeXml(source)}" target="${escapeXml(target)}"`;
    lines.push(`<edge ${ends}>${dataOf(ofEdges[i]!, edgeKeys)}</edge>`);
  });
  lines.push('</graph>', '</graphml>', '');
  return lines.join('\n');
}

/** A column of numbers alone is a number, of truth values alone a truth value, all else text. */
function keysOf(side: Key['side'], rows: readonly Record<string, Value>[]): Map<string, Key> {
  const keys = new Map<string, Key>();
  for (const row of rows) {
    for (const [name, value] of Object.entries(row)) {
      const type = typeof value === 'number' ? 'double' : typeof value === 'boolean' ? 'boolean' : 'string';
      const known = keys.get(name);
      if (!known) keys.set(name, { id: `${side[0]}${keys.size}`, name, side, type });
      else if (known.type !== type) known.type = 'string';
    }
  }
  return keys;
}

function dataOf(row: Record<string, Value>, keys: ReadonlyMap<string, Key>): string {
  return Object.entries(row)
    .map(([name, value]) => `<data key="${keys.get(name)!.id}">${escapeXml(String(value))}</data>`)
    .join('');
}

function escapeXml(text: string): string {
  return text.replace(/[<>&"\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
