import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { InputFile, ReadOptions, TableRows } from '../../analysis/roster/input.ts';
import { readRoster } from '../../analysis/roster/read-roster.ts';
import { readTable } from '../../analysis/roster/read-table.ts';
import type { Problem, Roster } from '../../analysis/types.ts';

const SHARED = resolve('..', 'shared', 'rosters');

/** A table written in a test: lines joined as a file would hold them. */
export function file(name: string, ...lines: string[]): InputFile {
  return { name, text: lines.join('\n'), encoding: 'utf-8', problems: [] };
}

/** One inline table read on its own. */
export function readLines(lines: readonly string[], options: ReadOptions = {}, name = 'table.csv'): TableRows {
  return readTable(file(name, ...lines), options);
}

/** Inline tables, by file name, assembled to a roster. */
export function rosterOf(tables: Readonly<Record<string, readonly string[]>>, options: ReadOptions = {}): Roster {
  return readRoster(
    Object.entries(tables).map(([name, lines]) => file(name, ...lines)),
    options,
  );
}

/** The codes of problems in order; what a test compares. */
export function codes(problems: readonly Problem[]): string[] {
  return problems.map(({ code }) => code);
}

/** The given real rosters, read whole; `null`, and a line in the log, on a machine that does not have them. */
export function sharedRoster(paths: readonly string[], options: ReadOptions = {}): Roster | null {
  const files = paths.map((path) => resolve(SHARED, path));
  const missing = files.filter((path) => !existsSync(path));
  if (missing.length > 0) {
    process.stdout.write(`not on this machine, so not compared: ${paths.join(', ')}\n`);
    return null;
  }
  return readRoster(
    files.map((path) => ({
      name: basename(path),
      text: readFileSync(path, 'utf8'),
      encoding: 'utf-8',
      problems: [],
    })),
    options,
  );
}
