import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { InputFile, ReadOptions, TableRows } from '../../analysis/roster/input.ts';
import { readRoster } from '../../analysis/roster/read-roster.ts';
import { readTable } from '../../analysis/roster/read-table.ts';
import type { Roster } from '../../analysis/types.ts';
import { arrangeFiles } from '../../server/files/arrange-files.ts';
import { type OpenLimits, openFile } from '../../server/files/open-file.ts';
import { readInputs } from '../../server/files/read-inputs.ts';

/** What one file holds, as an upload of it alone would be read: `lines` are its text. */
export async function opened(
  name: string,
  content: string | Uint8Array,
  limits: OpenLimits = {},
): Promise<InputFile[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return arrangeFiles(await openFile(name, bytes, limits));
}

/** The cells of a table, its header first; `[]` where there is none of that name. */
export function cellsOf(files: readonly InputFile[], name: string): string[][] {
  return (files.find((file) => file.name === name)?.records ?? []).map(({ cells }) => [...cells]);
}

/** Every table of one file, read. */
export async function tablesOf(
  name: string,
  content: string | Uint8Array,
  limits: OpenLimits = {},
): Promise<TableRows[]> {
  return (await opened(name, content, limits)).map((file) => readTable(file));
}

/** Code, line and parameters of all that is wrong with a file. */
export async function faultsOf(name: string, content: string | Uint8Array) {
  return (await tablesOf(name, content)).flatMap(({ problems }) =>
    problems.filter(({ severity }) => severity !== 'info').map(({ code, line, params }) => ({ code, line, params })),
  );
}

/** Real files of the shared rosters as a roster; `null`, and a line in the log, where they are not on this machine. */
export async function sharedFiles(
  paths: readonly string[],
  limits: OpenLimits = {},
  options: ReadOptions = {},
): Promise<Roster | null> {
  const full = paths.map((path) => resolve('..', 'shared', 'rosters', path));
  // A path may name a part of a file: the file itself is then one of its beginnings.
  const here = full.every((path) => existsSync(path) || existsSync(path.replace(/(\.\w+)\/.*$/, '$1')));
  if (!here) {
    process.stdout.write(`not on this machine, so not compared: ${paths.join(', ')}\n`);
    return null;
  }
  return readRoster(await readInputs(full, limits), options);
}
