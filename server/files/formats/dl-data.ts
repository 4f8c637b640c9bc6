import { type DlHeader, dlWords } from './dl-header.ts';
import type { FormatNetwork } from './network-tables.ts';

/** A word of the data with its line. */
export interface DlWord {
  line: number;
  text: string;
}

/** The data of a DL file, told apart: each matrix's values, or why they cannot be. */
export type DlReading =
  | { network: Omit<FormatNetwork, 'modes' | 'vertices'>; rows: string[]; columns: string[]; values: number[][] | null }
  | { refused: 'format_count_wrong'; line: number; expected: number; found: number }
  | { refused: 'format_line_unreadable'; line: number; value: string };

/** The words of the data, line by line. */
export function dlData(header: DlHeader): DlWord[][] {
  return header.data
    .split(/\r?\n/)
    .map((text, at) => dlWords(text).map((word) => ({ line: header.dataLine! + at, text: word })))
    .filter((words) => words.length > 0);
}

/** Are rows and columns different things? Not where both bear the same labels. */
export function isTwoMode(header: DlHeader, rows: readonly string[], columns: readonly string[]): boolean {
  if (header.format.endsWith('2')) return true;
  return header.rectangular && !(rows.length === columns.length && rows.every((label, i) => label === columns[i]));
}

/** What matrix `at` is called: its label, or its number where there are several. */
export function relationOf(header: DlHeader, at: number): string | null {
  return header.matrixLabels?.[at] ?? (header.matrices > 1 ? String(at + 1) : null);
}
