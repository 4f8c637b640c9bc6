import { strToU8, zipSync } from 'fflate';
import { type WrittenSheet, writeWorkbook } from '../files/write-workbook.ts';
import type { AnalysisTable } from './analysis-tables.ts';
import { textOf, toCsv } from './csv.ts';

/** Spreadsheets read UTF-8 as such only behind a byte order mark. */
const BOM = '\ufeff';
/** A fixed date in the archive: the same tables give the same bytes. */
const MTIME = new Date('2000-01-01T12:00:00Z');

/** Tables as a zip of CSV files, each behind a byte order mark. */
export function writeCsvZip(tables: readonly AnalysisTable[], delimiter: string): Uint8Array {
  const files = tables.map(({ name, columns, rows }) => [name, strToU8(BOM + toCsv(columns, rows, delimiter))]);
  return zipSync(Object.fromEntries(files), { mtime: MTIME });
}

/** Tables as one workbook, a sheet each: numbers as numbers, all else as text, so that nothing runs. */
export function writeTablesWorkbook(tables: readonly AnalysisTable[]): Uint8Array {
  return writeWorkbook(
    tables.map(
      ({ name, columns, rows }): WrittenSheet => ({
        name: name.replace(/\.csv$/, ''),
        rows: [columns, ...rows].map((row, i) => ({ line: i + 1, cells: row.map(cellOf) })),
        headed: true,
      }),
    ),
  );
}

function cellOf(value: unknown): string | number {
  return typeof value === 'number' ? value : textOf(value);
}
