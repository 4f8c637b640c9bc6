import { fieldNames } from '../roster/contract.ts';
import { foldHeader } from '../roster/fold.ts';
import type { Attributes, Projection } from '../types.ts';

/** The values of one attribute as text: every value of a multi-valued one, none when it is empty. */
export function valuesOf(attributes: Attributes, column: string): string[] {
  const value = Object.hasOwn(attributes, column) ? attributes[column] : undefined;
  if (value === undefined) return [];
  const list = typeof value === 'object' ? value : [String(value)];
  return list.map((item) => item.trim()).filter((item) => item !== '');
}

/** The value that places an organization in a group: the first of several; `null` when empty, which means unknown. */
export function firstValue(attributes: Attributes, column: string): string | null {
  return valuesOf(attributes, column)[0] ?? null;
}

export interface ColumnFill {
  column: string;
  /** Organizations in scope with a value. */
  filled: number;
  /** Different first values. */
  values: number;
}

/** Every attribute of the organizations in scope, in code-unit order, with how far it is filled. */
export function columnFills(projection: Projection): ColumnFill[] {
  const columns = new Map<string, { filled: number; values: Set<string> }>();
  for (const vertex of projection.vertices) {
    if (!vertex.inScope) continue;
    for (const column of Object.keys(vertex.attributes)) {
      const value = firstValue(vertex.attributes, column);
      if (value === null) continue;
      let fill = columns.get(column);
      if (!fill) {
        fill = { filled: 0, values: new Set() };
        columns.set(column, fill);
      }
      fill.filled++;
      fill.values.add(value);
    }
  }
  return [...columns.keys()].sort().map((column) => {
    const { filled, values } = columns.get(column)!;
    return { column, filled, values: values.size };
  });
}

/** The column that a user means: its exact name, its header folded, or a name that the contract knows it by. */
export function findColumn(columns: readonly string[], wanted: string): string | null {
  if (columns.includes(wanted)) return wanted;
  const folded = foldHeader(wanted);
  const byHeader = columns.find((column) => foldHeader(column) === folded);
  if (byHeader) return byHeader;
  const known = fieldNames('organizations').find(({ strong, weak }) => strong.has(folded) || weak.has(folded));
  return known && columns.includes(known.field.name) ? known.field.name : null;
}
