import { assertOneNetwork, readTable, settleFiles } from '../../analysis/index.ts';
import type { ReadOptions } from '../../analysis/roster/input.ts';
import type { ImportChoices } from '../contract/changes.ts';
import { arrangeFiles, type OpenedFile } from '../files/arrange-files.ts';
import { limitsOf, openFile } from '../files/open-file.ts';
import { type PackedTables, packTables } from '../store/packed-tables.ts';
import type { ReadTables, StoredImport, StoreReader } from '../store/types.ts';
import { settleChoices } from './import-choices.ts';
import { maskAgain } from './mask-again.ts';
import { WorkError } from './types.ts';

/** How large a file may be was settled when it was received. */
const ANY_SIZE = { mostBytes: Number.POSITIVE_INFINITY };

export interface ImportReading {
  importId: string;
  options: ReadOptions;
  /** What is taken over of the changes; absent: all, beside what counts. */
  choices?: ImportChoices | undefined;
  dryRun: boolean;
  /** Where copies of files go on their way into the store. */
  folder: string;
}

/**
 * Reads the files of an open import: bytes to text to rows. Files whose content counts already are named and left aside.
 * Returns them packed, ready for the writer thread. Throws OptionError `ambiguous_folder`, RosterError for an archive that cannot be opened.
 */
export async function readImportFiles(
  reader: StoreReader,
  { importId, options, choices, dryRun, folder }: ImportReading,
  progress: (fraction: number, step: string) => void,
): Promise<PackedTables> {
  const target = await reader.import(importId);
  if (!target) throw new WorkError({ code: 'import_unknown', params: { import: importId } });
  if (target.files.length === 0) throw new WorkError({ code: 'import_without_files', params: {} });
  const { tables, alreadyImported } = await readTablesOf(reader, target, options, progress);
  const told = { ...target, options };
  const settled = choices || !dryRun ? await settleChoices(reader, told, tables, choices) : {};
  const kept = dryRun ? [] : await maskAgain(reader, target, tables, options, folder);
  return packTables({ tables, alreadyImported, kept, ...settled }, { rows: !dryRun });
}

/** The tables of the files of an open import that do not count already, read as they were sent. */
export async function readTablesOf(
  reader: StoreReader,
  target: StoredImport,
  options: ReadOptions,
  progress: (fraction: number, step: string) => void = () => undefined,
): Promise<ReadTables> {
  const { fresh, alreadyImported } = await splitFiles(reader, target);
  const opened: OpenedFile[] = [];
  for (const [index, name] of fresh.entries()) {
    progress((0.5 * index) / fresh.length, 'read');
    const bytes = await reader.fileBytes(target.id, name);
    for (const file of await openFile(name, bytes ?? new Uint8Array(), { ...ANY_SIZE, ...limitsOf(name, options) }))
      opened.push(file);
  }
  const { files: inputs, options: read } = settleFiles(arrangeFiles(opened), options);
  const tables = inputs.map((file) => readTable(file, read));
  assertOneNetwork(inputs, tables);
  return { tables, alreadyImported };
}

async function splitFiles(
  reader: StoreReader,
  target: StoredImport,
): Promise<{ fresh: string[]; alreadyImported: string[] }> {
  const active = await reader.activeFiles(target.workspace);
  const seen = new Set(active.filter(({ replaced }) => !replaced).map((file) => file.hash));
  const fresh: string[] = [];
  const alreadyImported: string[] = [];
  for (const file of target.files) {
    (seen.has(file.hash) ? alreadyImported : fresh).push(file.name);
    seen.add(file.hash);
  }
  return { fresh, alreadyImported };
}
