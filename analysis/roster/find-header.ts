// Where a table's header stands: below a title or comments, over two lines, behind an unusual delimiter, down the first
// column; or nowhere.

import type { TableKind } from '../types.ts';
import { peekRecords } from './dialect.ts';
import { recogniseKind, rolesOf } from './recognise.ts';

/** What was found above the rows. */
export interface FoundHeader {
  kind: TableKind | null;
  /** Records above the header: a title, comments, a line of column groups. */
  skip: number;
  title: string | null;
  /** A delimiter that tables rarely have. */
  delimiter: string | undefined;
  /** The header stands on two lines, whose words belong together. */
  joined: boolean;
  /** The headers run down the first column: each further column is a row. */
  transposed: boolean;
}

/** The most lines that may stand above a header. */
const MOST_ABOVE = 10;
const UNUSUAL = [':', '~', '^', '\u001f', '¦', '#', '/', '\\'] as const;
/** A table on its side has fewer fields than are looked at. */
const LONGEST_TRANSPOSED = 20;
const NOTHING_FOUND: FoundHeader = {
  kind: null,
  skip: 0,
  title: null,
  delimiter: undefined,
  joined: false,
  transposed: false,
};

/** Gives the first records of the table when so many lines are skipped; the delimiter may change with the line. */
type Peek = (skip: number, delimiter?: string) => readonly (readonly string[])[];

/** The header of a text; `settled` is what separates its cells, where a person has said so. */
export function findHeader(text: string, settled?: string): FoundHeader {
  return searchHeader((skip, delimiter = settled) => peekRecords(text, { skip, delimiter }), settled === undefined);
}

/** The header of a table whose cells are apart already. */
export function findHeaderAmong(records: readonly (readonly string[])[]): FoundHeader {
  return searchHeader((skip) => records.slice(skip, skip + 20), false);
}

function searchHeader(peek: Peek, mayBeDelimited: boolean): FoundHeader {
  const top = peek(0);
  const [first, second] = top;
  if (!first) return NOTHING_FOUND;
  const kind = recogniseKind(first, top.slice(1));
  if (kind !== null) return groupedColumns(top) ?? sideways(top, kind) ?? { ...NOTHING_FOUND, kind };
  return (
    belowTitle(peek, top) ??
    joinedHeader(first, second, top) ??
    (mayBeDelimited ? unusuallyDelimited(peek, first) : null) ??
    downTheFirstColumn(top) ??
    NOTHING_FOUND
  );
}

/** Words above groups of columns may be headers themselves; then the line below has more of them, and no number. */
function groupedColumns(top: readonly (readonly string[])[]): FoundHeader | null {
  const [first, second, ...rows] = top;
  if (!first || !second || filled(first) === first.length || filled(second) <= filled(first)) return null;
  if (second.some((cell) => /\d/.test(cell))) return null;
  const kind = recogniseKind(second, rows);
  return kind === null ? null : { ...NOTHING_FOUND, kind, skip: 1, title: first.join(' ').trim() };
}

/** The first column knows more headers than the first line, which then is a row that begins with one. */
function sideways(top: readonly (readonly string[])[], kind: TableKind): FoundHeader | null {
  const found = downTheFirstColumn(top);
  if (found?.kind == null || knownHeaders(kind, top[0]!.slice(1)) > 0) return null;
  const down = knownHeaders(
    found.kind,
    top.map((cells) => cells[0]!),
  );
  return down > knownHeaders(kind, top[0]!) ? found : null;
}

function knownHeaders(kind: TableKind, headers: readonly string[]): number {
  return rolesOf(kind, headers, {}).filter(({ as }) => as === 'field').length;
}

/** The first line that is a header and wider than all above it. */
function belowTitle(peek: Peek, top: readonly (readonly string[])[]): FoundHeader | null {
  let widest = filled(top[0]!);
  for (let skip = 1; skip <= MOST_ABOVE; skip++) {
    const below = peek(skip);
    if (!below[0]) return null;
    const width = filled(below[0]);
    const kind = width > widest ? recogniseKind(below[0], below.slice(1)) : null;
    if (kind !== null) return { ...NOTHING_FOUND, kind, skip, title: top[0]!.join(' ').trim() };
    if (!below[0][0]?.startsWith('#')) widest = Math.max(widest, width);
  }
  return null;
}

function joinedHeader(
  first: readonly string[],
  second: readonly string[] | undefined,
  top: readonly (readonly string[])[],
): FoundHeader | null {
  if (!second || second.length !== first.length || first.length < 2) return null;
  const kind = recogniseKind(joinHeaders(first, second), top.slice(2));
  return kind === null ? null : { ...NOTHING_FOUND, kind, joined: true };
}

/** The words of two header lines, column by column. */
export function joinHeaders(first: readonly string[], second: readonly string[]): string[] {
  return first.map((header, i) => `${header} ${second[i] ?? ''}`.trim());
}

function unusuallyDelimited(peek: Peek, first: readonly string[]): FoundHeader | null {
  if (first.length > 1) return null;
  for (const delimiter of UNUSUAL) {
    if (!first[0]!.includes(delimiter)) continue;
    const [header, ...below] = peek(0, delimiter);
    if (!header || header.length < 2 || below.some((cells) => cells.length !== header.length)) continue;
    const kind = recogniseKind(header, below);
    if (kind !== null) return { ...NOTHING_FOUND, kind, delimiter };
  }
  return null;
}

/** All records have the same few cells, and their first cells are headers. */
function downTheFirstColumn(top: readonly (readonly string[])[]): FoundHeader | null {
  const width = top[0]!.length;
  if (width < 2 || top.length < 2 || top.length >= LONGEST_TRANSPOSED) return null;
  if (top.some((cells) => cells.length !== width)) return null;
  const headers = top.map((cells) => cells[0]!);
  if (new Set(headers.map((header) => header.toLowerCase())).size < headers.length) return null;
  const rows = Array.from({ length: width - 1 }, (_, i) => top.map((cells) => cells[i + 1]!));
  const kind = recogniseKind(headers, rows);
  return kind === null ? null : { ...NOTHING_FOUND, kind, transposed: true };
}

/**
 * Does the first record look like a row, not like headers? It holds a number, a date, an address, or a word that stands
 * in the same column below.
 */
export function looksLikeRow(first: readonly string[], below: readonly (readonly string[])[]): boolean {
  return first.some((cell, at) => {
    const text = cell.trim();
    if (text === '') return false;
    if (/^[\d\s.,/-]*\d[\d\s.,/-]*$/.test(text) || text.includes('@')) return true;
    return below.some((cells) => cells[at]?.trim() === text);
  });
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}
