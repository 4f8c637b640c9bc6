import { nextDay } from '../roster/dates.ts';
import type { Replacement, TableRow, TableRows } from '../roster/input.ts';
import type { Day, TableKind } from '../types.ts';
import { keptSeats } from './kept-seats.ts';

/** An import that counts, with what it read. */
export interface CountedImport {
  id: string;
  /** When it began to count (ISO 8601). */
  at: string;
  tables: readonly TableRows[];
  replaces: readonly Replacement[];
}

/** Where a table that counts was read: by the name that it bears in the roster. */
export interface TableOrigin {
  import: string;
  /** Its own name in that import. */
  file: string;
  /** One row holds all the seats of a board: each of them can go on or end by itself. */
  wide?: true;
}

export interface ComposedTables {
  tables: TableRows[];
  origins: ReadonlyMap<string, TableOrigin>;
}

/**
 * The tables that count, from the imports that count in the order in which they came: those that a later one replaced hold
 * only the lines that were kept, and new ones lack the lines that were refused. Nothing else is known of the past, so that
 * taking an import back, or bringing it back, is exact. Where two tables bear one name the older one gets its day beside it.
 */
export function composeTables(imports: readonly CountedImport[]): ComposedTables {
  const replaced = replacedTables(imports);
  const counting = imports.flatMap((entry) => {
    const refused = new Map(entry.replaces.map(({ file, leaveOut }) => [file, new Set(leaveOut)]));
    return entry.tables.flatMap((table) => {
      const target = replaced.get(placeOf(entry.id, table.report.file));
      const left = leaveLines(table, refused.get(table.report.file) ?? NONE);
      const kept = target ? keepOf(left, target) : [left];
      const { file, kind } = table.report;
      const origin: TableOrigin = { import: entry.id, file, ...(kind === 'seats_wide' && { wide: true }) };
      return kept.map((part) => ({ table: part, at: entry.at, origin }));
    });
  });
  return nameApart(counting);
}

/** The replacement in force of each replaced table: that of the last import. */
export function replacedTables(
  imports: readonly Pick<CountedImport, 'replaces'>[],
): Map<string, Replacement['targets'][number]> {
  const found = new Map<string, Replacement['targets'][number]>();
  for (const { replaces } of imports) {
    for (const { targets } of replaces)
      for (const target of targets) found.set(placeOf(target.import, target.file), target);
  }
  return found;
}

export function placeOf(importId: string, file: string): string {
  return `${importId} ${file}`;
}

const NONE: ReadonlySet<number> = new Set();

function leaveLines(table: TableRows, lines: ReadonlySet<number>): TableRows {
  if (lines.size === 0) return table;
  return narrowed(
    table,
    table.rows.filter(({ line }) => !lines.has(line)),
    (line) => line === null || !lines.has(line),
  );
}

/** What goes on of a table that was replaced: whole rows, and apart from them single seats of wide ones. */
function keepOf(table: TableRows, { keep, ended, seats = [] }: Replacement['targets'][number]): TableRows[] {
  if (keep.length === 0) return [];
  const single = new Set(seats.map(({ line }) => line));
  const whole = keep.filter((line) => !single.has(line));
  const rows = whole.length > 0 ? [keepLines(table, new Set(whole), new Map(ended.map((e) => [e.line, e.on])))] : [];
  return seats.length > 0 ? [...rows, keptSeats(table, seats)] : rows;
}

function keepLines(table: TableRows, lines: ReadonlySet<number>, ended: ReadonlyMap<number, Day>): TableRows {
  const rows = table.rows.filter(({ line }) => lines.has(line));
  const dated = rows.map((row) => {
    const on = ended.get(row.line);
    return on === undefined ? row : endRow(row, on, table.report.kind);
  });
  return narrowed(table, dated, (line) => line !== null && lines.has(line));
}

function narrowed(table: TableRows, rows: TableRow[], holds: (line: number | null) => boolean): TableRows {
  const problems = table.problems.filter(({ line }) => holds(line));
  const quarantined = new Set(problems.filter((entry) => entry.quarantined).map(({ line }) => line)).size;
  const report = { ...table.report, rows: rows.length + quarantined, used: rows.length, quarantined };
  return { report, rows, problems };
}

/** The row with its last day, said on the day after: from then on the roster knows that it has ended. */
function endRow(row: TableRow, on: Day, kind: TableKind | null): TableRow {
  const { fields } = row;
  const since = nextDay(on);
  if (kind === 'organizations' || kind === 'seats_wide') {
    return { ...row, fields: { ...fields, dissolved_on: on, source_date: since } };
  }
  const start = fields.start_on ?? fields.year;
  return {
    ...row,
    fields: { ...fields, ...(start !== undefined && { start_on: start }), end_on: on, source_date: since },
  };
}

/** Problems and rows are told by file and line: no two tables may share a name. The newest keeps its own. */
function nameApart(counting: readonly { table: TableRows; at: string; origin: TableOrigin }[]): ComposedTables {
  const origins = new Map<string, TableOrigin>();
  const tables = [...counting].reverse().map(({ table, at, origin }) => {
    const own = table.report.file;
    const dated = `${own} (${at.slice(0, 10)})`;
    let name = origins.has(own) ? dated : own;
    for (let n = 2; origins.has(name); n++) name = `${own} (${at.slice(0, 10)}, ${n})`;
    origins.set(name, origin);
    return name === own ? table : renamed(table, name);
  });
  return { tables: tables.reverse(), origins };
}

function renamed(table: TableRows, file: string): TableRows {
  return {
    report: { ...table.report, file },
    rows: table.rows,
    problems: table.problems.map((problem) => ({ ...problem, file })),
  };
}
