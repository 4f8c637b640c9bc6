import { describe, expect, it } from 'vitest';
import { formatSort, parseSort, sortRows } from '../../../web/components/table-sort.ts';

const rows = [
  { id: 'b', name: 'École', n: 2 },
  { id: 'a', name: 'Zone', n: null },
  { id: 'c', name: 'Eau', n: 10 },
  { id: 'd', name: 'éclair', n: 2 },
];
const collator = new Intl.Collator('fr', { numeric: true });
const order = (column: 'name' | 'n', descending: boolean) =>
  sortRows(
    rows,
    (row) => row[column],
    descending,
    (row) => row.id,
    collator,
  )
    .map(({ id }) => id)
    .join('');

describe('sorting a table', () => {
  it('puts undefined last in both directions', () => {
    expect(order('n', true)).toBe('cbda');
    expect(order('n', false)).toBe('bdca');
  });

  it('sorts names as the language does, accents aside', () => {
    expect(order('name', false)).toBe('cdba');
  });

  it('leaves the rows that it was given in place', () => {
    order('n', true);
    expect(rows.map(({ id }) => id).join('')).toBe('bacd');
  });

  it('reads and writes its state, and falls back on an unknown column', () => {
    const fallback = { column: 'n', descending: true };
    expect(parseSort('-name', ['name', 'n'], fallback)).toEqual({ column: 'name', descending: true });
    expect(formatSort({ column: 'name', descending: true })).toBe('-name');
    expect(parseSort('colour', ['name', 'n'], fallback)).toBe(fallback);
    expect(parseSort(undefined, ['name', 'n'], fallback)).toBe(fallback);
  });
});
