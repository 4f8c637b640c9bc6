import { RosterError } from '../../../analysis/errors.ts';
import { readArchive } from '../read-archive.ts';

const PROPERTIES = 'docProps/core.xml';
const MODIFIED = /<dcterms:modified[^>]*>\s*(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z)\s*</;

/** When a workbook was last saved, as its own properties say (ISO 8601, UTC); `null` where they do not. */
export function savedAt(name: string, bytes: Uint8Array): string | null {
  try {
    const [part] = readArchive(name, bytes, (path) => path === PROPERTIES);
    return MODIFIED.exec(new TextDecoder().decode(part?.bytes))?.[1] ?? null;
  } catch (error) {
    if (error instanceof RosterError) return null;
    throw error;
  }
}
