import { zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { RosterError } from '../../../analysis/errors.ts';
import type { InputFile } from '../../../analysis/roster/input.ts';
import type { CsvRecord } from '../../../analysis/roster/record-list.ts';
import { type ArchiveMember, readArchive } from '../read-archive.ts';
import { shownCells } from './shown-cells.ts';
import { refusedFile } from './table-of.ts';

/** A sheet is read into a grid as large as its farthest cell: what that may be is bounded before. */
const MOST_CELLS = 30_000_000;
const XML = /\.(xml|rels)$/;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const DAY = 86_400_000;
/** Excel shows fifteen digits: beyond them stands what binary fractions leave (0.1 + 0.2). */
const DIGITS = 15;

/**
 * A workbook as its sheets, each a table (`file/sheet`; under the file's own name when only one holds anything). Cells
 * become the text that a person sees: days as ISO (a month or a year alone where the cell shows no day), codes with their
 * zeros and signs, shares with theirs, other numbers in full, formulas by their last result, merged cells once.
 * A workbook that unpacks beyond the bounds of an archive, declares a document type or links to other files is refused.
 */
export async function readXlsx(name: string, bytes: Uint8Array): Promise<InputFile[]> {
  const origin = { name, encoding: 'utf-8' };
  const tooLarge = () => [refusedFile(origin, 'xlsx', 'workbook_too_large', { params: { most: MOST_CELLS } })];
  let parts: ArchiveMember[];
  try {
    parts = readArchive(name, bytes, (path) => XML.test(path));
  } catch (error) {
    if (!(error instanceof RosterError)) throw error;
    return error.code === 'archive_too_large' ? tooLarge() : [refusedFile(origin, 'xlsx', 'workbook_unreadable')];
  }
  const text = (content: Uint8Array) => new TextDecoder().decode(content);
  if (parts.some((part) => part.path.startsWith('xl/externalLinks/'))) {
    return [refusedFile(origin, 'xlsx', 'workbook_linked')];
  }
  if (parts.some((part) => text(part.bytes.subarray(0, 4096)).includes('<!DOCTYPE'))) {
    return [refusedFile(origin, 'xlsx', 'xml_doctype', { line: 1 })];
  }
  for (const sheet of parts.filter((part) => SHEET.test(part.path))) {
    const cells = extentOf(text(sheet.bytes));
    if (cells > MOST_CELLS) return tooLarge();
  }
  let sheets: Awaited<ReturnType<typeof readWorkbook>>;
  try {
    sheets = await readWorkbook(repacked(shownCells(parts)), { trim: false });
  } catch {
    return [refusedFile(origin, 'xlsx', 'workbook_unreadable')];
  }
  const tables = sheets
    .map(({ sheet, data }) => ({ sheet, records: recordsOf(data as unknown[][]) }))
    .filter(({ records }) => records.length > 0);
  if (tables.length === 0) return [refusedFile(origin, 'xlsx', 'file_empty')];
  return tables.map(({ sheet, records }) => ({
    ...origin,
    name: tables.length === 1 ? name : `${name}/${sheet}`,
    text: '',
    problems: [],
    records,
    format: 'xlsx',
  }));
}

/** The parts that were weighed, and nothing else of the archive, as the parser takes them. */
function repacked(parts: readonly ArchiveMember[]): ArrayBuffer {
  const zip = zipSync(Object.fromEntries(parts.map(({ path, bytes }) => [path, bytes])), { level: 0 });
  return zip.buffer.slice(zip.byteOffset, zip.byteOffset + zip.byteLength) as ArrayBuffer;
}

/** Rows times columns up to the farthest cell of a sheet. */
function extentOf(xml: string): number {
  let [columns, rows] = [0, 0];
  for (const [, letters, row] of xml.matchAll(/<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"/g)) {
    let column = 0;
    for (let i = 0; i < letters!.length; i++) column = column * 26 + letters!.charCodeAt(i) - 64;
    columns = Math.max(columns, column);
    rows = Math.max(rows, Number(row));
  }
  return columns * rows;
}

/** Rows that hold something, by their number in the sheet. */
function recordsOf(rows: readonly (readonly unknown[])[]): CsvRecord[] {
  const records: CsvRecord[] = [];
  rows.forEach((row, at) => {
    const cells = row.map(textOf);
    if (cells.some((cell) => cell.trim() !== '')) records.push({ line: at + 1, cells, malformed: false });
  });
  return records;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dayOf(value);
  if (typeof value === 'number') return numberOf(value);
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** A day; a moment with its time; a time alone, which Excel keeps as a part of its day 0. */
function dayOf(date: Date): string {
  const milliseconds = date.getTime();
  if (!Number.isFinite(milliseconds)) return '';
  const iso = new Date(Math.round(milliseconds / 1000) * 1000).toISOString();
  if (iso < '1900') return iso.slice(11, 16);
  return milliseconds % DAY === 0 ? iso.slice(0, 10) : iso.slice(0, 16);
}

/** No exponent, no grouping: an enterprise number stays a number of ten digits. */
function numberOf(value: number): string {
  const rounded = Number(value.toPrecision(DIGITS));
  const text = String(rounded);
  if (!text.includes('e')) return text;
  return rounded.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
}
