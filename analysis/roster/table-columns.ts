// The columns of a table with the readers of their cells: what each is read as, and which are not read at all.

import type { Problem, TableKind } from '../types.ts';
import { type CellReader, cellReader, splitList } from './cells.ts';
import { columnCells, some, through } from './column-values.ts';
import { fieldNames } from './contract.ts';
import { foldHeader } from './fold.ts';
import { ListedOrganizations, sayOddRows } from './listed-organizations.ts';
import { nearFields } from './near-fields.ts';
import { numberStyleOf, readNumber } from './numbers.ts';
import { type OrganizationColumns, organizationColumns } from './organization-columns.ts';
import { listsOrganizations, organizationTarget } from './organization-fields.ts';
import { type Notices, problem } from './problem.ts';
import { type ColumnRole, isMappingTarget, rolesOf } from './recognise.ts';
import { isNeverKept, sensitiveColumns } from './sensitive.ts';
import type { NoTable, TableHead } from './table-head.ts';
import type { TableSettings } from './table-settings.ts';

/** Kinds whose rows live by their dates and numbers: there a bad one refuses the row, elsewhere only the cell. */
const STRICT = new Set<TableKind>(['board_memberships', 'agreements', 'ties', 'assessments', 'events']);
const DIRECTIONS: Readonly<Record<string, string | null>> = { directed: 'yes', undirected: 'no', mixed: null };

export interface Column {
  index: number;
  header: string;
  role: ColumnRole;
  read: CellReader;
}

export type Mapping = Readonly<Record<string, string>>;

/** What was settled of the columns of a table and of how their cells are written. */
export interface SettledColumns {
  mapping: Mapping;
  table: TableSettings;
}

/** The columns that are read, in order, and those that are not because of what they hold (index to its code). */
export interface ReadColumns {
  columns: Column[];
  sensitive: ReadonlyMap<number, string>;
  /** What every column of the file is, read or not. */
  roles: readonly ColumnRole[];
  /** What the rows say of their organizations; `null` where no column does. */
  listed: ListedOrganizations | null;
  /** Why columns were, or were not, read as the organization's. */
  reasons: OrganizationColumns['reasons'];
}

/** The columns of a table. Sensitive ones and unmapped officers are left out, and said. */
export function columnsOf(
  head: TableHead,
  { mapping, table }: SettledColumns,
  notices: Notices,
  problems: Problem[],
): ReadColumns {
  const { file, kind, headers, body } = head;
  checkMapping(head, mapping, problems);
  const found = rolesIn(head, { mapping, table });
  const { roles } = found;
  const sensitive = droppedColumns(head, roles, mapping);
  const columns: Column[] = [];
  const officers: string[] = [];
  headers.forEach((header, index) => {
    const role = roles[index]!;
    const what = sensitive.get(index);
    const named = header === '' ? `column_${index + 1}` : header;
    if (what !== undefined)
      problems.push(problem('sensitive_column_dropped', { file, column: named, params: { what } }));
    else if (role.as === 'unmapped_officer') officers.push(header);
    else if (role.as !== 'ignored') {
      const label = labelsOf(table.codes, named);
      const values = through(columnCells(body, index), label);
      if (header === '' && some(values, (value) => value.trim() !== ''))
        problems.push(problem('empty_header', { file, line: head.line, params: { position: index + 1 } }));
      const reading = readingOf(head, role, roles, named, values, table, notices, problems);
      const { read } = reading;
      columns.push({ index, header: named, role: reading.role, read: (text, line) => read(label(text), line) });
    }
  });
  if (officers.length > 0) {
    const params = { columns: officers.join(', '), count: officers.length };
    problems.push(problem('officer_columns_unmapped', { file, params }));
  }
  problems.push(...nearFields(file, kind, columns));
  const ofOrganizations = columns.filter(({ role }) => role.as === 'organization');
  sayOddRows(ofOrganizations, found, notices);
  const listed = ofOrganizations.length > 0 ? new ListedOrganizations(kind, ofOrganizations, found) : null;
  return { columns, sensitive, roles, listed, reasons: found.reasons };
}

/**
 * What every column of a table is read as: by its header, by what a person said, and, in lists, by saying the same on all
 * rows of an organization. A network's own tables keep what is said of a seat apart from what is said of a board.
 */
export function rolesIn(head: TableHead, { mapping, table }: SettledColumns): OrganizationColumns {
  const { kind, headers, body } = head;
  const given = [...head.constants.map(([name]) => name), ...Object.keys(table.constants ?? {})];
  const roles = rolesOf(kind, headers, mapping, given);
  const mapped = new Set(Object.keys(mapping).map(foldHeader));
  const settled = new Set(headers.flatMap((header, at) => (mapped.has(foldHeader(header)) ? [at] : [])));
  const lists = head.isList && listsOrganizations(kind);
  return organizationColumns({ kind, headers, rows: body.length, body: lists ? body : [] }, roles, settled);
}

/** A code's label where the column has labels for its codes, alone or in a list; the cell itself where it has none. */
function labelsOf(codes: TableSettings['codes'], header: string): (text: string) => string {
  const folded = foldHeader(header);
  const found = Object.entries(codes ?? {}).find(([name]) => foldHeader(name) === folded)?.[1];
  if (!found) return (text) => text;
  const labels = new Map(Object.entries(found).map(([code, label]) => [code.trim().toLowerCase(), label]));
  const labelOf = (code: string) => labels.get(code.trim().toLowerCase()) ?? code;
  return (text) =>
    labels.has(text.trim().toLowerCase())
      ? labelOf(text)
      : text.includes('|')
        ? splitList(text).map(labelOf).join('|')
        : text;
}

/** Sensitive columns; a mapping keeps one that was only told by its values, and one that people may opt into. */
export function droppedColumns(
  { headers, body, kind }: TableHead | NoTable,
  roles: readonly ColumnRole[] | null,
  mapping: Mapping,
): ReadonlyMap<number, string> {
  const found = sensitiveColumns(headers, body, kind, roles);
  const mapped = new Set(Object.keys(mapping).map(foldHeader));
  for (const index of [...found.keys()]) {
    const header = headers[index]!;
    if (mapped.has(foldHeader(header)) && !isNeverKept(header)) found.delete(index);
  }
  return found;
}

function readingOf(
  head: TableHead,
  role: ColumnRole,
  roles: readonly ColumnRole[],
  header: string,
  values: Iterable<string>,
  table: TableSettings,
  notices: Notices,
  problems: Problem[],
): Pick<Column, 'role' | 'read'> {
  if (role.as === 'organization' && role.field) {
    return { role, read: cellReader(role.field, header, values, head.delimiter, false, notices, table) };
  }
  if (role.as !== 'field') return { role, read: plainReader(head, header, values, problems) };
  if (role.field.direction) return directionOrRelation(head, roles, header, values, notices, problems);
  return { role, read: cellReader(role.field, header, values, head.delimiter, STRICT.has(head.kind), notices, table) };
}

/** Gephi's `Type`: the direction when all its values are directions, else the relation, unless a column already is. */
function directionOrRelation(
  head: TableHead,
  roles: readonly ColumnRole[],
  header: string,
  values: Iterable<string>,
  notices: Notices,
  problems: Problem[],
): Pick<Column, 'role' | 'read'> {
  const words = new Set(through(values, foldHeader));
  words.delete('');
  const isDirection = words.size > 0 && [...words].every((word) => Object.hasOwn(DIRECTIONS, word));
  const wanted = isDirection ? 'directed' : 'relation';
  if (roles.some((role) => role.as === 'field' && role.field.name === wanted))
    return { role: { as: 'attribute' }, read: plainReader(head, header, values, problems) };
  const field = fieldNames(head.kind).find((entry) => entry.field.name === wanted)!.field;
  const role = { as: 'field' as const, field };
  if (isDirection) return { role, read: (text) => ({ value: DIRECTIONS[foldHeader(text)] ?? null }) };
  return { role, read: cellReader(field, header, values, head.delimiter, true, notices) };
}

/** A column that the contract does not know: kept as written; on ties a column of numbers is said to be no weight. */
function plainReader(head: TableHead, header: string, values: Iterable<string>, problems: Problem[]): CellReader {
  const asText: CellReader = (text) => ({ value: text.trim() === '' ? null : text.trim() });
  if (head.kind !== 'ties') return asText;
  const style = numberStyleOf(values, head.delimiter);
  const isFilled = (value: string) => value.trim() !== '';
  if (!some(values, isFilled) || some(values, (value) => isFilled(value) && readNumber(value, style) === null))
    return asText;
  problems.push(problem('weight_not_recognised', { file: head.file, column: header }));
  return (text) => ({ value: readNumber(text, style) });
}

function checkMapping({ file, kind, headers }: TableHead, mapping: Mapping, problems: Problem[]): void {
  const known = new Set(headers.map(foldHeader));
  for (const [header, target] of Object.entries(mapping)) {
    if (!isMappingTarget(kind, target) && known.has(foldHeader(header)))
      problems.push(problem('mapping_unknown_field', { file, column: header, value: target }));
  }
}

/** The contract's name for what a column is read as; `null` = kept under its own header, or not read. */
export function fieldOf(column: { role: ColumnRole } | undefined): string | null {
  if (!column || column.role.as === 'attribute') return null;
  const { role } = column;
  if (role.as === 'organization') return organizationTarget(role.field);
  return role.as === 'field' ? role.field.name : role.as;
}
