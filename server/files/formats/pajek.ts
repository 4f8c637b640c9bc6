import { problem } from '../../../analysis/index.ts';
import type { InputFile } from '../../../analysis/roster/input.ts';
import type { Problem } from '../../../analysis/types.ts';
import { type FormatNetwork, type FormatVertex, networkTables } from './network-tables.ts';
import { type PajekObject, pajekObjects, pajekWords } from './pajek-sections.ts';
import { isTieSection, type PajekFrame, pajekTies } from './pajek-ties.ts';
import { type PajekValues, pajekValues, shortName } from './pajek-values.ts';
import { type Origin, refusedFile } from './table-of.ts';
import { modesOf } from './two-mode.ts';

/** What a short line may ask for: more vertices than this are not made up from a number alone. */
const MOST_VERTICES = 1_000_000;
const FORMAT = { format: 'Pajek' };

/** A network of a Pajek file under its own name. */
interface PajekNetwork extends FormatNetwork {
  name: string | null;
}

/** Thrown inside the reader; becomes the one table that says why the file is left aside. */
class Refusal extends Error {
  readonly file: InputFile;

  constructor(...parts: Parameters<typeof refusedFile>) {
    super(parts[2]);
    this.file = refusedFile(...parts);
  }
}

/**
 * The networks of a Pajek file (.net, .mat, .paj), each with the partitions and vectors of the file that have as many
 * values as it has vertices (or as one of its two sets). Networks of one set whose vertices are the same are relations
 * of one network. A file that announces what it does not hold is refused; a line that is no tie is quarantined.
 */
export function readPajek(origin: Origin, text: string, peopleMode: 1 | 2 | null): InputFile[] {
  try {
    const { networks, problems } = readNetworks(origin, text, peopleMode);
    const several = networks.length > 1;
    const tables = networks.flatMap((network, i) => {
      const name = several ? `${origin.name}/${network.name ?? i + 1}` : origin.name;
      const made = networkTables({ ...origin, name }, 'pajek', network, peopleMode);
      return made.map((table) => (several ? { ...table, container: origin.name } : table));
    });
    tables[0]!.problems.unshift(...problems.map((found) => ({ ...found, file: tables[0]!.name })));
    return tables;
  } catch (error) {
    if (error instanceof Refusal) return [error.file];
    throw error;
  }
}

/** The values of a .clu or .vec file; `null` when it holds none, or fewer than it announces. */
export function readPajekValues(name: string, text: string): PajekValues | null {
  const kind = /\.vec$/i.test(name) ? 'vector' : 'partition';
  const object = pajekObjects(text, kind).find((found) => found.kind === 'partition' || found.kind === 'vector');
  const read = object ? pajekValues(object) : null;
  if (!read || read.values.length !== read.announced) return null;
  return { ...read, name: read.name ?? shortName(name.split('/').at(-1)!) };
}

function readNetworks(
  origin: Origin,
  text: string,
  peopleMode: 1 | 2 | null,
): { networks: PajekNetwork[]; problems: Problem[] } {
  const objects = pajekObjects(text, 'network');
  const problems: Problem[] = [];
  const values: PajekValues[] = [];
  for (const object of objects) {
    if (object.kind === 'other') problems.push(unknownSection(origin, object.sections[0]!.word, object.line));
    if (object.kind !== 'partition' && object.kind !== 'vector') continue;
    const read = pajekValues(object);
    if (!read)
      throw new Refusal(origin, 'pajek', 'format_section_missing', {
        line: object.line,
        params: { ...FORMAT, section: '*Vertices' },
      });
    if (read.values.length !== read.announced)
      throw miscounted(origin, object.line, `*${object.kind}`, read.announced, read.values.length);
    values.push(read);
  }
  const several = objects.filter(({ kind }) => kind === 'network').length > 1;
  const networks: PajekNetwork[] = [];
  for (const object of objects) {
    if (object.kind !== 'network') continue;
    const network = readNetwork(origin, object, several, values, peopleMode, problems);
    const same = network.modes === null ? networks.find((known) => sameVertices(known, network)) : undefined;
    if (same) {
      same.ties.push(...network.ties);
      same.unreadable.push(...network.unreadable);
      same.name = [same.name, network.name].filter(Boolean).join('+');
    } else networks.push(network);
  }
  if (networks.length === 0)
    throw new Refusal(origin, 'pajek', 'format_section_missing', { params: { ...FORMAT, section: '*Network' } });
  for (const network of networks) {
    for (const read of values) if (!isAffiliation(read)) attach(network, read);
  }
  return { networks, problems };
}

function readNetwork(
  origin: Origin,
  object: PajekObject,
  several: boolean,
  values: readonly PajekValues[],
  peopleMode: 1 | 2 | null,
  problems: Problem[],
): PajekNetwork {
  const head = object.sections.find(({ word }) => word === 'vertices');
  const [size, first] = (head?.rest ?? '').split(/\s+/).map(Number);
  if (!head || size === undefined || !Number.isInteger(size) || size < 1)
    throw new Refusal(origin, 'pajek', 'format_section_missing', {
      line: object.line,
      params: { ...FORMAT, section: '*Vertices' },
    });
  if (size > MOST_VERTICES)
    throw new Refusal(origin, 'pajek', 'format_unsupported', {
      line: head.line,
      value: `*Vertices ${size}`,
      params: FORMAT,
    });
  const vertices = readVertices(origin, head, size);
  const firstMode = first !== undefined && first >= 1 && first < size ? first : null;
  const name = relationName(object.name);
  const frame: PajekFrame = { size, firstMode, relations: new Map(), unnamed: several ? name : null };
  const network: PajekNetwork = { name, vertices, ties: [], unreadable: [], modes: null };
  let tieSections = 0;
  for (const section of object.sections) {
    if (isTieSection(section.word)) {
      tieSections++;
      const { ties, unreadable, miscounted: count } = pajekTies(section, frame);
      if (count) throw miscounted(origin, section.line, `*${section.word}`, count.expected, count.found);
      for (const tie of ties) network.ties.push(tie);
      for (const line of unreadable) network.unreadable.push(line);
    } else if (section.word !== 'network' && section !== head) {
      problems.push(unknownSection(origin, section.word, section.line));
    }
  }
  // A file that lists some vertices and ends before it comes to any tie was cut off.
  if (tieSections === 0 && head.lines.length < size)
    throw miscounted(origin, head.line, '*Vertices', size, head.lines.length);
  const affiliation = values.find((read) => isAffiliation(read) && read.values.length === size);
  const said = /\[2-mode\]/i.test(object.name ?? '');
  network.modes = modesOf(network, firstMode, affiliation?.values ?? null, said, peopleMode);
  // Networks of two sets are never added up, so their name is no relation.
  if (network.modes !== null) for (const tie of network.ties) if (tie.relation === frame.unnamed) tie.relation = null;
  return network;
}

/** Vertices need not be listed, nor in order: those that are not go by their number. */
function readVertices(origin: Origin, head: PajekObject['sections'][number], size: number): FormatVertex[] {
  const vertices: FormatVertex[] = Array.from({ length: size }, () => ({ label: '', line: head.line, attributes: {} }));
  if (head.lines.length > size) throw miscounted(origin, head.line, '*Vertices', size, head.lines.length);
  for (const { line, text } of head.lines) {
    const [number, label = ''] = pajekWords(text);
    const vertex = /^\d+$/.test(number!) ? vertices[Number(number) - 1] : undefined;
    if (!vertex) throw new Refusal(origin, 'pajek', 'format_line_unreadable', { line, value: text, params: FORMAT });
    vertex.label = label.trim();
    vertex.line = line;
  }
  return vertices;
}

/** `UciNet\KnokBur.dat : KNOKI` -> `KNOKI`. */
function relationName(name: string | null): string | null {
  const plain = name?.replace(/\[2-mode\]/i, '').trim() ?? null;
  return shortName(
    plain
      ?.split(/\s:\s+/)
      .filter(Boolean)
      .at(-1)
      ?.replace(/[\s:]+$/, '') ?? null,
  );
}

function sameVertices(a: FormatNetwork, b: FormatNetwork): boolean {
  if (a.modes !== null || a.vertices.length !== b.vertices.length) return false;
  return a.vertices.every(({ label }, i) => label === b.vertices[i]!.label);
}

/** The partition that Pajek makes of a network of two sets: it tells the sets apart and says nothing else. */
function isAffiliation({ name, values }: PajekValues): boolean {
  return /affiliation partition/i.test(name ?? '') && new Set(values).size === 2;
}

/** Gives the vertices their values, where there is one for each of them, or for each of one of the two sets. */
function attach(network: FormatNetwork, { name, kind, values }: PajekValues): void {
  const sets = [0, 1, 2].map((mode) =>
    mode === 0 ? network.vertices : network.vertices.filter((_, i) => network.modes?.[i] === mode),
  );
  const set = sets.find((vertices) => vertices.length === values.length);
  if (!set) return;
  const column = name ?? kind;
  set.forEach((vertex, i) => {
    if (values[i] !== '') vertex.attributes[column] = values[i]!;
  });
}

function miscounted(origin: Origin, line: number, section: string, expected: number, found: number): Refusal {
  return new Refusal(origin, 'pajek', 'format_count_wrong', { line, params: { ...FORMAT, section, expected, found } });
}

function unknownSection(origin: Origin, word: string, line: number): Problem {
  return problem('format_section_unknown', { file: origin.name, line, value: `*${word}`, params: FORMAT });
}
