import { readFile, writeFile } from 'node:fs/promises';
import type { ReadOptions } from '../../analysis/roster/input.ts';
import { redactFile } from '../files/redact-file.ts';

/** A file on disk that is about to be kept. */
export interface RedactRequest {
  name: string;
  from: string;
  /** Where a copy without sensitive values goes, when there are any. */
  to: string;
  /** What a person settled beforehand: a mapping may keep a column. */
  options: ReadOptions;
}

/** Writes a copy without sensitive values, mode 0600, where there are any; says whether it did. */
export async function redactUpload({ name, from, to, options }: RedactRequest): Promise<boolean> {
  const redacted = await redactFile(name, await readFile(from), options, () => readFile(from));
  if (redacted === null) return false;
  await writeFile(to, redacted, { mode: 0o600 });
  return true;
}
