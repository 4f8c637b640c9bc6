import { writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { openTable } from '../../analysis/index.ts';
import type { InputFile, ReadOptions } from '../../analysis/roster/input.ts';
import type { Language } from '../../data/messages/format.ts';
import { rejectedCsv } from '../jobs/import-table.ts';

/** The rows of one table that were set aside, as a file with their reasons. */
export interface RejectedFile {
  /** The table's name. */
  file: string;
  csv: string;
}

/** The rejected rows of files that were read, table by table; nothing of one that was refused whole. */
export function rejectedFiles(
  files: readonly InputFile[],
  language: Language,
  options: ReadOptions = {},
): RejectedFile[] {
  return files.flatMap((file) => {
    const opened = openTable(file, options);
    const { kind, quarantined } = opened.table.report;
    return kind !== null && quarantined > 0 ? [{ file: file.name, csv: rejectedCsv(opened, language) }] : [];
  });
}

/**
 * Writes rejected rows where `--rejected FILE` says: one table as FILE; several, whose columns differ, each as
 * `FILE-stem.<table>.csv` beside it. Returns what was written; nothing when no row was set aside.
 */
export async function writeRejected(path: string, tables: readonly RejectedFile[]): Promise<string[]> {
  const [only] = tables;
  if (only && tables.length === 1) {
    await writeFile(path, only.csv);
    return [path];
  }
  const extension = extname(path);
  const stem = basename(path, extension);
  const written: string[] = [];
  for (const { file, csv } of tables) {
    const part = file.replace(/\.\w+$/, '').replace(/[^\p{L}\p{N}._-]+/gu, '-');
    const target = join(dirname(path), `${stem}.${part}${extension || '.csv'}`);
    await writeFile(target, csv);
    written.push(target);
  }
  return written;
}
