export type SortValue = string | number | boolean | null;

export interface Sort {
  column: string;
  descending: boolean;
}

/**
 * Rows in the order of one column. Undefined (null) comes last in both directions: it is not the smallest value, it is
 * no value. Equal rows keep the order of `tie`, so that the same table always looks the same.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  value: (row: Row) => SortValue,
  descending: boolean,
  tie: (row: Row) => string,
  collator: Intl.Collator,
): Row[] {
  const sign = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: value(row), tie: tie(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) {
        if (a.value !== null || b.value !== null) return a.value === null ? 1 : -1;
      } else {
        const order =
          typeof a.value === 'string' && typeof b.value === 'string'
            ? collator.compare(a.value, b.value)
            : Number(a.value) - Number(b.value);
        if (order !== 0) return sign * order;
      }
      return collator.compare(a.tie, b.tie);
    })
    .map(({ row }) => row);
}

/** `-degree` or `name` in an address; anything else gives the fallback. */
export function parseSort(text: string | undefined, columns: readonly string[], fallback: Sort): Sort {
  const column = text?.replace(/^-/, '') ?? '';
  return columns.includes(column) ? { column, descending: text?.startsWith('-') ?? false } : fallback;
}

export function formatSort({ column, descending }: Sort): string {
  return descending ? `-${column}` : column;
}
