import { type ExportNetwork, uniqueLabels } from './network-of.ts';

/**
 * The network as Pajek reads it (.net): labels, ties with their weight. The format knows vertices by label and holds
 * no attributes beside it: those are in the other formats.
 */
export function writePajek(network: ExportNetwork): string {
  const labels = uniqueLabels(network);
  const numbers = new Map(network.nodes.map(({ id }, i) => [id, i + 1]));
  const lines = [`*Vertices ${network.nodes.length}`];
  for (const { id } of network.nodes) lines.push(`${numbers.get(id)} "${labels.get(id)}"`);
  lines.push(network.directed ? '*Arcs' : '*Edges');
  for (const { source, target, weight } of network.edges) {
    lines.push(`${numbers.get(source)} ${numbers.get(target)} ${weight}`);
  }
  return `${lines.join('\r\n')}\r\n`;
}
