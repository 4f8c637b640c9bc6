// What every part of the assembly shares: the problems found across files, and which rows they set aside.

import type { TableReport } from '../table-report.ts';
import type { Problem, Source, TableKind } from '../types.ts';
import type { TableRow, TableRows } from './input.ts';
import { type Place, type ProblemCode, problem } from './problem.ts';

/** A row together with the place that it stands in: what is made of it names that place. */
export interface PlacedRow {
  source: Source;
  row: TableRow;
}

/** The ledger of an assembly: rows by kind in a fixed order, problems, and rows set aside by references. */
export class Assembly {
  readonly problems: Problem[] = [];
  readonly #tables: readonly TableRows[];
  readonly #refused = new Map<string, Set<number>>();

  constructor(tables: readonly TableRows[]) {
    this.#tables = [...tables].sort((a, b) =>
      a.report.file < b.report.file ? -1 : a.report.file > b.report.file ? 1 : 0,
    );
    for (const table of this.#tables) this.problems.push(...table.problems);
  }

  /** The same rows, without those that leave the field empty. */
  *rowsWith(field: string, ...kinds: readonly TableKind[]): Generator<PlacedRow> {
    for (const { report, rows } of this.#tables) {
      if (report.kind === null || !kinds.includes(report.kind)) continue;
      for (const row of rows) {
        if (row.fields[field] !== undefined) yield { source: { file: report.file, line: row.line }, row };
      }
    }
  }

  /** All rows of these kinds, by file name and then as written, so that the order in which files arrive never counts. */
  *rows(...kinds: readonly TableKind[]): Generator<PlacedRow> {
    for (const { report, rows } of this.#tables) {
      if (report.kind === null || !kinds.includes(report.kind)) continue;
      for (const row of rows) yield { source: { file: report.file, line: row.line }, row };
    }
  }

  has(...kinds: readonly TableKind[]): boolean {
    return this.#tables.some(
      ({ report, rows }) => report.kind !== null && kinds.includes(report.kind) && rows.length > 0,
    );
  }

  /** Notes a problem at a row; a code that sets rows aside takes this one out of the rows used. */
  report(code: ProblemCode, { source: { file, line } }: PlacedRow, place: Omit<Place, 'file' | 'line'> = {}): void {
    const found = problem(code, { file, line, ...place });
    this.problems.push(found);
    if (!found.quarantined) return;
    const lines = this.#refused.get(file) ?? new Set();
    this.#refused.set(file, lines.add(line));
  }

  /** What was recognised and used, file by file, after all references were resolved. */
  reports(): TableReport[] {
    return this.#tables.map(({ report }) => {
      const refused = this.#refused.get(report.file)?.size ?? 0;
      return { ...report, used: report.used - refused, quarantined: report.quarantined + refused };
    });
  }
}

/** A text field of a row, `null` when empty. */
export function text(row: TableRow, name: string): string | null {
  return textOf(row.fields[name]);
}

/** The same of `row.fields.<name>`: where there are rows without number, a field read by its name is read much faster. */
export function textOf(value: TableRow['fields'][string] | undefined): string | null {
  return value === undefined ? null : String(value);
}

/** A number field of a row, `null` when empty. */
export function number(row: TableRow, name: string): number | null {
  const value = row.fields[name];
  return typeof value === 'number' ? value : null;
}

/** A list field of a row, empty when absent. */
export function list(row: TableRow, name: string): readonly string[] {
  const value = row.fields[name];
  return value === undefined ? [] : Array.isArray(value) ? value : [String(value)];
}

/** What rows without an attribute share: a roster of a million seats then holds one such object, not a million. */
export const NO_ATTRIBUTES: TableRow['attributes'] = Object.freeze({});

/** The fields that have no home of their own in a shape, with the unknown columns: its attributes. */
export function attributesOf(row: TableRow, homes: ReadonlySet<string>): TableRow['attributes'] {
  let entries: [string, TableRow['fields'][string]][] | null = null;
  for (const name in row.fields) {
    if (homes.has(name)) continue;
    entries ??= [];
    entries.push([name, row.fields[name]!]);
  }
  if (entries !== null) return Object.fromEntries([...entries, ...Object.entries(row.attributes)]);
  for (const _column in row.attributes) return row.attributes;
  return NO_ATTRIBUTES;
}
