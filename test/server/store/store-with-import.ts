import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { TableRow, TableRows } from '../../../analysis/roster/input.ts';
import { openSqliteStore } from '../../../server/store/sqlite-store.ts';
import type { Store } from '../../../server/store/types.ts';

/** A store in the folder with the workspace `w` and its open import `i`; `put` sends a file of it. */
export async function storeWithImport(
  folder: string,
): Promise<{ store: Store; put: (file: string, bytes: Uint8Array | string) => Promise<void> }> {
  const store = await openSqliteStore(folder);
  onTestFinished(() => store.close());
  const name = { en: 'W', fr: 'W' };
  await store.createWorkspace({ id: 'w', kind: 'user', name, description: name, boundary: 'unknown' });
  await store.openImport('i', 'w', 'owner');
  const put = async (file: string, bytes: Uint8Array | string) => {
    const path = join(folder, 'upload');
    writeFileSync(path, bytes);
    await store.putFile('i', { name: file, hash: `hash of ${file}`, size: bytes.length, path });
  };
  return { store, put };
}

/** A table of people as the reader hands it over. */
export function tableOf(file: string, rows: TableRow[]): TableRows {
  const report = { file, kind: 'people' as const, encoding: 'utf-8', delimiter: ',', columns: [] };
  return { report: { ...report, rows: rows.length, used: rows.length, quarantined: 0 }, rows, problems: [] };
}
