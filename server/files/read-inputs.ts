import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { RosterError } from '../../analysis/errors.ts';
import type { InputFile } from '../../analysis/roster/input.ts';
import { arrangeFiles, type OpenedFile } from './arrange-files.ts';
import {
  DEFAULT_MOST_BYTES,
  isArchiveName,
  isTableName,
  type OpenLimits,
  openFile,
  openFound,
  tooLarge,
} from './open-file.ts';
import { readArchive } from './read-archive.ts';

const DEEPEST = 4;

/**
 * Reads what a user named: files, folders (whole, tables only), zip archives (whole) and parts of
 * a file (`archive.zip/member`, `book.xlsx/sheet`).
 * Files of other kinds in a folder are passed over; a file named itself is always read, and reported when it is no table.
 * A table above `limits.mostBytes` is not opened: its problem says so. `container` marks what was not named one by one.
 * Throws RosterError `file_not_found`, `folder_empty`, `archive_member_missing`, `archive_invalid`, `archive_too_large`.
 */
export async function readInputs(paths: readonly string[], limits: OpenLimits = {}): Promise<InputFile[]> {
  const files: OpenedFile[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory()) files.push(...(await readFolder(path, limits)));
    else if (found && isArchiveName(path)) files.push(...(await readZip(path, found.size, limits)));
    else if (found) files.push(...(await readOne(path, nameAmong(paths, path), found.size, limits)));
    else files.push(...(await readPart(path, limits)));
  }
  return arrangeFiles(withDistinctNames(files));
}

async function readFolder(folder: string, limits: OpenLimits): Promise<OpenedFile[]> {
  const paths = await tablesIn(folder, DEEPEST);
  if (paths.length === 0) throw new RosterError('folder_empty', { file: folder });
  const files: OpenedFile[] = [];
  for (const path of paths) {
    const name = relative(folder, path).split(sep).join('/');
    const { size } = await stat(path);
    const large = size > (limits.mostBytes ?? DEFAULT_MOST_BYTES);
    const found = large ? [tooLarge(name, size, limits)] : await openFound(name, await readFile(path), limits);
    for (const file of found) files.push({ ...file, container: folder });
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

async function readOne(path: string, name: string, size: number, limits: OpenLimits): Promise<OpenedFile[]> {
  if (size > (limits.mostBytes ?? DEFAULT_MOST_BYTES)) return [tooLarge(name, size, limits)];
  return openFile(name, await readFile(path), limits);
}

async function readZip(path: string, size: number, limits: OpenLimits): Promise<OpenedFile[]> {
  const files = await readOne(path, basename(path), size, limits);
  if (files.length === 0) throw new RosterError('folder_empty', { file: path });
  return files.map((file) => (file.container === undefined ? file : { ...file, container: path }));
}

/**
 * `archive.zip/member`, `book.xlsx/sheet`, `project.paj/network`: the longest beginning of the path that is a file, and
 * the part of it that the rest names.
 */
async function readPart(path: string, limits: OpenLimits): Promise<OpenedFile[]> {
  const parts = path.split(/[/\\]/);
  for (let cut = parts.length - 1; cut > 0; cut--) {
    const filePath = parts.slice(0, cut).join('/');
    const found = await stat(filePath).catch(() => null);
    if (!found?.isFile()) continue;
    const [file, wanted] = [basename(filePath), parts.slice(cut).join('/')];
    if (found.size > (limits.mostBytes ?? DEFAULT_MOST_BYTES)) return [tooLarge(file, found.size, limits)];
    const bytes = await readFile(filePath);
    const missing = new RosterError('archive_member_missing', { file: filePath, member: wanted });
    if (!isArchiveName(file)) return partsOf(await openFile(file, bytes, limits), `${file}/${wanted}`, missing);
    const [member] = readArchive(file, bytes, (name) => wanted === name || wanted.startsWith(`${name}/`));
    if (!member) throw missing;
    const tables = await openFile(`${file}/${member.path}`, member.bytes, limits);
    return wanted === member.path ? tables : partsOf(tables, `${file}/${wanted}`, missing);
  }
  throw new RosterError('file_not_found', { file: path });
}

/** The tables of that name, or below it: what is named itself is no longer part of a whole. */
function partsOf(tables: readonly OpenedFile[], wanted: string, missing: RosterError): OpenedFile[] {
  const parts = tables.filter(({ name }) => name === wanted || name.startsWith(`${wanted}/`));
  if (parts.length === 0) throw missing;
  return parts.map(({ container: _container, ...table }) => table);
}

/** A file goes by its own name, or by its path where another file that was named bears that name too. */
function nameAmong(paths: readonly string[], path: string): string {
  const name = basename(path);
  return paths.filter((other) => basename(other) === name).length > 1 ? path : name;
}

/** Problems and mappings speak of files by name: where two bear one name, what came out of a folder takes its path. */
function withDistinctNames(files: OpenedFile[]): OpenedFile[] {
  const counts = new Map<string, number>();
  for (const { name } of files) counts.set(name, (counts.get(name) ?? 0) + 1);
  return files.map((file) =>
    counts.get(file.name) === 1 || file.container === undefined
      ? file
      : { ...file, name: `${file.container}/${file.name}` },
  );
}
