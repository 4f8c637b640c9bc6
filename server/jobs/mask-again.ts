import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadOptions, TableRows } from '../../analysis/roster/input.ts';
import { limitsOf, openFile } from '../files/open-file.ts';
import { redactFile } from '../files/redact-file.ts';
import { isTableOf } from '../store/read-imports.ts';
import type { StoredImport, StoreReader } from '../store/types.ts';

/** The bytes that stand in a stored file's place once its import counts: in `path`, or none at all. */
export interface KeptBytes {
  name: string;
  path: string | null;
}

const ANY_SIZE = { mostBytes: Number.POSITIVE_INFINITY };

/**
 * What the files of an import are kept as once it counts, where that is not what was kept when they came: then nobody had
 * said yet what they are. Masked again where a person settled how to read them; without bytes where they could not be
 * read at all, as nothing in them could be masked. Copies go to `folder`, mode 0600.
 */
export async function maskAgain(
  reader: StoreReader,
  target: StoredImport,
  tables: readonly TableRows[],
  options: ReadOptions,
  folder: string,
): Promise<KeptBytes[]> {
  const kept: KeptBytes[] = [];
  for (const { name } of target.files) {
    const own = tables.filter(({ report }) => isTableOf(report.file, name));
    const unread = own.length > 0 && own.every(({ report }) => report.kind === null && report.rows === 0);
    if (own.length === 0 || !(unread || isSettled(options))) continue;
    const bytes = (await reader.fileBytes(target.id, name)) ?? new Uint8Array();
    if (unread && (await isRefused(name, bytes, options))) {
      kept.push({ name, path: null });
      continue;
    }
    const masked = await redactFile(name, bytes, options);
    if (masked === null || Buffer.compare(masked, bytes) === 0) continue;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, randomUUID());
    await writeFile(path, masked, { mode: 0o600 });
    kept.push({ name, path });
  }
  return kept;
}

/** Did a person say how a file is to be read? What decides alone decided the same when the file came. */
function isSettled({ kinds, mapping, headers, tables }: ReadOptions): boolean {
  return [kinds, mapping, headers, tables].some((settled) => settled && Object.keys(settled).length > 0);
}

/** Were the bytes themselves refused (encoding, another program's format), before any row was looked for? */
async function isRefused(name: string, bytes: Uint8Array, options: ReadOptions): Promise<boolean> {
  const opened = await openFile(name, bytes, { ...ANY_SIZE, ...limitsOf(name, options) });
  return opened.every(({ problems }) => problems.some(({ severity }) => severity === 'error'));
}
