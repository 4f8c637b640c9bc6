import type { FileFormat, TableReport } from '../table-report.ts';
import type { Problem, TableKind } from '../types.ts';
import type { CsvRecord } from './record-list.ts';
import type { Returned } from './returned.ts';
import type { TableSettings } from './table-settings.ts';

/** One table as text: bytes were decoded and archives opened before (server/files); the name may be `archive.zip/member`. */
export interface InputFile {
  name: string;
  text: string;
  /** How the bytes were read: `utf-8`, `utf-8-bom`, `utf-16le`, `utf-16be`, `windows-1252`. */
  encoding: string;
  /** What decoding already found (undecodable bytes, mojibake ...). */
  problems: Problem[];
  /** The folder or archive that was read whole and held this file; absent when the file itself was named. */
  container?: string;
  /**
   * The cells, where the format already keeps them apart (a sheet, a network file): the first record is the header, each
   * has its physical line or row. `text` is empty then, and no delimiter is looked for.
   */
  records?: readonly CsvRecord[];
  /** What the format itself says that this table is (the arcs of a network file are ties): headers need not decide. */
  kind?: TableKind;
  /** The format that the table came out of; absent for delimited text. */
  format?: FileFormat;
  /** One kind of the rows of a table that holds several: the table whose settings apply, and the kind. */
  part?: { of: string; kind: TableKind };
  /** Whose answers these are, where the table came back in a workbook of a collection kit. */
  returned?: Returned;
  /** The table whose codes this one explains: it is read for that alone. */
  codebookOf?: string;
}

/** What a caller may settle instead of letting the file decide. */
export interface ReadOptions {
  /** Forces the kind of a table, by file name. */
  kinds?: Readonly<Record<string, TableKind>>;
  /** Forces the reading of a header: `{file or '*': {header: field}}`. */
  mapping?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Headers of number columns whose low end is strong, by file name or `*`: turned round before they are read. */
  reversed?: Readonly<Record<string, readonly string[]>>;
  /** Says whether the first line is the header or a row, by file name, where the file does not show it. */
  headers?: Readonly<Record<string, 'first' | 'none'>>;
  /** How a table is written and what it leaves unsaid, by file name or `*`. */
  tables?: Readonly<Record<string, TableSettings>>;
  /** Cells that a person corrected, by file name: laid over the rows before they are checked. */
  corrections?: Readonly<Record<string, readonly Correction[]>>;
  /** Tables of this import that stand in the place of tables of earlier ones (analysis/changes). */
  replaces?: readonly Replacement[];
}

/** A new version of a table: what it stands in the place of, and what was refused of the difference. */
export interface Replacement {
  /** The new table. */
  file: string;
  /** The table that it is a new version of, first; then those that that one stood for itself. */
  targets: readonly ReplacedTable[];
  /** Lines of the new table that do not count. */
  leaveOut: readonly number[];
}

/** A table that a later one replaced. Without the later one it counts again, every line of it. */
export interface ReplacedTable {
  import: string;
  file: string;
  /** Lines that go on counting. */
  keep: readonly number[];
  /** Of those, what is known to have ended since: `on` is the last day. */
  ended: readonly { line: number; on: string }[];
  /** Of these lines of a wide table, only these seats: by the name that holds each; `on` is its last day, if it ended. */
  seats?: readonly { line: number; name: string; on: string | null }[];
}

/** One cell corrected: the line on which its row begins, its header, what it says now. No column: the whole row. */
export interface Correction {
  line: number;
  column: string | null;
  value: string;
}

/** One validated row: contract fields that the file gave, attributes under their own header, and where it stood. */
export interface TableRow {
  line: number;
  /** Text, numbers, ISO days, vocabulary codes; lists where the column is multi-valued. Empty cells are absent. */
  fields: Record<string, string | number | readonly string[]>;
  /** Unknown columns, under their own header. */
  attributes: Record<string, string | number | readonly string[]>;
  /** What a list of seats or participants says of the organization that the row names: the same on all of its rows. */
  organization?: {
    fields: Record<string, string | number | readonly string[]>;
    attributes: Record<string, string | number | readonly string[]>;
  };
}

/** One file read and validated on its own, before any reference to another file is resolved. Plain JSON. */
export interface TableRows {
  report: TableReport;
  rows: TableRow[];
  problems: Problem[];
}
