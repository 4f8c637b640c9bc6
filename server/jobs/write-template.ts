import type { Language } from '../../data/messages/format.ts';
import { templatePages } from '../files/exports/template-tables.ts';
import { writeWorkbook } from '../files/write-workbook.ts';
import { toCsv } from './csv.ts';
import { writeCsvZip } from './write-tables.ts';

/** The templates as one workbook: a sheet a table, then the codebook and the codes. */
export function templateWorkbook(language: Language): Uint8Array {
  return writeWorkbook(
    templatePages(language).map(({ title, rows }) => ({
      name: title,
      rows: rows.map((cells, i) => ({ line: i + 1, cells })),
      headed: true,
    })),
  );
}

/** The templates as a zip of CSV files. */
export function templateZip(language: Language, delimiter: string): Uint8Array {
  const tables = templatePages(language).map(({ name, rows: [head = [], ...rows] }) => ({
    name: `${name}.csv`,
    columns: head.map(String),
    rows,
  }));
  return writeCsvZip(tables, delimiter);
}

/** One table of the templates as a CSV file; `null` when there is none of that kind. */
export function templateCsv(kind: string, language: Language, delimiter: string): string | null {
  const page = templatePages(language).find(({ name }) => name === kind);
  if (!page) return null;
  const [head = [], ...rows] = page.rows;
  return `\ufeff${toCsv(head.map(String), rows, delimiter)}`;
}
