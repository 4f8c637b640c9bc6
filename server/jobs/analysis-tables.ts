import type { AnalysisDocument, AnalysisOrganization } from '../../analysis/document.ts';

/** One table of a result, by file name (`organizations.csv`). */
export interface AnalysisTable {
  name: string;
  columns: readonly string[];
  rows: readonly (readonly unknown[])[];
}

/**
 * The result as five tables: organizations.csv, ties.csv, groups.csv, gaps.csv, problems.csv; and what_if.csv, the pairs
 * that a scenario changes, where one was asked for. Nested values become columns (`roles_liaison`) or lists with `|`; an
 * attribute whose header collides with a field gets the prefix `attr_`. Tables that `--measures` left out are left out here.
 */
export function analysisTables(document: AnalysisDocument): AnalysisTable[] {
  const tables: AnalysisTable[] = [];
  const add = (name: string, rows: Record<string, unknown>[] | undefined, fallback: readonly string[]) => {
    if (rows) tables.push(table(name, rows, fallback));
  };
  add('organizations.csv', document.organizations?.map(organizationRow), ['id', 'name']);
  add(
    'ties.csv',
    document.ties?.map(({ relations, dyadic_constraint, ...tie }) => ({
      ...tie,
      ...prefixed('relation', relations),
      ...prefixed('dyadic_constraint', dyadic_constraint ?? { source: null, target: null }),
    })),
    ['source', 'target', 'weight'],
  );
  add(
    'groups.csv',
    document.groups?.map(({ label, ...group }) => ({ ...group, ...prefixed('label', { ...label }) })),
    ['id', 'kind', 'value', 'name', 'size'],
  );
  add(
    'gaps.csv',
    document.gaps?.map(({ failure_points, introductions, within, ...gap }) => ({
      ...gap,
      failure_points: failure_points.map((point) => `${point.kind}:${point.id}`),
      introductions: introductions.map((entry) => `${entry.kind}:${entry.from}>${entry.to}`),
      within: within && Object.entries(within).map(([value, state]) => `${value}:${state.status}:${state.routes}`),
    })),
    ['a', 'b', 'status'],
  );
  add(
    'what_if.csv',
    document.what_if?.pairs.map(({ lost, gained, ...pair }) => ({
      ...pair,
      lost_ties: lost.ties.map((ends) => ends.join('~')),
      lost_through: lost.through,
      gained_ties: gained.ties.map((ends) => ends.join('~')),
      gained_through: gained.through,
    })),
    ['a', 'b', 'speakable', 'routes_before', 'routes_after', 'before', 'after'],
  );
  add(
    'problems.csv',
    document.problems?.map(({ params: _params, ...problem }) => ({ ...problem })),
    [
      'code',
      'severity',
      'file',
      'line',
      'record',
      'column',
      'columnNumber',
      'byteOffset',
      'value',
      'excerpt',
      'message',
      'fix',
    ],
  );
  return tables;
}

function organizationRow(entry: AnalysisOrganization): Record<string, unknown> {
  const { attributes, roles, rank_interval, ...fields } = entry;
  const row: Record<string, unknown> = { ...fields };
  if (rank_interval !== undefined) {
    row.rank_interval_low = rank_interval?.[0] ?? null;
    row.rank_interval_high = rank_interval?.[1] ?? null;
  }
  if (roles !== undefined) Object.assign(row, roleColumns(roles));
  for (const [header, value] of Object.entries(attributes ?? {})) {
    row[header in row ? `attr_${header}` : header] = value;
  }
  return row;
}

function roleColumns(roles: AnalysisOrganization['roles']): Record<string, unknown> {
  if (!roles) return {};
  const { expected, z, ...counts } = roles;
  return {
    ...prefixed('roles', counts),
    ...prefixed('roles_expected', expected ?? {}),
    ...prefixed('roles_z', z ?? {}),
  };
}

function prefixed(prefix: string, values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [`${prefix}_${key}`, value]));
}

/** Columns in the order in which the rows first name them: a column that only later rows have is not lost. */
function table(name: string, rows: readonly Record<string, unknown>[], fallback: readonly string[]): AnalysisTable {
  const found = new Set<string>();
  for (const row of rows) for (const key of Object.keys(row)) found.add(key);
  const columns = found.size > 0 ? [...found] : [...fallback];
  const cells = rows.map((row) => columns.map((column) => (Object.hasOwn(row, column) ? row[column] : null)));
  return { name, columns, rows: cells };
}
