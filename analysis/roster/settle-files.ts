// What a person settled of several tables at once: rows of several kinds parted, and the tables that explain codes.

import type { TableKind } from '../types.ts';
import { foldHeader } from './fold.ts';
import type { InputFile, ReadOptions } from './input.ts';
import { Notices } from './problem.ts';
import type { CsvRecord } from './record-list.ts';
import { findTable } from './table-head.ts';
import { settledOf, type TableSettings } from './table-settings.ts';

/** Files ready to be read one by one, and the options with every codebook looked up. */
export interface SettledFiles {
  files: InputFile[];
  options: ReadOptions;
}

/**
 * Parts tables whose rows are of several kinds (`kinds_by`) into one table a kind, named `file/kind`, and looks up the
 * labels of codes that another table holds (`codebooks`). Every other file comes back as it is, in the same order.
 */
export function settleFiles(files: readonly InputFile[], options: ReadOptions): SettledFiles {
  if (!options.tables) return { files: [...files], options };
  const explaining = new Map<string, string>();
  const tables: Record<string, TableSettings> = { ...options.tables };
  for (const file of files) {
    const { table } = settledOf(file, options);
    if (!table.codebooks) continue;
    const codes: Record<string, Readonly<Record<string, string>>> = { ...table.codes };
    for (const [header, book] of Object.entries(table.codebooks)) {
      const holder = files.find(({ name }) => name === book.file);
      if (!holder || holder === file) continue;
      explaining.set(holder.name, file.name);
      codes[header] = { ...labelsIn(holder, book.code, book.label, options), ...codes[header] };
    }
    tables[file.name] = { ...tables[file.name], codes };
  }
  const settled = { ...options, tables };
  return {
    options: settled,
    files: files.flatMap((file): InputFile[] => {
      const of = explaining.get(file.name);
      if (of !== undefined) return [{ ...file, codebookOf: of }];
      const { table } = settledOf(file, settled);
      return table.kinds_by ? partsOf(file, table.kinds_by, settled) : [file];
    }),
  };
}

/** Code to label, as two columns of a table say. */
function labelsIn(file: InputFile, code: string, label: string, options: ReadOptions): Record<string, string> {
  const { headers, body } = tableIn(file, options);
  const [from, to] = [code, label].map((wanted) => indexOf(headers, wanted)) as [number, number];
  if (from < 0 || to < 0) return {};
  const pairs = Array.from(body, ({ cells }) => [cells[from]?.trim() ?? '', cells[to]?.trim() ?? ''] as const);
  return Object.fromEntries(pairs.filter(([key, value]) => key !== '' && value !== ''));
}

/** One table a kind, in the order of their first rows. Rows whose value means nothing here stay with the first. */
function partsOf(file: InputFile, by: NonNullable<TableSettings['kinds_by']>, options: ReadOptions): InputFile[] {
  const { headers, body, line } = tableIn(file, options);
  const at = indexOf(headers, by.column);
  const kinds = new Map(Object.entries(by.values).map(([value, kind]) => [foldHeader(value), kind]));
  const parts = new Map<TableKind, CsvRecord[]>();
  if (at < 0) return [file];
  const header = { line, cells: [...headers], malformed: false };
  const first = [...kinds.values()].find((kind) => kind !== 'leave_out') as TableKind | undefined;
  if (first === undefined) return [file];
  for (const record of body) {
    const kind = kinds.get(foldHeader(record.cells[at] ?? '')) ?? first;
    if (kind === 'leave_out') continue;
    const part = parts.get(kind);
    if (part) part.push(record);
    else parts.set(kind, [header, record]);
  }
  return [...parts].map(([kind, records], i) => ({
    ...file,
    name: `${file.name}/${kind}`,
    text: '',
    records,
    problems: i === 0 ? file.problems : [],
    part: { of: file.name, kind },
  }));
}

function tableIn(file: InputFile, options: ReadOptions) {
  const { kind, headers, table } = settledOf(file, options);
  return findTable(file, { kind, headers, table }, [], new Notices(file.name));
}

function indexOf(headers: readonly string[], wanted: string): number {
  const folded = foldHeader(wanted);
  return headers.findIndex((header, i) => foldHeader(header === '' ? `column_${i + 1}` : header) === folded);
}
