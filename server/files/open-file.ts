import { extname } from 'node:path';
import { bytesSettings, problem, returnedTables } from '../../analysis/index.ts';
import type { InputFile, ReadOptions } from '../../analysis/roster/input.ts';
import type { OpenedFile } from './arrange-files.ts';
import { decodeTable } from './decode-table.ts';
import { readMatrix } from './formats/matrix.ts';
import { savedAt } from './kit/saved-at.ts';
import { readArchive } from './read-archive.ts';
import { isCodebook, isForeign, readText, TEXT_EXTENSIONS } from './read-text.ts';

/** How large one table may be unless the settings say otherwise. */
export const DEFAULT_MOST_BYTES = 200 * 1024 * 1024;

/** What bounds the reading of one file, and what its reader may be told. */
export interface OpenLimits {
  /** A file, or a member of an archive, above this is not opened: its problem says so. */
  mostBytes?: number;
  /** Which of the two sets of a two-mode network are people; absent = the larger one. */
  peopleMode?: 1 | 2;
  /** How the bytes of text are read; absent = as they look. */
  encoding?: string;
  /** Nobody needs the bytes afterwards: of a large text they are given back as soon as it is one. */
  spend?: boolean;
  /** What a mapping file settles of each file by its name. */
  settled?: ReadOptions;
}

/** What a person settled of the bytes of a file, or of a table in it. */
export function limitsOf(name: string, options: ReadOptions): Pick<OpenLimits, 'peopleMode' | 'encoding'> {
  const { encoding, people_mode: peopleMode } = bytesSettings(name, options);
  return { ...(encoding !== undefined && { encoding }), ...(peopleMode !== undefined && { peopleMode }) };
}

/** Is this a name under which tables and networks are looked for in folders and archives? */
export function isTableName(path: string): boolean {
  const extension = extname(path).toLowerCase();
  return extension === '.xlsx' || TEXT_EXTENSIONS.has(extension);
}

/** Is this the name of an archive, whose members are files? */
export function isArchiveName(path: string): boolean {
  return extname(path).toLowerCase() === '.zip';
}

/**
 * The tables that a file's bytes hold: the one place that decides what bytes are, for the command line and for uploads.
 * Delimited text is one table under the file's own name; what a format keeps apart (sheets, nodes and ties, the members
 * of a zip) bears `file/part`. The members of an archive have it as `container`, the several networks of one file that
 * file. What cannot be read is a problem of the table returned for it, never an exception, but for an archive: throws
 * RosterError `archive_invalid`, `archive_too_large`. Pass everything that came together through `arrangeFiles` after.
 */
export async function openFile(name: string, bytes: Uint8Array, given: OpenLimits = {}): Promise<OpenedFile[]> {
  const limits = given.settled ? { ...limitsOf(name, given.settled), ...given } : given;
  if (bytes.length > (limits.mostBytes ?? DEFAULT_MOST_BYTES)) return [tooLarge(name, bytes.length, limits)];
  if (extname(name).toLowerCase() === '.xlsx' && isZip(bytes)) return openWorkbook(name, bytes, limits);
  if (!isArchiveName(name))
    return readText(decodeTable(name, bytes, limits.encoding, limits.spend), limits.peopleMode ?? null);
  const members = readArchive(name, bytes, isTableName);
  const files: OpenedFile[] = [];
  for (const member of members) {
    for (const file of await openFound(`${name}/${member.path}`, member.bytes, limits)) {
      files.push({ ...file, container: name });
    }
  }
  return files;
}

/** The tables of a file that was found in a folder or archive, and not named: none where it is another program's. */
export async function openFound(name: string, bytes: Uint8Array, limits: OpenLimits = {}): Promise<OpenedFile[]> {
  const tables = await openFile(name, bytes, limits);
  return isForeign(name, tables) ? [] : tables;
}

/** The sheets of a workbook; a sheet may be a matrix as a text may. */
async function openWorkbook(name: string, bytes: Uint8Array, { peopleMode }: OpenLimits): Promise<OpenedFile[]> {
  // Loaded where there is one: most rosters are text, and need not wait for the reader of workbooks.
  const { readXlsx } = await import('./formats/xlsx.ts');
  const all = await readXlsx(name, bytes);
  const returned = returnedTables(name, all, savedAt(name, bytes));
  if (returned) return returned;
  const filled = all.filter((sheet) => !isCodebook(sheet));
  const sheets = filled.length > 0 ? filled : all;
  return sheets.flatMap((sheet) => (sheet.records ? readMatrix(sheet, peopleMode ?? null) : null) ?? [sheet]);
}

/** A file that is not opened for its size. */
export function tooLarge(name: string, size: number, limits: OpenLimits): InputFile {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
  const params = { size: megabytes(size), most: megabytes(limits.mostBytes ?? DEFAULT_MOST_BYTES) };
  return { name, text: '', encoding: 'unknown', problems: [problem('file_too_large', { file: name, params })] };
}

function isZip(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, i) => bytes[i] === byte);
}
