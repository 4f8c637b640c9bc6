import type { FormatTie } from './network-tables.ts';

/**
 * The cells of a matrix that are not zero, as ties. A matrix of one set that equals its mirror says each tie twice: it is
 * read once, without direction. `offset` is where the vertices of the columns begin (0 = those of the rows).
 */
export function cellTies(
  rows: number,
  columns: number,
  offset: number,
  value: (row: number, column: number) => number,
  lineOf: (row: number, column: number) => number,
  relation: string | null,
): FormatTie[] {
  let mirrored = offset === 0;
  for (let i = 0; mirrored && i < rows; i++) {
    for (let j = 0; j < i; j++) if (value(i, j) !== value(j, i)) mirrored = false;
  }
  const ties: FormatTie[] = [];
  for (let i = 0; i < rows; i++) {
    for (let j = mirrored ? i : 0; j < columns; j++) {
      const strength = value(i, j);
      if (strength === 0 || Number.isNaN(strength)) continue;
      const directed = offset > 0 ? null : !mirrored;
      const line = lineOf(i, j);
      ties.push({ source: i, target: offset + j, line, directed, relation, weight: String(strength), attributes: {} });
    }
  }
  return ties;
}
