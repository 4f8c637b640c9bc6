import { cellTies } from './matrix-ties.ts';
import type { FormatTie } from './network-tables.ts';
import { type PajekSection, pajekWords } from './pajek-sections.ts';
import type { Row } from './table-of.ts';

/** What the ties of one section need to know of their network. */
export interface PajekFrame {
  size: number;
  /** How many vertices the first of two sets has; `null` = one set. */
  firstMode: number | null;
  /** Names of relations by number, as earlier sections gave them. */
  relations: Map<string, string>;
  /** What ties are called that no relation claims. */
  unnamed: string | null;
}

export interface ReadTies {
  ties: FormatTie[];
  unreadable: Row[];
  /** A matrix that has not as many cells as its network asks for: how many it has, and should have. */
  miscounted: { expected: number; found: number } | null;
}

const TIE_WORDS = new Set(['arcs', 'edges', 'arcslist', 'edgeslist', 'matrix']);
const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/** Is this a section of ties? */
export function isTieSection(word: string): boolean {
  return TIE_WORDS.has(word);
}

/** The ties of one section. Lines that name no two vertices of the network are kept apart, as they stand. */
export function pajekTies(section: PajekSection, frame: PajekFrame): ReadTies {
  const relation = relationOf(section, frame);
  if (section.word === 'matrix') return matrixTies(section, frame, relation);
  const directed = section.word.startsWith('arcs');
  const isList = section.word.endsWith('list');
  const ties: FormatTie[] = [];
  const unreadable: Row[] = [];
  for (const { line, text } of section.lines) {
    const refuse = () => unreadable.push({ line, cells: [text], refused: 'network_line_unreadable' });
    const own = /^(\d+)\s*:\s*(?=\d)/.exec(text);
    const words = pajekWords(own ? text.slice(own[0].length) : text);
    const name = own ? (frame.relations.get(own[1]!) ?? own[1]!) : relation;
    const at = (word: string | undefined) => vertexOf(word, frame.size);
    const source = at(words[0]);
    const ends = isList ? words.slice(1).map(at) : [at(words[1])];
    if (source === null || ends.length === 0 || ends.includes(null)) {
      refuse();
      continue;
    }
    const written = isList ? undefined : words[2];
    const weight = written !== undefined && NUMBER.test(written) ? written : null;
    const attributes = isList ? {} : noteOf(words);
    for (const target of ends) {
      ties.push({ source, target: target!, line, directed, relation: name, weight, attributes });
    }
  }
  return { ties, unreadable, miscounted: null };
}

/** `:2 "money"` names relation 2, here and where only its number stands. */
function relationOf({ rest }: PajekSection, frame: PajekFrame): string | null {
  const [, number, quoted, bare] = /^:?\s*(\d+)?\s*(?:"([^"]*)"|(\S.*))?$/.exec(rest) ?? [];
  const name = (quoted ?? bare ?? '').trim();
  if (number !== undefined && name !== '') frame.relations.set(number, name);
  if (name !== '') return name;
  return number === undefined ? frame.unnamed : (frame.relations.get(number) ?? number);
}

/** A label (`l "text"`) or a time (`[1990-1995]`) behind a tie; colours and line styles are the drawing's. */
function noteOf(words: readonly string[]): Record<string, string> {
  const label = words.indexOf('l', 2);
  const time = words.findIndex((word, i) => i >= 2 && /^\[.*\]$/.test(word));
  return {
    ...(label >= 0 && words[label + 1] !== undefined && { label: words[label + 1]! }),
    ...(time >= 0 && { interval: words[time]!.slice(1, -1) }),
  };
}

function vertexOf(word: string | undefined, size: number): number | null {
  if (word === undefined || !/^\d+$/.test(word)) return null;
  const number = Number(word);
  return number >= 1 && number <= size ? number - 1 : null;
}

function matrixTies(section: PajekSection, frame: PajekFrame, relation: string | null): ReadTies {
  const rows = frame.firstMode ?? frame.size;
  const columns = frame.firstMode === null ? frame.size : frame.size - frame.firstMode;
  const cells = section.lines.flatMap(({ line, text }) => text.split(/\s+/).map((value) => ({ line, value })));
  const expected = rows * columns;
  const bad = cells.find(({ value }) => !NUMBER.test(value));
  if (cells.length !== expected || bad) {
    return { ties: [], unreadable: [], miscounted: { expected, found: cells.length - (bad ? 1 : 0) } };
  }
  const offset = frame.firstMode ?? 0;
  const value = (row: number, column: number) => Number(cells[row * columns + column]!.value);
  return {
    ties: cellTies(rows, columns, offset, value, (row, column) => cells[row * columns + column]!.line, relation),
    unreadable: [],
    miscounted: null,
  };
}
