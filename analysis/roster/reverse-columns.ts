// A scale whose low end is strong (1 = daily, 4 = rarely), turned round before its cells are read.

import { columnCells } from './column-values.ts';
import { foldHeader } from './fold.ts';
import { numberStyleOf, readNumber } from './numbers.ts';
import type { NoTable, TableHead } from './table-head.ts';

/**
 * Turns number columns round between their own lowest and highest value: v becomes lowest + highest - v. Cells that are
 * no number stay, and are judged as such later. `headers` are compared folded.
 */
export function reverseColumns({ headers, body, delimiter }: TableHead | NoTable, reversed: readonly string[]): void {
  const wanted = new Set(reversed.map(foldHeader));
  headers.forEach((header, at) => {
    if (!wanted.has(foldHeader(header))) return;
    const style = numberStyleOf(columnCells(body, at), delimiter);
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const cell of columnCells(body, at)) {
      const number = readNumber(cell, style);
      if (number === null) continue;
      low = Math.min(low, number);
      high = Math.max(high, number);
    }
    body.change(({ cells }) => {
      const number = readNumber(cells[at] ?? '', style);
      if (number !== null) cells[at] = String(low + high - number).replace('.', style === 'comma' ? ',' : '.');
    });
  });
}
