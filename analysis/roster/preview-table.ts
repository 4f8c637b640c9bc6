// The first rows of a table as they will be read: what a person sees while settling its mapping.

import type { Problem, TableKind } from '../types.ts';
import { missingFields } from './column-grounds.ts';
import { saidOfOrganization } from './organization-fields.ts';
import type { OpenedTable } from './read-table.ts';
import type { Column } from './table-columns.ts';
import type { Settled } from './table-settings.ts';
import { isPlaceholder } from './vocabulary.ts';

export interface PreviewColumn {
  /** `column_3` where the file gives no header; the field where no column of the file holds it. */
  header: string;
  /** What it is read as; `null`: kept as an attribute. */
  field: string | null;
  /** Read, kept aside as nobody's business, left out by a person, or given by no column (a constant, half a name). */
  state: 'read' | 'sensitive' | 'left_out' | 'added';
}

export interface PreviewCell {
  /** As it is written; empty where it may not be shown or is not in the file. */
  text: string;
  /** As it is read: ISO days, codes, numbers, lists joined by ` | `; `null` where nothing is. */
  value: string | null;
  /** Position among the problems of the preview. */
  problem: number | null;
}

export interface PreviewRow {
  line: number;
  /** The row cannot be used, or says nothing. */
  state: 'used' | 'set_aside';
  cells: PreviewCell[];
}

export interface TablePreview {
  columns: PreviewColumn[];
  rows: PreviewRow[];
  /** Those of the rows shown, and of the table as a whole. */
  problems: Problem[];
  /** What the table still lacks: for each requirement the fields, any of which would do. */
  missing: readonly (readonly string[])[];
  /** The line of the header. */
  headerLine: number;
  /** Lines from the top of the file, for pointing at the header. */
  top: { line: number; text: string }[];
}

/** The first `most` rows of an opened table. A row that several people share is shown once for each. */
export function previewTable(opened: OpenedTable, settled: Settled, most: number): Omit<TablePreview, 'top'> {
  const { table, head, sensitive, columns } = opened;
  if (!head) return { columns: [], rows: [], problems: table.problems, missing: [], headerLine: 1 };
  const byIndex = new Map(columns.map((column) => [column.index, column]));
  const shown: PreviewColumn[] = head.headers.map((header, at) => ({
    header: header === '' ? `column_${at + 1}` : header,
    field: table.report.columns[at]?.field ?? null,
    state: sensitive.has(at) ? 'sensitive' : byIndex.has(at) || head.kind === null ? 'read' : 'left_out',
  }));
  const records = head.body.slice(0, most);
  const lines = new Set(records.map(({ line }) => line));
  const problems = table.problems.filter(({ line, quarantined }) => line === null || lines.has(line) || !quarantined);
  const rowsByLine = new Map<number, Row[]>();
  for (const row of table.rows) {
    if (lines.has(row.line)) rowsByLine.set(row.line, [...(rowsByLine.get(row.line) ?? []), row]);
  }
  const own = new Set(shown.map(({ field }) => field));
  const added = addedFields([...rowsByLine.values()].flat(), own);
  const problemAt = (line: number, header: string) => {
    const at = problems.findIndex((found) => found.line === line && found.column === header);
    return at < 0 ? null : at;
  };
  const rows = records.flatMap(({ line, cells }): PreviewRow[] => {
    const read = rowsByLine.get(line) ?? [null];
    return read.map((row) => ({
      line,
      state: row ? 'used' : 'set_aside',
      cells: [
        ...shown.map(({ header }, at) => ({
          text: sensitive.has(at) ? '' : (cells[at] ?? '').trim(),
          value: row === null ? null : readValue(row, head.kind, byIndex.get(at), (cells[at] ?? '').trim()),
          problem: problemAt(line, header),
        })),
        ...added.map((field) => ({ text: '', value: textOf(row?.fields[field]), problem: null })),
      ],
    }));
  });
  const roles = columns.map(({ role }) => role);
  const given = Object.keys(settled.table.constants ?? {}).concat(
    head.kind === null ? [] : head.constants.map(([name]) => name),
  );
  return {
    columns: [...shown, ...added.map((field) => ({ header: field, field, state: 'added' as const }))],
    rows,
    problems,
    missing: head.kind === null ? [] : missingFields(head.kind, roles, given),
    headerLine: head.line,
  };
}

type Row = OpenedTable['table']['rows'][number];

/** Fields that rows have and no column gives; lists of seats stand in their own columns. */
function addedFields(rows: readonly Row[], own: ReadonlySet<string | null>): string[] {
  const lists = new Set(['seats', 'chairs', 'officers', 'offices']);
  const found = new Set(rows.flatMap(({ fields }) => Object.keys(fields)));
  return [...found].filter((field) => !own.has(field) && !lists.has(field));
}

function readValue(row: Row, kind: TableKind | null, column: Column | undefined, text: string): string | null {
  if (!column) return null;
  const { role, header } = column;
  if (role.as === 'seat' || role.as === 'shared_officer') return text === '' || isPlaceholder(text) ? null : text;
  if (role.as === 'organization') {
    const { fields = {}, attributes = {} } = row.organization ?? {};
    return textOf(
      role.field ? fields[role.field.name] : attributes[(kind && saidOfOrganization(kind, header)) ?? header],
    );
  }
  if (role.as !== 'field') return textOf(row.attributes[header]);
  return textOf(row.fields[role.field.name] ?? row.attributes[header]);
}

function textOf(value: string | number | readonly string[] | undefined): string | null {
  if (value === undefined) return null;
  return typeof value === 'object' ? value.join(' | ') : String(value);
}
