import type { CollectionStatement, CollectionTie } from '../../../analysis/collection/types.ts';
import { format, type MessageKey } from '../../../data/messages/format.ts';
import { columnLabel, relationLabel } from '../../../data/messages/labels.ts';
import { valueLabel } from '../../../data/messages/names.ts';
import type { KitParts, PlannedCell, PlannedSheet } from './planned-sheet.ts';

/** Lines left empty for what the list does not say yet. */
const EMPTY = { board: 12, ties: 20 };

interface Column {
  field: string;
  width: number;
  list?: string;
  hidden?: true;
}

const BOARD: readonly Column[] = [
  { field: 'person_name', width: 30 },
  { field: 'role', width: 24, list: 'role' },
  { field: 'represents_org_id', width: 34, list: 'organizations' },
  { field: 'start_on', width: 13 },
  { field: 'end_on', width: 13 },
  { field: 'still', width: 16, list: 'tri' },
  { field: 'person_id', width: 12, hidden: true },
  { field: 'code', width: 12, hidden: true },
];

const TIES: readonly Column[] = [
  { field: 'partner', width: 42, list: 'organizations' },
  { field: 'form', width: 26, list: 'form' },
  { field: 'title', width: 34 },
  { field: 'level_actual', width: 18, list: 'level' },
  { field: 'start_on', width: 13 },
  { field: 'end_on', width: 13 },
  { field: 'last_activity_on', width: 16 },
  { field: 'still', width: 16, list: 'tri' },
  { field: 'code', width: 12, hidden: true },
];

const SAID: readonly Column[] = [
  { field: 'by', width: 42 },
  { field: 'what', width: 60 },
  { field: 'start_on', width: 13 },
  { field: 'confirmed', width: 16, list: 'tri' },
  { field: 'relation', width: 12, hidden: true },
  { field: 'code', width: 12, hidden: true },
];

/** Its own columns below one another, each with the answer beside it. */
export function organizationSheet({ sheets, info: { language } }: KitParts): PlannedSheet {
  const fields = new Map<string, string>();
  const rows: PlannedCell[][] = [
    [
      { text: format('kit.question', {}, language), look: 'head' },
      { text: format('kit.answer', {}, language), look: 'head' },
    ],
  ];
  const choices: PlannedSheet['choices'] = [];
  const ask = (field: string, label: string, answer: string, list: string | null) => {
    fields.set(label, field);
    if (list !== null) choices.push({ column: 1, from: rows.length, to: rows.length, list });
    rows.push([
      { text: label, look: 'label' },
      { text: answer, look: 'answer' },
    ]);
  };
  ask('name', format('kit.field.name', {}, language), sheets.organization.name, null);
  for (const { field, vocabulary, values, several } of sheets.fields) {
    const name = columnLabel(field, language);
    const label = several ? format('kit.several', { label: name }, language) : name;
    const words = values.map((value) => valueLabel(vocabulary, value, language));
    // One choice of a list cannot be several.
    ask(field, label, words.join(' | '), several ? null : vocabulary);
  }
  const complete = sheets.boardComplete === 'unknown' ? '' : valueLabel('tri', sheets.boardComplete, language);
  ask('board_roster_complete', format('kit.field.board_roster_complete', {}, language), complete, 'tri');
  const name = format('kit.sheet.organization', {}, language);
  return { part: 'organization', name, rows, widths: [52, 60], hidden: [], choices, headed: true, fields };
}

/** Its board, with empty lines for whoever is missing. */
export function boardSheet({ sheets, info: { language } }: KitParts): PlannedSheet {
  const lines = sheets.board.map((seat) => ({
    person_name: seat.person,
    role: seat.role === null ? '' : valueLabel('role', seat.role, language),
    represents_org_id: seat.represents?.name ?? '',
    start_on: seat.from ?? '',
    end_on: seat.to ?? '',
    person_id: seat.personKey ?? '',
    code: seat.code,
  }));
  return columnsSheet('board', BOARD, lines, EMPTY.board, language);
}

/** Its agreements and the ties that it reported, with empty lines for others. */
export function tiesSheet({ sheets, info: { language } }: KitParts): PlannedSheet {
  const lines = sheets.ties.map((tie: CollectionTie) => ({
    partner: tie.partners.map(({ name }) => name).join(' | '),
    form: valueLabel('form', tie.form, language),
    title: tie.title ?? '',
    level_actual: tie.level === null ? '' : String(tie.level),
    start_on: tie.from ?? '',
    end_on: tie.to ?? '',
    last_activity_on: tie.lastContact ?? '',
    code: tie.code,
  }));
  return columnsSheet('ties', TIES, lines, EMPTY.ties, language);
}

/** What others said of it: ties to confirm, and what is there for information only. */
export function saidSheet({ sheets, info: { language } }: KitParts): PlannedSheet {
  const lines = sheets.said.map((statement) => ({
    by: statement.by.name,
    what: statementWords(statement, language),
    start_on: statement.from ?? '',
    relation: statement.relation,
    code: statement.code,
  }));
  const nothing = { by: format('kit.said.nothing', {}, language) };
  return columnsSheet('said', SAID, lines.length > 0 ? lines : [nothing], 0, language);
}

function statementWords(
  { kind, relation, count }: CollectionStatement,
  language: KitParts['info']['language'],
): string {
  return format(`kit.said.${kind}`, { relation: relationLabel(relation, language), n: count }, language);
}

function columnsSheet(
  part: 'board' | 'ties' | 'said',
  columns: readonly Column[],
  lines: readonly Readonly<Record<string, string>>[],
  empty: number,
  language: KitParts['info']['language'],
): PlannedSheet {
  const header = (field: string) => format(`kit.column.${field}` as MessageKey, {}, language);
  const line = (values: Readonly<Record<string, string>>) =>
    columns.map(({ field }): PlannedCell => ({ text: values[field] ?? '', look: 'answer' }));
  const blank = Array.from({ length: empty }, () => line({}));
  const rows = [
    columns.map(({ field }): PlannedCell => ({ text: header(field), look: 'head' })),
    ...lines.map(line),
    ...blank,
  ];
  return {
    part,
    name: format(`kit.sheet.${part}`, {}, language),
    rows,
    widths: columns.map(({ width }) => width),
    hidden: columns.flatMap(({ hidden }, at) => (hidden ? [at] : [])),
    choices: columns.flatMap(({ list }, column) =>
      list === undefined ? [] : [{ column, from: 1, to: rows.length - 1, list }],
    ),
    headed: true,
    fields: new Map(columns.map(({ field }) => [header(field), field])),
  };
}
