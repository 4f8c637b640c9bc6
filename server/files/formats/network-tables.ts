import { problem } from '../../../analysis/index.ts';
import type { InputFile } from '../../../analysis/roster/input.ts';
import type { FileFormat } from '../../../analysis/table-report.ts';
import { type Origin, type Row, tableOf } from './table-of.ts';

/** A vertex as a network file gives it; the label need not be unique. */
export interface FormatVertex {
  /** The file's own id, where it has one beside the label. */
  id?: string;
  label: string;
  line: number;
  attributes: Record<string, string>;
}

/** A tie between two vertices, by their place in the list. */
export interface FormatTie {
  source: number;
  target: number;
  line: number;
  /** `null` where the file does not say. */
  directed: boolean | null;
  relation: string | null;
  weight: string | null;
  attributes: Record<string, string>;
}

/** One network out of a file, before it becomes tables of the contract. */
export interface FormatNetwork {
  vertices: FormatVertex[];
  ties: FormatTie[];
  /** The set (1 or 2) of each vertex in a two-mode network; `null` = one set, tied among itself. */
  modes: readonly (1 | 2)[] | null;
  /** Lines that are no tie between two vertices: they are quarantined with the ties. */
  unreadable: Row[];
}

/**
 * A network as tables: `name/organizations` and `name/ties`, or, for two sets, `name/organizations` and
 * `name/board_memberships` (with `name/people` where they have attributes). Vertices go by their id, or else by their label;
 * where several share one, each bears its number behind it. People are the larger set unless `peopleMode` says which.
 */
export function networkTables(
  origin: Origin,
  format: FileFormat,
  network: FormatNetwork,
  peopleMode: 1 | 2 | null,
): InputFile[] {
  const { vertices, modes } = network;
  const named = (part: string) => ({ ...origin, name: `${origin.name}/${part}` });
  if (modes === null) {
    const ids = idsOf(vertices);
    const tables = [vertexTable(named('organizations'), format, 'organizations', vertices, ids)];
    if (network.ties.length + network.unreadable.length > 0) tables.push(tieTable(named('ties'), format, network, ids));
    return tables;
  }
  const people = peopleMode ?? largerMode(modes);
  const isPerson = modes.map((mode) => mode === people);
  const inside = (wanted: boolean) => vertices.filter((_, i) => isPerson[i] === wanted);
  const [members, organizations] = [inside(true), inside(false)];
  const idOfVertex = new Map<FormatVertex, string>();
  for (const set of [members, organizations]) {
    const ids = idsOf(set);
    set.forEach((vertex, i) => {
      idOfVertex.set(vertex, ids[i]!);
    });
  }
  const idsIn = (set: FormatVertex[]) => set.map((vertex) => idOfVertex.get(vertex)!);
  const list = vertexTable(named('organizations'), format, 'organizations', organizations, idsIn(organizations));
  const params = { people: members.length, organizations: organizations.length };
  list.problems.push(problem('two_mode_read', { file: list.name, params }));
  const tables = [list];
  if (members.some((vertex) => Object.keys(vertex.attributes).length > 0))
    tables.push(vertexTable(named('people'), format, 'people', members, idsIn(members)));
  tables.push(seatTable(named('board_memberships'), format, network, isPerson, idOfVertex));
  return tables;
}

/** The mode with more members; the first where they are equal. */
function largerMode(modes: readonly (1 | 2)[]): 1 | 2 {
  const first = modes.filter((mode) => mode === 1).length;
  return first >= modes.length - first ? 1 : 2;
}

/** Labels, told apart by number where several vertices share one; a vertex without a label goes by its number. */
function idsOf(vertices: readonly FormatVertex[]): string[] {
  const counts = new Map<string, number>();
  for (const { label } of vertices) counts.set(label, (counts.get(label) ?? 0) + 1);
  return vertices.map(({ id, label }, i) => {
    if (id !== undefined) return id;
    if (label === '') return String(i + 1);
    return counts.get(label) === 1 ? label : `${label} (${i + 1})`;
  });
}

function vertexTable(
  origin: Origin,
  format: FileFormat,
  kind: 'organizations' | 'people',
  vertices: readonly FormatVertex[],
  ids: readonly string[],
): InputFile {
  const own = kind === 'people' ? ['person_id', 'display_name'] : ['org_id', 'name'];
  const attributes = attributesOf(vertices, own);
  const rows = vertices.map(({ label, line, attributes: values }, i) => ({
    line,
    cells: [ids[i]!, label === '' ? ids[i]! : label, ...attributes.map(({ name }) => values[name] ?? '')],
  }));
  return tableOf(origin, format, kind, [...own, ...attributes.map(({ header }) => header)], rows);
}

function tieTable(origin: Origin, format: FileFormat, network: FormatNetwork, ids: readonly string[]): InputFile {
  const { ties, unreadable } = network;
  const relation = ties.some((tie) => tie.relation !== null) ? ['relation'] : [];
  const weight = ties.some((tie) => tie.weight !== null) ? ['weight'] : [];
  const own = ['source', 'target', 'directed', ...relation, ...weight];
  const attributes = attributesOf(ties, own);
  const rows = ties.map((tie) => ({
    line: tie.line,
    cells: [
      ids[tie.source]!,
      ids[tie.target]!,
      tie.directed === null ? '' : tie.directed ? 'yes' : 'no',
      ...(relation.length > 0 ? [tie.relation ?? ''] : []),
      ...(weight.length > 0 ? [tie.weight ?? ''] : []),
      ...attributes.map(({ name }) => tie.attributes[name] ?? ''),
    ],
  }));
  return tableOf(
    origin,
    format,
    'ties',
    [...own, ...attributes.map(({ header }) => header)],
    byLine([...rows, ...unreadable]),
  );
}

function seatTable(
  origin: Origin,
  format: FileFormat,
  network: FormatNetwork,
  isPerson: readonly boolean[],
  idOf: ReadonlyMap<FormatVertex, string>,
): InputFile {
  const { vertices, ties, unreadable } = network;
  const own = ['org_id', 'org_name', 'person_id', 'person_name'];
  const told = ties.map((tie) => ({
    ...tie,
    attributes: {
      ...(tie.relation !== null && { relation: tie.relation }),
      ...(tie.weight !== null && Number(tie.weight) !== 1 && { weight: tie.weight }),
      ...tie.attributes,
    } as Record<string, string>,
  }));
  const attributes = attributesOf(told, own);
  const rows: Row[] = told.map((tie) => {
    const [person, organization] = isPerson[tie.source] ? [tie.source, tie.target] : [tie.target, tie.source];
    const [member, body] = [vertices[person]!, vertices[organization]!];
    const cells = [
      idOf.get(body)!,
      body.label || idOf.get(body)!,
      idOf.get(member)!,
      member.label || idOf.get(member)!,
    ];
    if (isPerson[tie.source] === isPerson[tie.target]) return sameSide(tie.line, cells);
    return { line: tie.line, cells: [...cells, ...attributes.map(({ name }) => tie.attributes[name] ?? '')] };
  });
  return tableOf(
    origin,
    format,
    'board_memberships',
    [...own, ...attributes.map(({ header }) => header)],
    byLine([...rows, ...unreadable]),
  );
}

/** A tie within one of two sets that are only tied across. */
function sameSide(line: number, cells: readonly string[]): Row {
  return { line, cells: [cells[1]!, cells[3]!], refused: 'network_line_unreadable' };
}

/** Every attribute that something bears, in the order of first use, with the header that keeps it apart from ours. */
function attributesOf(bearers: readonly { attributes: Record<string, string> }[], own: readonly string[]): Column[] {
  const names = new Set<string>();
  for (const { attributes } of bearers) for (const name of Object.keys(attributes)) names.add(name);
  const taken = new Set(own);
  return [...names].map((name) => {
    let header = name;
    while (taken.has(header.toLowerCase())) header = `attr_${header}`;
    taken.add(header.toLowerCase());
    return { name, header };
  });
}

interface Column {
  name: string;
  header: string;
}

function byLine(rows: Row[]): Row[] {
  return rows.sort((a, b) => a.line - b.line);
}
