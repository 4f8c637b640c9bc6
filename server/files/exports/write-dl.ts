import { type ExportNetwork, uniqueLabels } from './network-of.ts';

/**
 * The network as UCINET reads it (DL, edgelist1): labels, ties with their weight, isolates by the number of vertices. The
 * format knows arcs alone, so an undirected tie stands in both directions. Labels are quoted where they must be: some
 * programs (igraph) know no quotes.
 */
export function writeDl(network: ExportNetwork): string {
  const labels = uniqueLabels(network);
  const numbers = new Map(network.nodes.map(({ id }, i) => [id, i + 1]));
  const lines = [`dl n=${network.nodes.length}`, 'format = edgelist1', 'labels:'];
  lines.push(network.nodes.map(({ id }) => quoted(labels.get(id)!)).join(',\r\n'), 'data:');
  for (const { source, target, weight } of network.edges) {
    const [a, b] = [numbers.get(source), numbers.get(target)];
    lines.push(`${a} ${b} ${weight}`);
    if (!network.directed) lines.push(`${b} ${a} ${weight}`);
  }
  return `${lines.join('\r\n')}\r\n`;
}

function quoted(label: string): string {
  return /[\s,]/.test(label) ? `"${label}"` : label;
}
