import { extname } from 'node:path';
import { problem } from '../../analysis/index.ts';
import type { InputFile } from '../../analysis/roster/input.ts';
import { decodeTable } from './decode-table.ts';
import { readArchive } from './read-archive.ts';

const TABLE_EXTENSIONS = new Set(['.csv', '.tsv', '.txt', '.tab']);

/** How large one table may be unless the settings say otherwise. */
export const DEFAULT_MOST_BYTES = 200 * 1024 * 1024;

/** What bounds the reading of one file, and what its reader may be told. */
export interface OpenLimits {
  /** A file, or a member of an archive, above this is not opened: its problem says so. */
  mostBytes?: number;
  /** Which of the two sets of a two-mode network are people; absent = the larger one. */
  peopleMode?: 1 | 2;
}

/** Is this a name under which tables are looked for in folders and archives? */
export function isTableName(path: string): boolean {
  return TABLE_EXTENSIONS.has(extname(path).toLowerCase());
}

/** Is this the name of an archive, whose members are files? */
export function isArchiveName(path: string): boolean {
  return extname(path).toLowerCase() === '.zip';
}

/**
 * The tables that a file's bytes hold: the one place that decides what bytes are, for the command line and for uploads.
 * Delimited text is one table under the file's own name; what a format keeps apart (sheets, nodes and ties, the members
 * of a zip) bears `file/part`. The members of an archive have it as `container`. What cannot be read is a problem of the
 * table returned for it, never an exception, but for an archive: throws RosterError `archive_invalid`, `archive_too_large`.
 */
export async function openFile(name: string, bytes: Uint8Array, limits: OpenLimits = {}): Promise<InputFile[]> {
  if (bytes.length > (limits.mostBytes ?? DEFAULT_MOST_BYTES)) return [tooLarge(name, bytes.length, limits)];
  if (!isArchiveName(name)) return [decodeTable(name, bytes)];
  const members = readArchive(name, bytes, isTableName);
  const files: InputFile[] = [];
  for (const member of members) {
    for (const file of await openFile(`${name}/${member.path}`, member.bytes, limits)) {
      files.push({ ...file, container: name });
    }
  }
  return files;
}

/** A file that is not opened for its size. */
export function tooLarge(name: string, size: number, limits: OpenLimits): InputFile {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
  const params = { size: megabytes(size), most: megabytes(limits.mostBytes ?? DEFAULT_MOST_BYTES) };
  return { name, text: '', encoding: 'unknown', problems: [problem('file_too_large', { file: name, params })] };
}
