import { type ProblemCode, problem } from '../../../analysis/index.ts';
import type { InputFile } from '../../../analysis/roster/input.ts';
import type { FileFormat } from '../../../analysis/table-report.ts';
import type { TableKind } from '../../../analysis/types.ts';

/** One line of a table as its reader found it: where it stood, and its cells in the order of the header. */
export interface Row {
  line: number;
  cells: string[];
  /** The line cannot be used: what is said of it, and the words that it holds. */
  refused?: ProblemCode;
}

/** The file that a reader reads: its name, and how its bytes were decoded. */
export interface Origin {
  name: string;
  encoding: string;
}

/** A table whose cells the format keeps apart; `kind` null = the headers decide. */
export function tableOf(
  { name, encoding }: Origin,
  format: FileFormat,
  kind: TableKind | null,
  header: readonly string[],
  rows: readonly Row[],
): InputFile {
  const headerLine = Math.max(0, (rows[0]?.line ?? 1) - 1);
  const records = [
    { line: headerLine, cells: [...header], malformed: false },
    ...rows.map(({ line, cells, refused }) => ({
      line,
      cells,
      malformed: refused !== undefined,
      ...(refused && { refused }),
    })),
  ];
  return { name, text: '', encoding, problems: [], records, format, ...(kind && { kind }) };
}

/** A file that its format's reader could not read: no rows, and the problem that says why. */
export function refusedFile(
  { name, encoding }: Origin,
  format: FileFormat,
  code: ProblemCode,
  place: { line?: number; value?: string; params?: Record<string, string | number> } = {},
): InputFile {
  return { name, text: '', encoding, format, problems: [problem(code, { file: name, ...place })] };
}
