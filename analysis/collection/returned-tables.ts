// A workbook of a collection kit, come back: its sheets -> tables of the contract, as that organization's own rows.

import type { InputFile } from '../roster/input.ts';
import { type ProblemCode, problem } from '../roster/problem.ts';
import type { CsvRecord } from '../roster/record-list.ts';
import { CODE_COLUMN, type Returned, type ReturnedPart } from '../roster/returned.ts';
import { codeOf } from '../roster/vocabulary.ts';
import type { Problem, TableKind } from '../types.ts';
import { type KitMarker, MARKER_SHEET, readMarker } from './kit-marker.ts';

/** A cell by the field that it answers; empty where the sheet has no such cell. */
type Answers = (field: string) => string;

/** An answered line: the cells of its row, or what is wrong with it; `null` for a line without an answer. */
type Line = { cells: readonly string[] } | { wrong: ProblemCode; value: string } | null;

/** What is read of each sheet: its kind, its header, and what a line makes. */
interface Form {
  kind: TableKind;
  header: readonly string[];
  line: (answer: Answers, self: string) => Line;
}

const FORMS: Record<Exclude<ReturnedPart, 'organization'>, Form> = {
  board: {
    kind: 'board_memberships',
    header: ['org_id', 'person_id', 'person_name', 'role', 'represents_org_id', 'start_on', 'end_on', CODE_COLUMN],
    line: (answer, self) => {
      const cells = ['person_id', 'person_name', 'role', 'represents_org_id', 'start_on', 'end_on', 'code'];
      return checked(answer, 'person_name', [self, ...cells.map(answer)]);
    },
  },
  ties: {
    kind: 'agreements',
    header: [
      ...['agreement_id', 'title', 'form', 'org_a', 'org_b', 'members', 'level_actual'],
      ...['start_on', 'end_on', 'last_activity_on', CODE_COLUMN],
    ],
    line: (answer, self) => {
      const partner = answer('partner');
      const several = partner.includes('|');
      const code = answer('code');
      const id = code.startsWith('a:') ? code.slice(2) : '';
      const ends = several ? ['', '', `${self}|${partner}`] : [self, partner, ''];
      const rest = ['level_actual', 'start_on', 'end_on', 'last_activity_on', 'code'].map(answer);
      return checked(answer, 'partner', [id, answer('title'), answer('form'), ...ends, ...rest]);
    },
  },
  said: {
    kind: 'ties',
    header: ['source', 'target', 'relation', 'start_on'],
    line: (answer, self) => {
      const right = codeOf('tri', answer('confirmed'));
      if (answer('code') === '' || right === null) return null;
      if (right !== 'yes') return { wrong: 'return_denied', value: answer('by') };
      return { cells: [self, answer('by'), answer('relation'), answer('start_on')] };
    },
  },
};

/** What a filled form says of the organization itself: missing any of these, it is answered in part. */
const EXPECTED = ['sector', 'territory', 'org_type'] as const;

/**
 * The tables of a returned workbook, recognised by its hidden sheet whatever the file is called; `null` for any other workbook.
 * Lines left as they were pre-filled are rows like any other; a line said to be over without its last day is left out, with a
 * problem that asks for the day. Without consent nothing of the people is passed on. `savedAt`: as the workbook itself says.
 */
export function returnedTables(
  name: string,
  sheets: readonly InputFile[],
  savedAt: string | null = null,
): InputFile[] | null {
  const marker = readMarker(sheets);
  if (!marker) return null;
  const consent = codeOf('tri', verticalAnswer(sheets, marker, 'notice')('consent')) === 'yes';
  const about = verticalAnswer(sheets, marker, 'organization');
  const parts = (['board', 'ties', 'said'] as const)
    .filter((part) => part !== 'board' || consent)
    .map((part) => ({ part, ...readPart(sheets, marker, part) }));
  const rowsOf = (wanted: ReturnedPart) => parts.find(({ part }) => part === wanted)?.rows.length ?? 0;
  const blanks = [
    ...(consent ? [] : ['consent']),
    ...EXPECTED.filter((field) => about(field) === ''),
    ...(consent && rowsOf('board') === 0 ? ['board'] : []),
    ...(consent && about('board_roster_complete') === '' ? ['board_complete'] : []),
    ...(rowsOf('ties') === 0 ? ['ties'] : []),
  ];
  const { organization, kit } = marker;
  const saved = marker.savedAt ?? savedAt;
  const returned = (part: ReturnedPart): Returned => ({ part, organization, kit, savedAt: saved, consent, blanks });
  const table = (part: ReturnedPart, kind: TableKind, records: CsvRecord[], problems: Problem[]): InputFile => ({
    name: sheetName(sheets, marker, part) ?? `${name}/${part}`,
    text: '',
    encoding: 'utf-8',
    problems,
    kind,
    format: 'xlsx',
    records,
    returned: returned(part),
  });
  const own = ownRow(marker, about, consent, saved);
  const file = sheetName(sheets, marker, 'organization') ?? `${name}/organization`;
  const refused = consent ? [] : [problem('return_consent_missing', { file })];
  return [
    table('organization', 'organizations', [record(1, own.header), record(2, own.cells)], refused),
    ...parts
      .filter(({ rows, problems }) => rows.length + problems.length > 0)
      .map(({ part, rows, problems }) =>
        table(part, FORMS[part].kind, [record(1, FORMS[part].header), ...rows], problems),
      ),
  ];
}

/** Names of the sheets of a returned workbook that must not be kept: all that may hold people where nobody consented. */
export function withheldSheets(sheets: readonly InputFile[]): string[] {
  const marker = readMarker(sheets);
  if (!marker || codeOf('tri', verticalAnswer(sheets, marker, 'notice')('consent')) === 'yes') return [];
  const named = ['notice', 'organization', 'ties', 'said', 'lists'].map((part) => marker.sheets.get(part));
  const kept = new Set([MARKER_SHEET, ...named]);
  return sheets.filter((sheet) => !kept.has(lastPart(sheet.name))).map((sheet) => sheet.name);
}

/** The cells of a line, unless it is empty, over without a last day, or emptied although it was pre-filled. */
function checked(answer: Answers, subject: string, cells: readonly string[]): Line {
  const over = codeOf('tri', answer('still')) === 'no';
  if (over && answer('end_on') === '') return { wrong: 'return_end_missing', value: answer(subject) };
  if (answer(subject) === '' && answer('code') !== '') return { wrong: 'return_row_emptied', value: '' };
  const fields = [subject, 'role', 'title', 'form', 'start_on', 'level_actual'];
  return fields.every((name) => answer(name) === '') ? null : { cells };
}

function readPart(sheets: readonly InputFile[], marker: KitMarker, part: Exclude<ReturnedPart, 'organization'>) {
  const sheet = sheetOf(sheets, marker, part);
  const rows: CsvRecord[] = [];
  const problems: Problem[] = [];
  const labels = marker.columns.get(part) ?? new Map<string, string>();
  const head = (sheet?.records ?? []).findIndex(
    ({ cells }) => cells.filter((cell) => labels.has(cell.trim())).length > 1,
  );
  const places = new Map<string, number>();
  sheet?.records?.[head]?.cells.forEach((cell, index) => {
    const field = labels.get(cell.trim());
    if (field !== undefined && !places.has(field)) places.set(field, index);
  });
  for (const { line, cells } of head < 0 ? [] : (sheet?.records ?? []).slice(head + 1)) {
    const answer: Answers = (field) => cells[places.get(field) ?? -1]?.trim() ?? '';
    const made = FORMS[part].line(answer, marker.organization);
    if (made === null) continue;
    if ('cells' in made) rows.push(record(line, made.cells));
    else problems.push(problem(made.wrong, { file: sheet!.name, line, value: made.value }));
  }
  return { rows, problems };
}

/** A sheet of questions below one another, each answered in the cell beside it. */
function verticalAnswer(sheets: readonly InputFile[], marker: KitMarker, part: string): Answers {
  const labels = marker.columns.get(part) ?? new Map<string, string>();
  const answers = new Map<string, string>();
  for (const { cells } of sheetOf(sheets, marker, part)?.records ?? []) {
    const field = labels.get(cells[0]?.trim() ?? '');
    if (field !== undefined) answers.set(field, cells[1]?.trim() ?? '');
  }
  return (field) => answers.get(field) ?? '';
}

function ownRow(marker: KitMarker, about: Answers, consent: boolean, savedAt: string | null) {
  const asked = [...(marker.columns.get('organization')?.values() ?? [])].filter(
    (field) => consent || field !== 'board_roster_complete',
  );
  const dated = savedAt === null ? [] : [['source_date', savedAt.slice(0, 10)] as const];
  const cells = [
    ['org_id', marker.organization] as const,
    ...asked.map((field) => [field, about(field)] as const),
    ['data_received', 'yes'] as const,
    ...dated,
  ];
  return { header: cells.map(([field]) => field), cells: cells.map(([, value]) => value) };
}

function sheetOf(sheets: readonly InputFile[], marker: KitMarker, part: string): InputFile | undefined {
  const name = marker.sheets.get(part);
  return sheets.find((sheet) => lastPart(sheet.name) === name);
}

function sheetName(sheets: readonly InputFile[], marker: KitMarker, part: string): string | undefined {
  return sheetOf(sheets, marker, part)?.name;
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

function record(line: number, cells: readonly string[]): CsvRecord {
  return { line, cells: [...cells], malformed: false };
}
