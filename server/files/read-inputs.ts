import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import { RosterError } from '../../analysis/errors.ts';
import { problem } from '../../analysis/index.ts';
import type { InputFile } from '../../analysis/roster/input.ts';
import { decodeTable } from './decode-table.ts';
import { readArchive } from './read-archive.ts';

const TABLE_EXTENSIONS = new Set(['.csv', '.tsv', '.txt', '.tab']);
const DEEPEST = 4;

/** How large one table may be unless the settings say otherwise. */
export const DEFAULT_MOST_BYTES = 200 * 1024 * 1024;

/**
 * Reads what a user named: files, folders (whole, tables only), zip archives (whole) and `archive.zip/member`.
 * Files of other kinds in a folder are passed over; a file named itself is always read, and reported when it is no table.
 * A table above `mostBytes` is not opened: its problem says so. `container` marks what was not named one by one.
 * Throws RosterError `file_not_found`, `folder_empty`, `archive_member_missing`, `archive_invalid`, `archive_too_large`.
 */
export async function readInputs(
  paths: readonly string[],
  mostBytes: number = DEFAULT_MOST_BYTES,
): Promise<InputFile[]> {
  const files: InputFile[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory()) files.push(...(await readFolder(path, mostBytes)));
    else if (found && isZip(path)) files.push(...(await readZip(path, found.size, mostBytes)));
    else if (found) files.push(await readOne(path, basename(path), found.size, mostBytes));
    else files.push(await readMember(path, mostBytes));
  }
  return withDistinctNames(files, paths);
}

/** Is this a name under which tables are looked for in folders and archives? */
export function isTableName(path: string): boolean {
  return TABLE_EXTENSIONS.has(extname(path).toLowerCase());
}

async function readFolder(folder: string, mostBytes: number): Promise<InputFile[]> {
  const paths = await tablesIn(folder, DEEPEST);
  if (paths.length === 0) throw new RosterError('folder_empty', { file: folder });
  const files: InputFile[] = [];
  for (const path of paths) {
    const name = relative(folder, path).split(sep).join('/');
    const { size } = await stat(path);
    files.push({ ...(await readOne(path, name, size, mostBytes)), container: folder });
  }
  return files;
}

async function tablesIn(folder: string, depth: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const paths: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory() && depth > 1) paths.push(...(await tablesIn(path, depth - 1)));
    else if (entry.isFile() && isTableName(entry.name)) paths.push(path);
  }
  return paths;
}

async function readOne(path: string, name: string, size: number, mostBytes: number): Promise<InputFile> {
  return size > mostBytes ? tooLarge(name, size, mostBytes) : decodeTable(name, await readFile(path));
}

async function readZip(path: string, size: number, mostBytes: number): Promise<InputFile[]> {
  const archive = basename(path);
  if (size > mostBytes) return [tooLarge(archive, size, mostBytes)];
  const members = readArchive(archive, await readFile(path), isTableName);
  if (members.length === 0) throw new RosterError('folder_empty', { file: path });
  return members.map((member) => ({ ...decodeMember(archive, member.path, member.bytes, mostBytes), container: path }));
}

/** `archive.zip/member`: the longest beginning of the path that is a zip file, and the member that the rest names. */
async function readMember(path: string, mostBytes: number): Promise<InputFile> {
  const parts = path.split(/[/\\]/);
  for (let cut = parts.length - 1; cut > 0; cut--) {
    const archivePath = parts.slice(0, cut).join('/');
    if (!isZip(archivePath)) continue;
    const found = await stat(archivePath).catch(() => null);
    if (!found?.isFile()) continue;
    const wanted = parts.slice(cut).join('/');
    const archive = basename(archivePath);
    if (found.size > mostBytes) return tooLarge(archive, found.size, mostBytes);
    const [member] = readArchive(archive, await readFile(archivePath), (name) => name === wanted);
    if (!member) throw new RosterError('archive_member_missing', { file: archivePath, member: wanted });
    return decodeMember(archive, member.path, member.bytes, mostBytes);
  }
  throw new RosterError('file_not_found', { file: path });
}

function decodeMember(archive: string, member: string, bytes: Uint8Array, mostBytes: number): InputFile {
  const name = `${archive}/${member}`;
  return bytes.length > mostBytes ? tooLarge(name, bytes.length, mostBytes) : decodeTable(name, bytes);
}

function tooLarge(name: string, size: number, mostBytes: number): InputFile {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
  const params = { size: megabytes(size), most: megabytes(mostBytes) };
  return { name, text: '', encoding: 'unknown', problems: [problem('file_too_large', { file: name, params })] };
}

function isZip(path: string): boolean {
  return extname(path).toLowerCase() === '.zip';
}

/** Problems and mappings speak of files by name: where two inputs bear one name, each takes the place it came from. */
function withDistinctNames(files: InputFile[], paths: readonly string[]): InputFile[] {
  const counts = new Map<string, number>();
  for (const { name } of files) counts.set(name, (counts.get(name) ?? 0) + 1);
  const bare = paths.filter((path) => counts.has(basename(path)));
  return files.map((file) => {
    if (counts.get(file.name) === 1) return file;
    const origin = file.container ?? bare.find((path) => basename(path) === file.name);
    if (file.container === undefined && origin !== undefined) bare.splice(bare.indexOf(origin), 1);
    return { ...file, name: file.container === undefined ? (origin ?? file.name) : `${origin}/${file.name}` };
  });
}
