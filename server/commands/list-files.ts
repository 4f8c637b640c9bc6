import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isTableName, openFound } from '../files/open-file.ts';
import { isUncertainName } from '../files/read-text.ts';
import { UsageError } from './command.ts';

export interface ListedFile {
  name: string;
  path: string;
  size: number;
  hash: string;
}

/** The files that the paths name: a file as it is, a folder's tables by their path in it. Throws `path_unreadable`. */
export async function listFiles(paths: readonly string[]): Promise<ListedFile[]> {
  const files: ListedFile[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (!found) throw new UsageError('path_unreadable', { path });
    if (found.isDirectory()) files.push(...(await listFolder(path)));
    else files.push(await listFile(basename(path), path));
  }
  return files;
}

async function listFolder(folder: string): Promise<ListedFile[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => entry.isFile() && isTableName(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) =>
        !relative(folder, path)
          .split(sep)
          .some((part) => part.startsWith('.')),
    )
    .sort();
  const wanted: string[] = [];
  for (const path of paths) {
    const isWanted = !isUncertainName(path) || (await openFound(path, await readFile(path))).length > 0;
    if (isWanted) wanted.push(path);
  }
  if (wanted.length === 0) throw new UsageError('path_unreadable', { path: folder });
  return Promise.all(wanted.map((path) => listFile(relative(folder, path).split(sep).join('/'), path)));
}

async function listFile(name: string, path: string): Promise<ListedFile> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { name, path, size: (await stat(path)).size, hash: hash.digest('hex') };
}
