import { strToU8, zipSync } from 'fflate';
import type { AnalysisDocument } from '../../analysis/document.ts';
import { analysisTables } from './analysis-tables.ts';

/** Spreadsheets read UTF-8 as such only behind a byte order mark. */
const BOM = '\ufeff';
/** A fixed date in the archive: the same result gives the same bytes. */
const MTIME = new Date('2000-01-01T12:00:00Z');

/** The result's tables as one zip. */
export function exportCsv(document: AnalysisDocument): Uint8Array {
  const files = Object.entries(analysisTables(document)).map(([name, text]) => [name, strToU8(BOM + text)]);
  return zipSync(Object.fromEntries(files), { mtime: MTIME });
}
