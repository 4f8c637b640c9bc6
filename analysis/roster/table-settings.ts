// What a person settles of one table besides its kind and its headers: how it is written, what it leaves unsaid, how its
// cells are taken apart. Plain data, the same in the store, in a saved mapping and in `--mapping FILE`.

import type { TableKind } from '../types.ts';
import type { InputFile, ReadOptions } from './input.ts';

/** All of it optional: what is absent, the table decides. */
export interface TableSettings {
  /** How its bytes are read: `utf-8`, `windows-1252`, `iso-8859-1`, `macintosh`, `utf-16le`, `utf-16be`. */
  encoding?: string | undefined;
  delimiter?: string | undefined;
  /** The physical line of the header, 1-based. */
  header_line?: number | undefined;
  /** The order of day and month in every column of dates. */
  dates?: 'day-first' | 'month-first' | undefined;
  decimal?: 'point' | 'comma' | undefined;
  /** What separates several values in a cell, in fields that take several. */
  separator?: string | undefined;
  /** Field to the value that every row has where its own cell is empty: `org_name` in the board list of one organization. */
  constants?: Readonly<Record<string, string>> | undefined;
  /** A full name is taken apart: `Manon Cyr` or `Cyr Manon`. */
  name_order?: NameOrder | undefined;
  /** Several people in a cell of this column, each a row of its own; `Nom (rôle)` gives the role. */
  people?: { column: string; separator: string } | undefined;
  /** Rows of several kinds in one table: the column that says which, and what its values mean. */
  kinds_by?: { column: string; values: Readonly<Record<string, TableKind | 'leave_out'>> } | undefined;
  /** Header to the labels of its codes. */
  codes?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
  /** Header to the table of the same import that explains its codes, and that table's two columns. */
  codebooks?: Readonly<Record<string, Codebook>> | undefined;
  /** Which of the two sets of a two-mode network are people. */
  people_mode?: 1 | 2 | undefined;
}

export type NameOrder = 'given_family' | 'family_given';

export interface Codebook {
  file: string;
  code: string;
  label: string;
}

/** Everything that was settled of one table: what was said of all, of the table that it is a part of, of itself. */
export interface Settled {
  kind: TableKind | null;
  headers: 'first' | 'none' | null;
  mapping: Readonly<Record<string, string>>;
  reversed: readonly string[];
  table: TableSettings;
}

/** What `options` settle of a file. */
export function settledOf(file: Pick<InputFile, 'name' | 'part'>, options: ReadOptions): Settled {
  const names = ['*', ...(file.part ? [file.part.of] : []), file.name];
  const own = <T>(values: Readonly<Record<string, T>> | undefined) =>
    names.flatMap((name) => (values && Object.hasOwn(values, name) ? [values[name]!] : []));
  const kind = options.kinds?.[file.name] ?? file.part?.kind ?? options.kinds?.['*'] ?? null;
  return {
    kind,
    headers: own(options.headers).at(-1) ?? null,
    mapping: Object.assign({}, ...own(options.mapping)),
    reversed: own(options.reversed).flat(),
    table: Object.assign({}, ...own(options.tables)),
  };
}

/** How the bytes of a file are to be read: said of it, of a table in it (`file/part`), or of all. */
export function bytesSettings(name: string, options: ReadOptions): Pick<TableSettings, 'encoding' | 'people_mode'> {
  const found: Pick<TableSettings, 'encoding' | 'people_mode'> = {};
  for (const [of, { encoding, people_mode }] of Object.entries(options.tables ?? {})) {
    if (of !== '*' && of !== name && !of.startsWith(`${name}/`)) continue;
    if (encoding !== undefined) found.encoding = encoding;
    if (people_mode !== undefined) found.people_mode = people_mode;
  }
  return found;
}
