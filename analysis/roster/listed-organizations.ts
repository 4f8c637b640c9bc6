// What a list of seats or of participants says of its organizations: one description for all rows of each.

import type { TableKind } from '../types.ts';
import type { TableRow } from './input.ts';
import type { OrganizationColumns } from './organization-columns.ts';
import { saidOfOrganization } from './organization-fields.ts';
import type { Notices } from './problem.ts';
import type { Column } from './table-columns.ts';

type Description = NonNullable<TableRow['organization']>;

/** Reads each organization once, by what most of its rows say; every row of it then has the same description. */
export class ListedOrganizations {
  readonly #columns: readonly Column[];
  readonly #kind: TableKind;
  readonly #found: OrganizationColumns;
  readonly #known = new Map<string, Description | null>();

  constructor(kind: TableKind, columns: readonly Column[], found: OrganizationColumns) {
    this.#kind = kind;
    this.#columns = columns.filter(({ role }) => role.as === 'organization');
    this.#found = found;
  }

  /** What is said of the organization of this row; `null` when nothing is. */
  of(cells: readonly string[]): Description | null {
    const key = this.#found.keyOf(cells);
    let known = this.#known.get(key);
    if (known === undefined) {
      known = this.#read(key);
      this.#known.set(key, known);
    }
    return known;
  }

  #read(key: string): Description | null {
    const fields: [string, Description['fields'][string]][] = [];
    const attributes: typeof fields = [];
    for (const { index, header, role, read } of this.#columns) {
      const settled = this.#found.tallies.get(index)?.of(key);
      if (!settled || role.as !== 'organization') continue;
      const { value, original } = read(settled.kept.text, settled.kept.lines[0]!);
      const own = saidOfOrganization(this.#kind, header) ?? header;
      if (original !== undefined) attributes.push([own, original]);
      if (value !== null) (role.field ? fields : attributes).push([role.field?.name ?? own, value]);
    }
    if (fields.length + attributes.length === 0) return null;
    return { fields: Object.fromEntries(fields), attributes: Object.fromEntries(attributes) };
  }
}

/** Says of each organization which rows contradict most of its others: what most say is kept. */
export function sayOddRows(columns: readonly Column[], found: OrganizationColumns, notices: Notices): void {
  for (const { index, header } of columns) {
    for (const [key, { kept, odd }] of found.tallies.get(index)?.contradicted() ?? []) {
      for (const { text, lines, count } of odd) {
        const organization = found.names.get(key) ?? key;
        const rows = lines.join(', ') + (count > lines.length ? ', …' : '');
        const params = { organization, kept: kept.text, others: kept.count, rows, count };
        notices.count('organization_value_odd', lines[0]!, header, text, `${key}\u0000${text}`, params);
      }
    }
  }
}
