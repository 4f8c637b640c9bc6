// Two sets written as R's igraph does: a list of nodes whose `type` is FALSE or TRUE, and a list of ties from one to the other.

import { splitRecords } from '../../../analysis/index.ts';
import type { InputFile } from '../../../analysis/roster/input.ts';
import { type FormatNetwork, type FormatVertex, networkTables } from './network-tables.ts';

const ID = new Set(['id', 'name', 'node', 'nodeid', 'vertex']);
const FROM = new Set(['from', 'source', 'de']);
const TO = new Set(['to', 'target', 'vers']);
const SET = /^(true|false)$/i;
/** What is looked at of a text before all of it is. */
const SAMPLED_TEXT = 20_000;

interface Sheet {
  file: InputFile;
  headers: string[];
  rows: readonly { line: number; cells: readonly string[] }[];
}

interface Nodes extends Sheet {
  id: number;
  type: number;
  isSecond: Map<string, boolean>;
}

/**
 * The tables of such a pair, in the place of the two lists: people (the first set, FALSE) on the boards of the second. Every
 * tie must run between the two sets. Lists that are no such pair come back as they are.
 */
export function joinTwoModeLists(files: readonly InputFile[]): InputFile[] {
  const nodes = files.flatMap((file) => (mayListNodes(file) ? (nodesIn(sheetOf(file)) ?? []) : []));
  if (nodes.length === 0) return [...files];
  const sheets = files.flatMap((file) => (nodes.some((list) => list.file === file) ? [] : (sheetOf(file) ?? [])));
  const done = new Map<InputFile, InputFile[]>();
  for (const list of nodes) {
    const ties = sheets.filter((sheet) => !done.has(sheet.file) && tiesBetween(list, sheet));
    if (ties.length !== 1) continue;
    const [network, tables] = [networkOf(list, ties[0]!), ties[0]!.file];
    const made = networkTables({ name: tables.name, encoding: tables.encoding }, 'matrix', network, 1);
    done.set(
      list.file,
      made.map((table) => (table.kind === 'board_memberships' ? table : moved(table, tables, list.file))),
    );
    done.set(tables, []);
  }
  return files.flatMap((file) => done.get(file) ?? [file]);
}

/** The nodes stand in their own file: so do the lines of its tables. */
function moved(table: InputFile, from: InputFile, to: InputFile): InputFile {
  const name = table.name.replace(from.name, to.name);
  return { ...table, name, problems: table.problems.map((found) => ({ ...found, file: name })) };
}

function isList({ kind, problems }: InputFile): boolean {
  return kind === undefined && !problems.some(({ severity }) => severity === 'error');
}

/** By its first rows: most files have no such column, and are not read for it. */
function mayListNodes(file: InputFile): boolean {
  if (!isList(file)) return false;
  const [head, ...rows] = file.records?.slice(0, 20) ?? splitRecords(file.text.slice(0, SAMPLED_TEXT)).records;
  const type = head?.cells.findIndex((cell) => cell.trim().toLowerCase() === 'type') ?? -1;
  return type >= 0 && rows.length > 0 && SET.test((rows[0]!.cells[type] ?? '').trim());
}

function sheetOf(file: InputFile): Sheet | null {
  if (!isList(file)) return null;
  const [head, ...rows] = file.records ?? splitRecords(file.text).records;
  if (!head || rows.length === 0) return null;
  return { file, headers: head.cells.map((cell) => cell.trim().toLowerCase()), rows };
}

function nodesIn(sheet: Sheet | null): Nodes | null {
  if (!sheet) return null;
  const [id, type] = [sheet.headers.findIndex((header) => ID.has(header)), sheet.headers.indexOf('type')];
  if (id < 0 || type < 0) return null;
  const isSecond = new Map<string, boolean>();
  for (const { cells } of sheet.rows) {
    const [key, set] = [(cells[id] ?? '').trim(), (cells[type] ?? '').trim()];
    if (key === '' || isSecond.has(key) || !SET.test(set)) return null;
    isSecond.set(key, set.toLowerCase() === 'true');
  }
  const kinds = new Set(isSecond.values());
  return kinds.size === 2 ? { ...sheet, id, type, isSecond } : null;
}

function endsOf({ headers }: Sheet): [number, number] {
  return [headers.findIndex((header) => FROM.has(header)), headers.findIndex((header) => TO.has(header))];
}

function tiesBetween({ isSecond }: Nodes, sheet: Sheet): boolean {
  const [from, to] = endsOf(sheet);
  if (from < 0 || to < 0) return false;
  return sheet.rows.every(({ cells }) => {
    const [a, b] = [isSecond.get((cells[from] ?? '').trim()), isSecond.get((cells[to] ?? '').trim())];
    return a !== undefined && b !== undefined && a !== b;
  });
}

function networkOf(nodes: Nodes, ties: Sheet): FormatNetwork {
  const label = nodes.headers.findIndex((header, at) => at !== nodes.id && (header === 'name' || header === 'label'));
  const others = (sheet: Sheet, but: readonly number[], cells: readonly string[]) =>
    Object.fromEntries(
      headersOf(sheet).flatMap((header, at) =>
        but.includes(at) || (cells[at] ?? '').trim() === '' ? [] : [[header, cells[at]!.trim()]],
      ),
    );
  const vertices = nodes.rows.map(({ line, cells }): FormatVertex => {
    const id = cells[nodes.id]!.trim();
    return {
      id,
      label: (cells[label] ?? '').trim() || id,
      line,
      attributes: others(nodes, [nodes.id, nodes.type, label], cells),
    };
  });
  const place = new Map(vertices.map(({ id }, i) => [id!, i]));
  const [from, to] = endsOf(ties);
  return {
    vertices,
    modes: vertices.map(({ id }) => (nodes.isSecond.get(id!) ? 2 : 1)),
    ties: ties.rows.map(({ line, cells }) => ({
      source: place.get(cells[from]!.trim())!,
      target: place.get(cells[to]!.trim())!,
      line,
      directed: null,
      relation: null,
      weight: null,
      attributes: others(ties, [from, to], cells),
    })),
    unreadable: [],
  };
}

function headersOf({ file }: Sheet): readonly string[] {
  return (file.records ?? splitRecords(file.text.slice(0, 10_000)).records)[0]!.cells.map((cell) => cell.trim());
}
