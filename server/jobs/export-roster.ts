import { maskPeople, rosterTables } from '../../analysis/index.ts';
import type { StoreReader } from '../store/types.ts';
import { loadAssembled, loadRoster } from './load-roster.ts';
import { writeCsvZip, writeTablesWorkbook } from './write-tables.ts';

export interface RosterExport {
  workspace: string;
  format: 'csv' | 'xlsx';
  delimiter: string;
  /** People by name, as the files gave them; without, by the masks that results show. */
  names: boolean;
}

/**
 * A workspace's data in the tables of the contract, to be imported again. With names they are what the files say, and
 * decisions about who is who are a file of their own; without, everybody who counts as one person bears one mask, so
 * decisions are in it. Confidential organizations stay veiled in both.
 */
export async function exportRoster(reader: StoreReader, request: RosterExport): Promise<Uint8Array> {
  const { workspace, format, delimiter, names } = request;
  const roster = names ? await loadAssembled(reader, workspace) : maskPeople(await loadRoster(reader, workspace));
  const tables = rosterTables(roster).map(({ kind, ...table }) => ({ ...table, name: `${kind}.csv` }));
  return format === 'csv' ? writeCsvZip(tables, delimiter) : writeTablesWorkbook(tables);
}
