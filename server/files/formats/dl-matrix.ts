import { type DlReading, type DlWord, dlData, isTwoMode, relationOf } from './dl-data.ts';
import type { DlHeader } from './dl-header.ts';
import { cellTies } from './matrix-ties.ts';
import type { FormatTie } from './network-tables.ts';

const MISSING = /^(\?|\.|na|n\/a)$/i;
const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/** Full and half matrices, one after another. Cells may be broken into lines anywhere; only their number counts. */
export function dlMatrices(header: DlHeader): DlReading {
  const words = dlData(header).flat();
  const size = header.rows ?? header.rowLabels?.length ?? 0;
  const width = header.columns ?? header.columnLabels?.length ?? size;
  let columns = header.columnLabels?.slice(0, width) ?? null;
  let rows = header.rowLabels?.slice(0, size) ?? null;
  let at = 0;
  const grids: number[][][] = [];
  const lines: number[][] = [];
  for (let matrix = 0; matrix < header.matrices; matrix++) {
    if (header.columnLabelsEmbedded) {
      columns = words.slice(at, at + width).map(({ text }) => text);
      at += width;
    }
    const grid: number[][] = [];
    const labels: string[] = [];
    for (let i = 0; i < size; i++) {
      if (header.rowLabelsEmbedded) labels.push(words[at++]?.text ?? '');
      const row = new Array<number>(width).fill(0);
      for (const j of columnsOf(header, i, width)) {
        const word: DlWord | undefined = words[at];
        if (!word)
          return {
            refused: 'format_count_wrong',
            line: header.dataLine!,
            expected: expectedWords(header, size, width),
            found: words.length,
          };
        if (!NUMBER.test(word.text) && !MISSING.test(word.text))
          return { refused: 'format_line_unreadable', line: word.line, value: word.text };
        row[j] = MISSING.test(word.text) ? Number.NaN : Number(word.text);
        at++;
      }
      lines.push([words[at - 1]?.line ?? header.dataLine!]);
      grid.push(row);
    }
    if (header.rowLabelsEmbedded) rows = labels;
    grids.push(header.format === 'fullmatrix' ? grid : mirrored(grid));
  }
  if (at !== words.length)
    return {
      refused: 'format_count_wrong',
      line: words[at]!.line,
      expected: expectedWords(header, size, width),
      found: words.length,
    };
  const rowNames = rows ?? numbers(size);
  const columnNames = columns ?? (size === width && rows ? rows : numbers(width));
  const offset = isTwoMode(header, rowNames, columnNames) ? size : 0;
  const ties: FormatTie[] = grids.flatMap((grid, matrix) =>
    cellTies(
      size,
      width,
      offset,
      (i, j) => grid[i]![j]!,
      (i) => lines[matrix * size + i]![0]!,
      relationOf(header, matrix),
    ),
  );
  return {
    network: { ties, unreadable: [] },
    rows: rowNames,
    columns: columnNames,
    values: grids.length === 1 ? grids[0]! : null,
  };
}

/** The columns that row `i` writes down, in order. */
function columnsOf(header: DlHeader, i: number, width: number): number[] {
  const all = Array.from({ length: width }, (_, j) => j);
  if (header.format === 'lowerhalf') return all.filter((j) => (header.diagonal ? j <= i : j < i));
  if (header.format === 'upperhalf') return all.filter((j) => (header.diagonal ? j >= i : j > i));
  return header.diagonal ? all : all.filter((j) => j !== i);
}

function expectedWords(header: DlHeader, size: number, width: number): number {
  let one = header.columnLabelsEmbedded ? width : 0;
  for (let i = 0; i < size; i++) one += columnsOf(header, i, width).length + (header.rowLabelsEmbedded ? 1 : 0);
  return one * header.matrices;
}

function mirrored(grid: number[][]): number[][] {
  return grid.map((row, i) => row.map((value, j) => (value !== 0 ? value : (grid[j]?.[i] ?? 0))));
}

function numbers(count: number): string[] {
  return Array.from({ length: count }, (_, i) => String(i + 1));
}
