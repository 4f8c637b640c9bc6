import { readFile } from 'node:fs/promises';
import type { ReadOptions } from '../../analysis/roster/input.ts';
import { MappingFileSchema, mappingOf } from '../contract/mapping-file.ts';
import { UsageError } from './command.ts';

/** What `--mapping FILE` settles, as the mapping page saves it. Throws UsageError `path_unreadable`, `mapping_malformed`. */
export async function readMappingFile(path: string): Promise<ReadOptions> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError('path_unreadable', { path });
  });
  try {
    return mappingOf(MappingFileSchema.parse(JSON.parse(text)));
  } catch {
    throw new UsageError('mapping_malformed', { path });
  }
}
