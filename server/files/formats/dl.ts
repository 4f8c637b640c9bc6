import type { InputFile } from '../../../analysis/roster/input.ts';
import { isTwoMode } from './dl-data.ts';
import { type DlHeader, dlHeader } from './dl-header.ts';
import { dlLists } from './dl-lists.ts';
import { dlMatrices } from './dl-matrix.ts';
import { type FormatVertex, networkTables } from './network-tables.ts';
import { looksLikeAttributes, rectangleTable } from './rectangle.ts';
import { type Origin, refusedFile } from './table-of.ts';

const FORMAT = { format: 'UCINET DL' };
/** What a short line may ask for. */
const MOST_VERTICES = 100_000;

/**
 * A UCINET DL file: full or half matrices, edge lists and node lists, of one set or of two, labels beside or inside the
 * data. Several matrices are relations, under their labels. A rectangle of measurements (wealth, rating) is no membership:
 * its columns are attributes.
 */
export function readDl(origin: Origin, text: string, peopleMode: 1 | 2 | null): InputFile[] {
  const { header, unknown } = dlHeader(text);
  if (unknown !== null)
    return [refusedFile(origin, 'dl', 'format_unsupported', { value: `format = ${unknown}`, params: FORMAT })];
  if (header.dataLine === null)
    return [refusedFile(origin, 'dl', 'format_section_missing', { params: { ...FORMAT, section: 'DATA:' } })];
  if (Math.max(header.rows ?? 0, header.columns ?? 0) > MOST_VERTICES)
    return [refusedFile(origin, 'dl', 'format_unsupported', { value: `N = ${header.rows}`, params: FORMAT })];
  const reading = header.format.endsWith('1') || header.format.endsWith('2') ? dlLists(header) : dlMatrices(header);
  if ('refused' in reading) {
    const { refused, line, ...rest } = reading;
    const place =
      'value' in rest ? { value: rest.value, params: FORMAT } : { params: { ...FORMAT, section: 'DATA:', ...rest } };
    return [refusedFile(origin, 'dl', refused, { line, ...place })];
  }
  const { network, rows, columns, values } = reading;
  if (rows.length === 0)
    return [refusedFile(origin, 'dl', 'format_section_missing', { params: { ...FORMAT, section: 'N' } })];
  if (!isTwoMode(header, rows, columns))
    return networkTables(origin, 'dl', { ...network, vertices: verticesOf(rows, header), modes: null }, null);
  if (values !== null && values.length === rows.length && looksLikeAttributes(values))
    return [rectangleTable(origin, 'dl', rows, columns, values, [header.dataLine])];
  const vertices = [...verticesOf(rows, header), ...verticesOf(columns, header)];
  const modes = vertices.map((_, i) => (i < rows.length ? 1 : 2) as 1 | 2);
  return networkTables(origin, 'dl', { ...network, vertices, modes }, peopleMode);
}

function verticesOf(labels: readonly string[], header: DlHeader): FormatVertex[] {
  return labels.map((label) => ({ label, line: header.dataLine!, attributes: {} }));
}
