import { type FileHandle, open } from 'node:fs/promises';
import type { Kysely, Transaction } from 'kysely';
import { letGo } from '../files/let-go.ts';
import type { Schema } from './schema.ts';

/** A file's first bytes stand in its own row, those behind them in parts of as many: an engine copies a value twice. */
const PART_BYTES = 4 * 2 ** 20;

/** Stores the bytes of a file on disk under the name of a file of the import, in the place of those that stood there. */
export async function writeFileBytes(
  trx: Transaction<Schema>,
  file: { import: string; name: string; hash: string; size: number },
  path: string,
): Promise<void> {
  const handle = await open(path);
  try {
    // The same memory for each part: the engine has its own copy of what it was given.
    const room = Buffer.allocUnsafeSlow(PART_BYTES);
    const first = await nextBytes(handle, room);
    await trx
      .replaceInto('import_files')
      .values({ ...file, bytes: first, active: 1 })
      .execute();
    await dropParts(trx, file);
    for (let part = 1, last = first; last.length === room.length; part++) {
      last = await nextBytes(handle, room);
      if (last.length === 0) break;
      await trx
        .insertInto('import_file_parts')
        .values({ import: file.import, name: file.name, part, bytes: last })
        .execute();
    }
  } finally {
    await handle.close();
  }
}

/** Puts other bytes in the place of those of a file. */
export async function replaceFileBytes(
  trx: Transaction<Schema>,
  file: { import: string; name: string },
  bytes: Uint8Array,
): Promise<void> {
  await trx
    .updateTable('import_files')
    .set({ bytes })
    .where('import', '=', file.import)
    .where('name', '=', file.name)
    .execute();
  await dropParts(trx, file);
}

/** The bytes of a file as they are stored; `null` when there is no such file. */
export async function readFileBytes(db: Kysely<Schema>, importId: string, name: string): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('import_files')
    .select('bytes')
    .where('import', '=', importId)
    .where('name', '=', name)
    .executeTakeFirst();
  if (!row) return null;
  const parts = db.selectFrom('import_file_parts').where('import', '=', importId).where('name', '=', name);
  const sizes = await parts
    .select((eb) => ['part', eb.fn<number>('length', ['bytes']).as('size')])
    .orderBy('part')
    .execute();
  if (sizes.length === 0) return row.bytes;
  const whole = Buffer.allocUnsafeSlow(sizes.reduce((sum, { size }) => sum + size, row.bytes.length));
  whole.set(row.bytes);
  let at = row.bytes.length;
  for (const { part } of sizes) {
    const { bytes } = await parts.select('bytes').where('part', '=', part).executeTakeFirstOrThrow();
    whole.set(bytes, at);
    at += bytes.length;
    letGo(bytes);
  }
  return whole;
}

async function dropParts(trx: Transaction<Schema>, file: { import: string; name: string }): Promise<void> {
  await trx.deleteFrom('import_file_parts').where('import', '=', file.import).where('name', '=', file.name).execute();
}

/** As many bytes as a part has, fewer at the end of the file. */
async function nextBytes(handle: FileHandle, room: Buffer): Promise<Uint8Array> {
  let filled = 0;
  while (filled < room.length) {
    const { bytesRead } = await handle.read(room, filled, room.length - filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return room.subarray(0, filled);
}
