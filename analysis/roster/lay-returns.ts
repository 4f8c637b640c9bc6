// Returned workbooks of a collection kit over the roster that they were made from: an organization's own word on its own rows.

import { byCodeUnits } from '../random.ts';
import type { Roster } from '../types.ts';
import type { TableRow, TableRows } from './input.ts';
import { KnownRoster } from './known-roster.ts';
import { layAnswers } from './lay-answers.ts';
import { problem } from './problem.ts';
import { CODE_COLUMN, type Returned } from './returned.ts';

/** A row that says something of what the roster has already, by the code that it was pre-filled with. */
export interface CodedRow {
  file: string;
  row: TableRow;
  code: string;
  returned: Returned;
}

/**
 * Assembles a roster in which returned workbooks speak for their organizations. A pre-filled row left as it was confirms
 * what it came from; a changed one changes it; one said to be over ends it on the day given; an added one is a row like any
 * other. Of several returns of one organization the one saved last counts, and the others say so. A pre-filled row whose
 * origin the roster no longer has is a row like any other. Without returned tables: `assemble` alone.
 */
export function assembleWithReturns(
  tables: readonly TableRows[],
  assemble: (tables: readonly TableRows[]) => Roster,
): Roster {
  const answers = tables.filter(({ report }) => report.returned !== undefined);
  if (answers.length === 0) return assemble(tables);
  const others = tables.filter(({ report }) => report.returned === undefined);
  const known = new KnownRoster(assemble(others));
  const last = lastReturns(answers, known);
  const coded: CodedRow[] = [];
  const plain = answers.map((table): TableRows => {
    const returned = table.report.returned!;
    if (last.get(known.organization(returned.organization)) !== versionOf(table)) return supersededTable(table);
    const rows: TableRow[] = [];
    for (const row of table.rows) {
      const own = known.unveiled(withoutCode(row));
      const code = codeOf(row, returned);
      if (code !== null && known.holds(code)) coded.push({ file: table.report.file, row: own, code, returned });
      else rows.push(own);
    }
    return { ...table, rows };
  });
  const replaced = coded.filter((entry) => known.isOther(entry));
  const roster = assemble([...others, ...withRows(plain, replaced)]);
  layAnswers(
    roster,
    known,
    coded.filter((entry) => !replaced.includes(entry)),
  );
  for (const { file, row, code } of replaced) {
    roster.problems.push(problem('return_name_changed', { file, line: row.line, value: known.nameOf(code) }));
  }
  return roster;
}

/** The organization's own row is coded by what it is; the others by their column. */
function codeOf({ attributes }: TableRow, { part, organization }: Returned): string | null {
  if (part === 'organization') return `g:${organization}`;
  const code = attributes[CODE_COLUMN];
  return typeof code === 'string' ? code : null;
}

function withoutCode(row: TableRow): TableRow {
  const { [CODE_COLUMN]: _code, ...attributes } = row.attributes;
  return { ...row, attributes };
}

/** What tells one return of an organization from another: its file, for one import may hold several. */
function versionOf({ report }: TableRows): string {
  return report.file.slice(0, report.file.lastIndexOf('/'));
}

/** For each organization, the version that counts: saved last, else named last. */
function lastReturns(tables: readonly TableRows[], known: KnownRoster): Map<string, string> {
  const order = (table: TableRows) => `${table.report.returned!.savedAt ?? ''}\u0000${versionOf(table)}`;
  const last = new Map<string, string>();
  for (const table of [...tables].sort((a, b) => byCodeUnits(order(a), order(b)))) {
    last.set(known.organization(table.report.returned!.organization), versionOf(table));
  }
  return last;
}

/** Told once a file, on the organization's own row. */
function supersededTable(table: TableRows): TableRows {
  const { file, returned } = table.report;
  const told = returned?.part === 'organization' ? [problem('return_superseded', { file })] : [];
  return { ...table, rows: [], problems: told };
}

/** Rows go back to the tables that they stood in, without what they were pre-filled from. */
function withRows(tables: readonly TableRows[], entries: readonly CodedRow[]): TableRows[] {
  return tables.map((table) => {
    const back = entries.filter(({ file }) => file === table.report.file).map(({ row }) => asNew(row));
    return back.length === 0 ? table : { ...table, rows: [...table.rows, ...back] };
  });
}

/** Another person, or another partner: neither the key of the one nor the agreement with the other. */
function asNew(row: TableRow): TableRow {
  const { person_id: _person, agreement_id: _agreement, ...fields } = row.fields;
  return { ...row, fields };
}
