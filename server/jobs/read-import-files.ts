import { assertOneNetwork, readTable, settleFiles, streamTable } from '../../analysis/index.ts';
import type { ReadOptions, TableRows } from '../../analysis/roster/input.ts';
import type { ImportChoices } from '../contract/changes.ts';
import { arrangeFiles, type OpenedFile } from '../files/arrange-files.ts';
import { limitsOf, openFile } from '../files/open-file.ts';
import type { PackedTables } from '../store/packed-tables.ts';
import { RowPacker } from '../store/row-packer.ts';
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
  /** Where rows go that are too many to travel in memory; there is no such file before, and there need not be one after. */
  rowsFile: string;
}

/**
 * Reads the files of an open import: bytes to text to rows. Files whose content counts already are named and left aside.
 * Returns them packed, ready for the writer thread. Throws OptionError `ambiguous_folder`, RosterError for an archive that cannot be opened.
 */
export async function readImportFiles(
  reader: StoreReader,
  { importId, options, choices, dryRun, folder, rowsFile }: ImportReading,
  progress: (fraction: number, step: string) => void,
): Promise<PackedTables> {
  const target = await reader.import(importId);
  if (!target) throw new WorkError({ code: 'import_unknown', params: { import: importId } });
  if (target.files.length === 0) throw new WorkError({ code: 'import_without_files', params: {} });
  const isCompared = (choices !== undefined || !dryRun) && (await hasOthers(reader, target, choices));
  const packer = new RowPacker(rowsFile);
  try {
    const take = isCompared ? undefined : packer;
    const { tables, alreadyImported } = await readTablesOf(reader, target, options, { progress, take });
    const settled = isCompared ? await settleChoices(reader, { ...target, options }, tables, choices) : {};
    const kept = dryRun ? [] : await maskAgain(reader, target, tables, options, folder);
    packer.takeAll(tables);
    return packer.finish({ tables, alreadyImported, kept, ...settled }, { rows: !dryRun });
  } finally {
    packer.close();
  }
}

/** Is there anything that the import is compared with? Only then are its rows needed all at once. */
async function hasOthers(
  reader: StoreReader,
  { id, workspace }: StoredImport,
  choices: ImportChoices | undefined,
): Promise<boolean> {
  if (choices && choices.replaces.length > 0) return true;
  return (await reader.imports(workspace)).some((other) => other.id !== id && other.state === 'committed');
}

interface Reading {
  progress?: (fraction: number, step: string) => void;
  /** Takes the rows instead of the tables that come back. */
  take?: RowPacker | undefined;
}

/** The tables of the files of an open import that do not count already, read as they were sent. */
export async function readTablesOf(
  reader: StoreReader,
  target: StoredImport,
  options: ReadOptions,
  { progress = () => undefined, take }: Reading = {},
): Promise<ReadTables> {
  const { fresh, alreadyImported } = await splitFiles(reader, target);
  const opened: OpenedFile[] = [];
  for (const [index, name] of fresh.entries()) {
    progress((0.5 * index) / fresh.length, 'read');
    for (const file of await openStored(reader, target.id, name, options)) opened.push(file);
  }
  return { tables: readAll(opened, options, take), alreadyImported };
}

/** Its bytes are let go of as soon as they are text. */
async function openStored(
  reader: StoreReader,
  importId: string,
  name: string,
  options: ReadOptions,
): Promise<OpenedFile[]> {
  const bytes = (await reader.fileBytes(importId, name)) ?? new Uint8Array();
  return openFile(name, bytes, { ...ANY_SIZE, ...limitsOf(name, options), spend: true });
}

function readAll(opened: readonly OpenedFile[], options: ReadOptions, take: RowPacker | undefined): TableRows[] {
  const { files, options: read } = settleFiles(arrangeFiles(opened), options);
  const tables = files.map((file, at) =>
    take ? streamTable(file, read, (row) => take.take(at, row)) : readTable(file, read),
  );
  assertOneNetwork(files, tables, take && ((at) => take.rowsOf(at)));
  return tables;
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
