import type { Roster } from '../types.ts';
import { assembleRoster } from './assemble-roster.ts';
import type { InputFile, ReadOptions } from './input.ts';
import { assertOneNetwork } from './one-network.ts';
import { readTable } from './read-table.ts';
import { settleFiles } from './settle-files.ts';

/**
 * Files to a roster in one step: each file read on its own, then all assembled.
 * Throws OptionError `ambiguous_folder` when a folder read whole holds several networks; anything else is a problem in
 * the roster, never an exception.
 */
export function readRoster(files: readonly InputFile[], options: ReadOptions = {}): Roster {
  const settled = settleFiles(files, options);
  const tables = settled.files.map((file) => readTable(file, settled.options));
  assertOneNetwork(settled.files, tables);
  return assembleRoster(tables);
}
