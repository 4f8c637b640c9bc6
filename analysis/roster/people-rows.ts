// Rows in which people share a cell, and names that stand whole: each person a row, each name in its parts.

import { type CellReader, cellReader } from './cells.ts';
import { fieldNames } from './contract.ts';
import type { TableRow } from './input.ts';
import { type PersonOfRow, peopleOf, splitName } from './people-cells.ts';
import type { Notices } from './problem.ts';
import type { CsvRecord } from './record-list.ts';
import type { Refusal } from './row-checks.ts';
import type { TableHead } from './table-head.ts';
import type { TableSettings } from './table-settings.ts';

type Person = PersonOfRow & { line: number };

/** Takes the rows of one table apart, and completes what was read of each person. */
export class PeopleRows {
  readonly #head: Pick<TableHead, 'headers' | 'kind'>;
  readonly #table: TableSettings;
  readonly #readRole: CellReader | null;
  /** Where a full name stands in this kind of table. */
  readonly #nameField: 'person_name' | 'display_name';

  constructor(head: Pick<TableHead, 'headers' | 'kind' | 'delimiter'>, table: TableSettings, notices: Notices) {
    this.#head = head;
    this.#table = table;
    const role = fieldNames(head.kind).find(({ field }) => field.name === 'role')?.field;
    this.#readRole = role ? cellReader(role, table.people?.column ?? 'role', [], head.delimiter, false, notices) : null;
    this.#nameField = head.kind === 'people' ? 'display_name' : 'person_name';
  }

  /** The rows that a record stands for. */
  of(record: CsvRecord): Person[] {
    const { line } = record;
    return peopleOf(record, this.#head.headers, this.#table.people).map((person) => ({ ...person, line }));
  }

  /** Adds the role that stood beside the name, and the parts of the name, where the row has none of its own. */
  complete(row: TableRow | Refusal, { role, line }: Person): TableRow | Refusal {
    if ('code' in row) return row;
    const { fields } = row;
    if (role !== null && this.#readRole && fields.role === undefined) {
      const { value } = this.#readRole(role, line);
      if (value !== null) fields.role = value;
    }
    const name = fields[this.#nameField];
    const order = this.#table.name_order;
    if (order === undefined || typeof name !== 'string' || fields.family_name !== undefined) return row;
    const parts = splitName(name, order);
    if (!parts) return row;
    fields.given_name = parts.given;
    fields.family_name = parts.family;
    // The name as the roster's people bear it: given name first.
    if (order === 'family_given' || name.includes(',')) fields[this.#nameField] = `${parts.given} ${parts.family}`;
    return row;
  }
}
