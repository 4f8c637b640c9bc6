import type { AnalysisDocument, AnalysisOrganization } from '../../../analysis/document.ts';

export type Value = string | number | boolean;

/** A network as files of networks hold it: vertices, ties with a weight, attributes of both. No positions: a layout shows, only the numbers conclude. */
export interface ExportNetwork {
  directed: boolean;
  nodes: { id: string; label: string; attributes: Record<string, Value> }[];
  edges: { source: string; target: string; weight: number; attributes: Record<string, Value> }[];
}

const MEASURES = ['degree', 'strength', 'betweenness', 'constraint', 'core_number', 'broker_score'] as const;
/** What readers of networks take for something else than an attribute of a tie. */
const TAKEN = new Set(['weight', 'source', 'target', 'id', 'label', 'start', 'end', 'type', 'kind', 'probable']);
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no way to write these
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * The network of a result: names, groups and the main measures as attributes of organizations; of ties, the value of each
 * relation and whether they rest on names alone. An attribute whose header is taken bears `attr_`, a relation `relation_`.
 */
export function networkOf(document: AnalysisDocument): ExportNetwork {
  const groups = new Map((document.groups ?? []).map((group) => [group.id, group.name ?? group.value ?? group.id]));
  return {
    directed: document.network.directed,
    nodes: document.organizations.map((entry) => ({
      id: entry.id,
      label: writable(entry.name),
      attributes: nodeAttributes(entry, groups),
    })),
    edges: document.ties.map(({ source, target, weight, relations, probable }) => {
      const attributes: Record<string, Value> = {};
      for (const [name, value] of Object.entries(relations)) {
        attributes[TAKEN.has(name.toLowerCase()) ? `relation_${name}` : name] = value;
      }
      return { source, target, weight, attributes: { ...attributes, probable } };
    }),
  };
}

function nodeAttributes(entry: AnalysisOrganization, groups: ReadonlyMap<string, string>): Record<string, Value> {
  const attributes: Record<string, Value> = { in_scope: entry.in_scope, received: entry.received };
  if (entry.kind !== undefined) attributes.kind = entry.kind;
  if (entry.group !== null && entry.group !== undefined)
    attributes.group = writable(groups.get(entry.group) ?? entry.group);
  for (const name of MEASURES) {
    const value = entry[name];
    if (value !== null && value !== undefined) attributes[name] = value;
  }
  for (const [header, value] of Object.entries(entry.attributes ?? {})) {
    const key = header in attributes || /^(id|label|name|nom)$/i.test(header) ? `attr_${header}` : header;
    attributes[key] = typeof value === 'number' ? value : writable(typeof value === 'string' ? value : value.join('|'));
  }
  return attributes;
}

function writable(text: string): string {
  return text.replace(UNWRITABLE, '\ufffd');
}

/**
 * One label for each vertex, for formats that know vertices by their label alone: the name, with the id behind it where
 * several bear it (`Centre jeunesse [CJ2]`). Quotes and line breaks, which end a label there, are changed.
 */
export function uniqueLabels({ nodes }: ExportNetwork): Map<string, string> {
  const plain = ({ label }: { label: string }) =>
    label
      .replace(/["\\]/g, '”')
      .replace(/\s+/g, ' ')
      .trim()
      // UCINET's own words, which would begin another part of the file.
      .replace(/\b(data|labels)(\s*):/gi, '$1$2 -');
  const times = new Map<string, number>();
  for (const node of nodes) {
    const key = plain(node).toLowerCase();
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return new Map(
    nodes.map((node) => {
      const label = plain(node);
      const alone = times.get(label.toLowerCase()) === 1 && label !== '';
      return [node.id, alone ? label : `${label} [${plain({ label: node.id })}]`.trim()];
    }),
  );
}
