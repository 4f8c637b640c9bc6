import { openTable, type ReadOptions, rejectedRows, rowAt, settleFiles } from '../../analysis/index.ts';
import type { InputFile } from '../../analysis/roster/input.ts';
import type { OpenedTable } from '../../analysis/roster/read-table.ts';
import { format, type Language } from '../../data/messages/format.ts';
import { describeProblem } from '../../data/messages/problems.ts';
import { arrangeFiles } from '../files/arrange-files.ts';
import { limitsOf, openFile } from '../files/open-file.ts';
import type { StoreReader } from '../store/types.ts';
import { toCsv } from './csv.ts';
import { WorkError } from './types.ts';

/** One table of an import, read again on its own: for checking a correction, or for giving back what was set aside. */
export interface ImportTableRequest {
  importId: string;
  /** The table's name: a file, or `file/part`. */
  file: string;
  wanted: 'check' | 'rejected';
  /** `null`: as the import was last read. */
  options: ReadOptions | null;
  /** The row to show, by its line. */
  line: number | null;
  language: Language;
}

const ANY_SIZE = { mostBytes: Number.POSITIVE_INFINITY };
const MOST_PROBLEMS = 1000;

/**
 * Reads one table of an import anew, with corrections laid over it. A check answers its report, its problems and one row
 * as JSON; `rejected` answers the rows set aside as CSV in the file's own delimiter, with reason and fix, UTF-8 with BOM.
 * Throws WorkError `import_unknown`, `table_unknown`.
 */
export async function importTable(reader: StoreReader, request: ImportTableRequest): Promise<Uint8Array> {
  const target = await reader.import(request.importId);
  if (!target) throw new WorkError({ code: 'import_unknown', params: { import: request.importId } });
  const holder = target.files.find(({ name }) => request.file === name || request.file.startsWith(`${name}/`));
  const bytes = holder && (await reader.fileBytes(target.id, holder.name));
  const given = request.options ?? target.options;
  const limits = holder && { ...ANY_SIZE, ...limitsOf(holder.name, given) };
  const opened = bytes ? arrangeFiles(await openFile(holder.name, bytes, limits)) : [];
  const { files, options } = settleFiles(opened, given);
  const file = files.find(({ name }) => name === request.file);
  if (!file) throw new WorkError({ code: 'table_unknown', params: { file: request.file } });
  const text =
    request.wanted === 'check'
      ? check(file, options, request)
      : rejectedCsv(openTable(file, options), request.language);
  return new TextEncoder().encode(text);
}

function check(file: InputFile, options: ReadOptions, { line, language }: ImportTableRequest): string {
  const opened = openTable(file, options);
  const { report, problems } = opened.table;
  const items = problems.slice(0, MOST_PROBLEMS).map((found) => ({ ...found, ...describeProblem(found, language) }));
  return JSON.stringify({
    table: report,
    problems: { total: problems.length, offset: 0, items },
    row: line === null ? null : rowAt(opened, line),
  });
}

/** The rows that a table's reading set aside, as a file: formulas are disarmed, sensitive cells are empty. */
export function rejectedCsv(opened: OpenedTable, language: Language): string {
  const { headers, delimiter, rows } = rejectedRows(opened);
  const width = Math.max(headers.length, ...rows.slice(0, 100_000).map(({ cells }) => cells.length));
  const padded = (cells: readonly string[]) => [...cells, ...Array<string>(width - cells.length).fill('')];
  const columns = [
    ...padded(headers),
    format('rejected.column.line', {}, language),
    format('rejected.column.reason', {}, language),
    format('rejected.column.fix', {}, language),
  ];
  const body = rows.map(({ line, cells, problems }) => {
    const words = problems.map((at) => describeProblem(opened.table.problems[at]!, language));
    const join = (key: 'message' | 'fix') => [...new Set(words.map((said) => said[key]))].join(' ');
    return [...padded(cells), line, join('message'), join('fix')];
  });
  return `\ufeff${toCsv(columns, body, delimiter)}`;
}
