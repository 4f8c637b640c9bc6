// Writing a list so that it reads back as it is: columns of the organizations under headers that say so, and columns of the
// row's own under headers that the reader takes for nothing else.

import type { TableKind } from '../types.ts';
import { organizationColumns } from './organization-columns.ts';
import { listsOrganizations } from './organization-fields.ts';
import { rolesOf } from './recognise.ts';
import type { WrittenValue } from './roster-tables.ts';

/** The header under which a list says something of its organizations: `org.sector`, `org.Réseau`. */
export function listedHeader(kind: TableKind, name: string, isField: boolean): string {
  const header = `org.${name}`;
  if (isField) return header;
  const [role] = rolesOf(kind, [header], {});
  return role?.as === 'organization' && role.field === null ? header : `org.attr_${name}`;
}

/** The same headers, with `attr_` before those that the reader would take for the organization's, by what they say. */
export function keptWithRows(
  kind: TableKind,
  headers: readonly string[],
  rows: readonly (readonly WrittenValue[])[],
): string[] {
  if (!listsOrganizations(kind)) return [...headers];
  const roles = rolesOf(kind, headers, {});
  const body = rows.map((cells, i) => ({ line: i + 2, cells: cells.map(written) }));
  const found = organizationColumns({ kind, headers, rows: rows.length, body }, roles, new Set());
  return headers.map((header, at) => (found.roles[at]!.as === roles[at]!.as ? header : `attr_${header}`));
}

function written(value: WrittenValue): string {
  return value === null ? '' : typeof value === 'object' ? value.join('|') : String(value);
}
