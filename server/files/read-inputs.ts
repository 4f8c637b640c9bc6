import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { RosterError } from '../../analysis/errors.ts';
import type { InputFile } from '../../analysis/roster/input.ts';
import { DEFAULT_MOST_BYTES, isArchiveName, isTableName, type OpenLimits, openFile, tooLarge } from './open-file.ts';
import { readArchive } from './read-archive.ts';

const DEEPEST = 4;

/**
 * Reads what a user named: files, folders (whole, tables only), zip archives (whole) and `archive.zip/member`.
 * Files of other kinds in a folder are passed over; a file named itself is always read, and reported when it is no table.
 * A table above `limits.mostBytes` is not opened: its problem says so. `container` marks what was not named one by one.
 * Throws RosterError `file_not_found`, `folder_empty`, `archive_member_missing`, `archive_invalid`, `archive_too_large`.
 */
export async function readInputs(paths: readonly string[], limits: OpenLimits = {}): Promise<InputFile[]> {
  const files: InputFile[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory()) files.push(...(await readFolder(path, limits)));
    else if (found && isArchiveName(path)) files.push(...(await readZip(path, found.size, limits)));
    else if (found) files.push(...(await readOne(path, basename(path), found.size, limits)));
    else files.push(...(await readMember(path, limits)));
  }
  return withDistinctNames(files, paths);
}

async function readFolder(folder: string, limits: OpenLimits): Promise<InputFile[]> {
  const paths = await tablesIn(folder, DEEPEST);
  if (paths.length === 0) throw new RosterError('folder_empty', { file: folder });
  const files: InputFile[] = [];
  for (const path of paths) {
    const name = relative(folder, path).split(sep).join('/');
    const { size } = await stat(path);
    for (const file of await readOne(path, name, size, limits)) files.push({ ...file, container: folder });
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

async function readOne(path: string, name: string, size: number, limits: OpenLimits): Promise<InputFile[]> {
  if (size > (limits.mostBytes ?? DEFAULT_MOST_BYTES)) return [tooLarge(name, size, limits)];
  return openFile(name, await readFile(path), limits);
}

async function readZip(path: string, size: number, limits: OpenLimits): Promise<InputFile[]> {
  const files = await readOne(path, basename(path), size, limits);
  if (files.length === 0) throw new RosterError('folder_empty', { file: path });
  return files.map((file) => (file.container === undefined ? file : { ...file, container: path }));
}

/** `archive.zip/member`: the longest beginning of the path that is a zip file, and the member that the rest names. */
async function readMember(path: string, limits: OpenLimits): Promise<InputFile[]> {
  const parts = path.split(/[/\\]/);
  for (let cut = parts.length - 1; cut > 0; cut--) {
    const archivePath = parts.slice(0, cut).join('/');
    if (!isArchiveName(archivePath)) continue;
    const found = await stat(archivePath).catch(() => null);
    if (!found?.isFile()) continue;
    const wanted = parts.slice(cut).join('/');
    const archive = basename(archivePath);
    if (found.size > (limits.mostBytes ?? DEFAULT_MOST_BYTES)) return [tooLarge(archive, found.size, limits)];
    const [member] = readArchive(archive, await readFile(archivePath), (name) => name === wanted);
    if (!member) throw new RosterError('archive_member_missing', { file: archivePath, member: wanted });
    return openFile(`${archive}/${member.path}`, member.bytes, limits);
  }
  throw new RosterError('file_not_found', { file: path });
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
