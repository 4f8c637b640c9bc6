import { problem } from '../../../analysis/index.ts';
import type { InputFile } from '../../../analysis/roster/input.ts';
import type { Problem } from '../../../analysis/types.ts';
import { type FormatTie, type FormatVertex, networkTables } from './network-tables.ts';
import { type Origin, type Row, refusedFile } from './table-of.ts';
import { readXml, type XmlListener } from './xml-events.ts';

/** An edge as its element says it; ends are ids that the whole document must have been read to know. */
export interface XmlEdge extends Omit<FormatTie, 'source' | 'target'> {
  source: string;
  target: string;
}

/** What the reader of a format fills while the document is read. */
export interface XmlGraph {
  vertices: FormatVertex[];
  edges: XmlEdge[];
  /** Elements that hold ties of a kind that is not read (hyperedges), by name, with the first line of each. */
  passedOver: Map<string, number>;
}

const NAMES = { gexf: 'GEXF', graphml: 'GraphML' } as const;

/** Reads a GEXF or GraphML document through the format's own listener and turns it into tables. */
export function readXmlNetwork(
  origin: Origin,
  format: 'gexf' | 'graphml',
  text: string,
  listen: (graph: XmlGraph) => XmlListener,
): InputFile[] {
  const graph: XmlGraph = { vertices: [], edges: [], passedOver: new Map() };
  const params = { format: NAMES[format] };
  const refusal = readXml(text, listen(graph));
  if (refusal) {
    const { code, line } = refusal;
    return [refusedFile(origin, format, code, { line, params: { ...params, line } })];
  }
  if (graph.vertices.length === 0)
    return [refusedFile(origin, format, 'format_section_missing', { params: { ...params, section: '<node>' } })];
  const places = new Map<string, number>();
  graph.vertices.forEach(({ id }, at) => {
    if (!places.has(id!)) places.set(id!, at);
  });
  const ties: FormatTie[] = [];
  const unreadable: Row[] = [];
  for (const edge of graph.edges) {
    const [source, target] = [places.get(edge.source), places.get(edge.target)];
    if (source !== undefined && target !== undefined) ties.push({ ...edge, source, target });
    else unreadable.push({ line: edge.line, cells: [edge.source, edge.target], refused: 'network_line_unreadable' });
  }
  const problems: Problem[] = [...graph.passedOver].map(([name, line]) =>
    problem('format_section_unknown', { file: origin.name, line, value: `<${name}>`, params }),
  );
  const tables = networkTables(origin, format, { vertices: graph.vertices, ties, modes: null, unreadable }, null);
  tables[0]!.problems.push(...problems.map((found) => ({ ...found, file: tables[0]!.name })));
  return tables;
}
