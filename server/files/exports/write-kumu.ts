import { type ExportNetwork, uniqueLabels } from './network-of.ts';

/** The network as Kumu imports it (a JSON blueprint): elements and connections by label, every attribute as a field. */
export function writeKumu(network: ExportNetwork): string {
  const labels = uniqueLabels(network);
  const elements = network.nodes.map(({ id, attributes: { kind = 'organization', ...attributes } }) => ({
    label: labels.get(id),
    type: kind,
    reference: id,
    ...attributes,
  }));
  const connections = network.edges.map(({ source, target, weight, attributes }) => ({
    from: labels.get(source),
    to: labels.get(target),
    direction: network.directed ? 'directed' : 'undirected',
    strength: weight,
    ...attributes,
  }));
  return `${JSON.stringify({ elements, connections }, null, 2)}\n`;
}
