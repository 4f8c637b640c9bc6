import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request } from 'express';
import { ApiError } from './api-error.ts';

export interface ReceivedFile {
  path: string;
  hash: string;
  size: number;
}

/**
 * Streams a request's raw bytes to a file of our own naming, mode 0600, and digests them on the way; `use` then takes it,
 * and the file is gone afterwards. Throws `too_large` without reading on past the limit.
 */
export async function receiveFile<T>(
  req: Request,
  folder: string,
  limitMb: number,
  use: (file: ReceivedFile) => Promise<T>,
): Promise<T> {
  const limit = limitMb * 1024 * 1024;
  if (Number(req.headers['content-length'] ?? 0) > limit) throw new ApiError('too_large', { limit: limitMb });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  const hash = createHash('sha256');
  let size = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.byteLength;
      hash.update(chunk);
      done(size > limit ? new ApiError('too_large', { limit: limitMb }) : null, chunk);
    },
  });
  try {
    await pipeline(req, meter, createWriteStream(path, { mode: 0o600 }), { end: true });
    return await use({ path, hash: hash.digest('hex'), size });
  } finally {
    await rm(path, { force: true });
  }
}

/** A file's name is a label, never a place: no control character, no way out of a folder. */
export function checkFileName(raw: string): string {
  const name = raw.normalize('NFC');
  const parts = name.split(/[\\/]/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  const unfit = name.length > 255 || /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(name);
  if (unfit || parts.some((part) => part === '' || part === '.' || part === '..')) {
    throw new ApiError('file_name', { name: name.slice(0, 80) });
  }
  return name;
}
