import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { Schema } from './schema.ts';
import { StoreError } from './store-error.ts';

/** The WAL-reset corruption needs two connections on one file, which is our shape: fixed in this version. */
const OLDEST_SQLITE = [3, 51, 3] as const;

/** What every connection must read back; journal_mode belongs to the file and is set by the writer. */
const EXPECTED: Readonly<Record<string, string | number>> = {
  journal_mode: 'wal',
  // better-sqlite3 silently lowers it to NORMAL in WAL mode: the last commits would not survive a power cut.
  synchronous: 2,
  foreign_keys: 1,
  trusted_schema: 0,
  // A deleted name must not stay in the file's free pages.
  secure_delete: 1,
};

export interface Connection {
  db: Kysely<Schema>;
  close: () => Promise<void>;
}

/**
 * Opens the store's file. Only the writer thread opens for writing; readers wait for nobody in WAL mode.
 * Throws StoreError `store_engine` when the engine would not keep what it is asked to keep.
 */
export function openConnection(path: string, mode: 'read' | 'write'): Connection {
  const sqlite = new Sqlite(path, { readonly: mode === 'read', timeout: 5000 });
  try {
    checkVersion(sqlite);
    if (mode === 'write') sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('foreign_keys = ON');
    sqlite.pragma('trusted_schema = OFF');
    sqlite.pragma('secure_delete = ON');
    if (mode === 'read') sqlite.pragma('query_only = ON');
    checkPragmas(sqlite);
  } catch (error) {
    sqlite.close();
    throw error;
  }
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: sqlite }) });
  return { db, close: () => db.destroy() };
}

function checkVersion(sqlite: Sqlite.Database): void {
  const version = String(sqlite.prepare('select sqlite_version()').pluck().get());
  const parts = version.split('.').map(Number);
  for (const [index, least] of OLDEST_SQLITE.entries()) {
    const part = parts[index] ?? 0;
    if (part > least) return;
    if (part < least) throw new StoreError('store_engine', { setting: 'sqlite_version', value: version });
  }
}

function checkPragmas(sqlite: Sqlite.Database): void {
  for (const [setting, wanted] of Object.entries(EXPECTED)) {
    const value = sqlite.pragma(setting, { simple: true });
    if (value !== wanted) throw new StoreError('store_engine', { setting, value: String(value) });
  }
}
