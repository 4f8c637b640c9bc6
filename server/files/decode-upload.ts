import type { InputFile } from '../../analysis/roster/input.ts';
import { decodeTable } from './decode-table.ts';
import { readArchive } from './read-archive.ts';
import { isTableName } from './read-inputs.ts';

/**
 * The tables in one uploaded file: a zip's members (its tables only), else the file itself.
 * Throws RosterError `archive_invalid` or `archive_too_large`.
 */
export function decodeUpload(name: string, bytes: Uint8Array): InputFile[] {
  if (!name.toLowerCase().endsWith('.zip')) return [decodeTable(name, bytes)];
  return readArchive(name, bytes, isTableName).map((member) => decodeTable(`${name}/${member.path}`, member.bytes));
}
