import { readXlsx } from '../../server/files/formats/xlsx.ts';
import { writeWorkbook } from '../../server/files/write-workbook.ts';

/** Changes to a workbook of a kit, as a person makes them: a sheet's cells, by the text of the header or of the question. */
export interface Filled {
  /** Answers beside questions, by the beginning of the question. */
  answers?: Record<string, string>;
  /** Lines that begin with a text: their cells by header. */
  lines?: { sheet: string; starts: string; cells: Record<string, string> }[];
  /** New lines, by header. */
  added?: { sheet: string; cells: Record<string, string> }[];
  savedAt?: string;
}

/** The workbook as it comes back. Questions or lines that it does not have are refused: a test must not edit the void. */
export async function fillIn(
  name: string,
  bytes: Uint8Array,
  { answers = {}, lines = [], added = [], savedAt }: Filled,
) {
  const sheets = (await readXlsx(name, bytes)).map((sheet) => ({
    name: sheet.name.slice(name.length + 1),
    rows: (sheet.records ?? []).map(({ line, cells }) => ({ line, cells: [...cells] })),
  }));
  const sheetOf = (wanted: string) => {
    const sheet = sheets.find((candidate) => candidate.name === wanted);
    if (!sheet) throw new Error(`no sheet ${wanted} among ${sheets.map((candidate) => candidate.name).join(', ')}`);
    return sheet;
  };
  const put = (header: readonly string[], cells: string[], values: Record<string, string>) => {
    for (const [column, value] of Object.entries(values)) {
      const at = header.indexOf(column);
      if (at < 0) throw new Error(`no column ${column} in ${header.join(', ')}`);
      while (cells.length <= at) cells.push('');
      cells[at] = value;
    }
  };
  for (const [question, answer] of Object.entries(answers)) {
    const row = sheets.flatMap(({ rows }) => rows).find(({ cells }) => cells[0]?.startsWith(question));
    if (!row) throw new Error(`no question ${question}`);
    row.cells[1] = answer;
  }
  for (const { sheet, starts, cells } of lines) {
    const [head, ...rows] = sheetOf(sheet).rows;
    const row = rows.find((candidate) => candidate.cells[0]?.startsWith(starts));
    if (!row) throw new Error(`no line ${starts} in ${sheet}`);
    put(head!.cells, row.cells, cells);
  }
  for (const { sheet, cells } of added) {
    const { rows } = sheetOf(sheet);
    const row = { line: rows.at(-1)!.line + 1, cells: [] as string[] };
    put(rows[0]!.cells, row.cells, cells);
    rows.push(row);
  }
  if (savedAt !== undefined) {
    const { rows } = sheetOf('passerelle');
    rows.push({ line: rows.at(-1)!.line + 1, cells: ['saved_at', savedAt] });
  }
  return writeWorkbook(sheets);
}
