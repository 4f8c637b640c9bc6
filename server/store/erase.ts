import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';

// SQLite keeps deleted content in places that no query shows: the journal (-wal), free pages, the room that moving rows
// leaves inside a page. The file's user_version says that something is to be erased: it is part of the transaction that
// deletes, so that a process that is killed in between is followed by one that knows.

const PENDING = 1;
const NOTHING = 0;

/** Marks, inside the transaction that deletes, that the file still holds what is deleted. */
export async function markForErasing(trx: Kysely<Schema>): Promise<void> {
  await sql.raw(`pragma user_version = ${PENDING}`).execute(trx);
}

/**
 * Takes what was deleted out of the bytes of the file: zeros over what it held, then the file written anew, then an empty
 * journal. False when somebody still reads what was: then the next start does it.
 */
export async function erase(db: Kysely<Schema>): Promise<boolean> {
  if (!(await emptyJournal(db))) return false;
  await sql.raw('vacuum').execute(db);
  await sql.raw(`pragma user_version = ${NOTHING}`).execute(db);
  return emptyJournal(db);
}

/** Goes on with what a process that ended too early left to erase. */
export async function eraseIfPending(db: Kysely<Schema>): Promise<void> {
  const { rows } = await sql.raw<{ user_version: number }>('pragma user_version').execute(db);
  if (rows[0]?.user_version === PENDING) await erase(db);
}

async function emptyJournal(db: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql.raw<{ busy: number }>('pragma wal_checkpoint(truncate)').execute(db);
  return rows[0]?.busy === 0;
}
