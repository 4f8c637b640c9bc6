import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadOptions } from '../../analysis/roster/input.ts';
import type { StoreWriter } from '../store/types.ts';
import type { Jobs } from './types.ts';

/** A list of some ten thousands of rows. */
const LARGE_BYTES = 4 * 2 ** 20;

/** A file on its way into the store, with the digest and size of what was sent. */
export interface UploadedFile {
  name: string;
  path: string;
  hash: string;
  size: number;
}

/**
 * Puts a file into an open import without what must not be stored: where it has sensitive columns, a masked copy is kept
 * in its place. Digest and size stay those of what was sent, so that the same file is known again.
 */
export async function keepUpload(
  { store, jobs }: { store: Pick<StoreWriter, 'putFile'>; jobs: Pick<Jobs, 'redact' | 'forget'> },
  importId: string,
  file: UploadedFile,
  folder: string,
  options: ReadOptions = {},
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const to = join(folder, randomUUID());
  // What threads remember of the last analysis is read again sooner than memory for both is found.
  if (file.size >= LARGE_BYTES) await jobs.forget();
  try {
    const redacted = await jobs.redact({ name: file.name, from: file.path, to, options });
    await store.putFile(importId, { ...file, path: redacted ? to : file.path });
  } finally {
    await rm(to, { force: true });
  }
}
