import type { Roster } from '../types.ts';
import { assembleRoster } from './assemble-roster.ts';
import type { InputFile, ReadOptions } from './input.ts';
import { assertOneNetwork } from './one-network.ts';
import { readTable } from './read-table.ts';

/**
 * Files to a roster in one step: each file read on its own, then all assembled.
 * Throws OptionError `ambiguous_folder` when a folder read whole holds several networks; anything else is a problem in
 * the roster, never an exception.
 */
export function readRoster(files: readonly InputFile[], options: ReadOptions = {}): Roster {
  const tables = files.map((file) => readTable(file, options));
  assertOneNetwork(files, tables);
  return assembleRoster(tables);
}
