import type { AnalysisGap } from '../document.ts';
import { OptionError } from '../errors.ts';
import { byCodeUnits } from '../random.ts';
import { columnFills, findColumn, firstValue } from '../silos/columns.ts';
import { SMALLEST_GIVEN } from '../silos/groups.ts';
import type { Projection } from '../types.ts';
import { pairStatus } from './pair-status.ts';
import type { RouteGraph } from './route-graph.ts';

/** Where each organization stands, for `--within`: a value per vertex, `null` when unknown. */
export function standpoints(projection: Projection, within: string | null): (string | null)[] | null {
  if (within === null) return null;
  const columns = columnFills(projection).map((fill) => fill.column);
  const column = findColumn(columns, within);
  if (column === null) throw new OptionError('unknown_grouping', { grouping: within, columns: columns.join(', ') });
  return projection.vertices.map(({ attributes }) => firstValue(attributes, column));
}

/**
 * The status of a pair repeated where both groups have three members or more: a bridge in one territory does not hide
 * the gap in three. Both ends of a route stand in that place; third parties may stand anywhere.
 */
export function statusWithin(
  graph: RouteGraph,
  places: readonly (string | null)[],
  membersA: readonly number[],
  membersB: readonly number[],
): NonNullable<AnalysisGap['within']> {
  const values = [...new Set([...membersA, ...membersB].map((v) => places[v] ?? null))].filter(
    (value) => value !== null,
  );
  const result: NonNullable<AnalysisGap['within']> = {};
  for (const value of values.sort(byCodeUnits)) {
    const a = membersA.filter((v) => places[v] === value);
    const b = membersB.filter((v) => places[v] === value);
    if (a.length < SMALLEST_GIVEN || b.length < SMALLEST_GIVEN) continue;
    const { status, routes } = pairStatus(graph, a, b);
    result[value] = { status, routes };
  }
  return result;
}
