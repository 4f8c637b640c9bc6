// The validation sheet of one organization in words: one source for the page, the printed file and whoever else shows it.

import type { AnalysisDocument, ValidationSheet } from '../../analysis/document.ts';
import { dayInWords, format, type Language, type MessageKey, type MessageValues } from './format.ts';
import { relationLabel } from './labels.ts';
import { groupById, groupInSentence, groupsInSentence, listOf, organizationsInSentence, valueLabel } from './names.ts';
import { findingSentences, readingSentence } from './sentences.ts';

/** Partners that one page takes; the others are named below. */
const MOST_PARTNERS = 22;
const MOST_SEATS = 16;
/** Findings beyond these have the organization among many. */
const MOST_FINDINGS = 4;
const CHECK_LINES = 4;

export interface SheetTable {
  title: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** What stands in place of the table where it is empty, or below it where it was cut. */
  note: string;
}

export interface ValidationWords {
  title: string;
  intro: string;
  place: { title: string; sentences: readonly string[] };
  findings: { title: string; items: readonly { title: string; why: string; confidence: string }[]; none: string };
  ties: SheetTable;
  board: SheetTable;
  blanks: { title: string; items: readonly string[]; none: string };
  check: { title: string; by: string; lines: number };
  notice: readonly string[];
}

type Say = (key: MessageKey, values?: MessageValues) => string;

/** `boardShown` false: people stay masked where the sheet is looked at by somebody else than their own board. */
export function validationWords(
  sheet: ValidationSheet,
  document: AnalysisDocument,
  language: Language,
  boardShown = true,
): ValidationWords {
  const say: Say = (key, values = {}) => format(key, values, language);
  const { organization, asOf, blanks, findings } = sheet;
  return {
    title: say('sheet.title', { organization: organization.name }),
    intro: asOf === null ? say('sheet.undated') : say('sheet.as_of', { date: dayInWords(asOf, language) }),
    place: { title: say('sheet.place'), sentences: placeSentences(sheet, document, language, say) },
    findings: {
      title: say('sheet.findings'),
      items: findings.slice(0, MOST_FINDINGS).flatMap((at) => {
        const finding = document.findings[at];
        if (!finding) return [];
        const { title, why, confidence } = findingSentences(finding, document, language);
        return [{ title, why, confidence }];
      }),
      none: say('sheet.findings.none'),
    },
    ties: tiesTable(sheet, language, say),
    board: boardTable(sheet, language, say, boardShown),
    blanks: {
      title: say('sheet.blanks'),
      items: blanks.map(({ code, count }) => say(`sheet.blank.${code}`, { n: count })),
      none: say('sheet.blanks.none'),
    },
    check: { title: say('sheet.check'), by: say('sheet.check.by'), lines: CHECK_LINES },
    notice: [say('sheet.notice'), say('sheet.notice.people')],
  };
}

function placeSentences(sheet: ValidationSheet, document: AnalysisDocument, language: Language, say: Say): string[] {
  const { id } = sheet.organization;
  const row = document.organizations.find((organization) => organization.id === id);
  const group = row?.group ? groupById(row.group, document) : null;
  const grouped = document.groups.some(({ usable }) => usable);
  const { organizations: members, notReceived } = sheet.around;
  return [
    say('sheet.place.ties', { n: row?.degree ?? 0 }),
    group
      ? say('sheet.place.group', { group: groupInSentence(group.id, document, language), size: group.size })
      : grouped
        ? say('sheet.place.no_group')
        : `${readingSentence(document, language).title}.`,
    ...(grouped ? bridgeSentences(id, document, language, say) : []),
    ...(sheet.received ? [] : [say('sheet.place.no_data')]),
    notReceived.length === 0
      ? say('sheet.place.sure.all')
      : say('sheet.place.sure.missing', {
          missing: notReceived.length,
          members,
          names: organizationsInSentence(notReceived, document, language),
        }),
  ];
}

/** Only who gets the ring is shown as a bridge; a rank is said with the doubt that rows to verify leave. */
function bridgeSentences(id: string, document: AnalysisDocument, language: Language, say: Say): string[] {
  const row = document.organizations.find((organization) => organization.id === id);
  const entry = [...document.brokers.not_mandated, ...document.brokers.mandated].find((broker) => broker.id === id);
  if (!row?.ring || !entry) return [say('sheet.place.no_bridge')];
  const [low, high] = row.rank_interval ?? [entry.rank, entry.rank];
  const bridge = say('sheet.place.bridge', { groups: groupsInSentence(entry.groups, document, language) });
  return low === high ? [bridge] : [bridge, say('sheet.place.rank', { low, high })];
}

function tiesTable(sheet: ValidationSheet, language: Language, say: Say): SheetTable {
  const byPartner = new Map<string, ValidationSheet['ties'][number][]>();
  for (const tie of sheet.ties) byPartner.set(tie.partner.name, [...(byPartner.get(tie.partner.name) ?? []), tie]);
  const what = ({ relation, title, level, shared }: ValidationSheet['ties'][number]) => {
    if (shared > 0) return say('sheet.shared', { n: shared });
    const name = title ?? relationLabel(relation, language);
    return level === null ? name : say('sheet.depth', { relation: name, level });
  };
  const partners = [...byPartner].map(([partner, ties]) => [
    partner,
    ties.map(what).join('; '),
    [...new Set(ties.map((tie) => reporterOf(tie, sheet.organization.id, say)))].join('; '),
    '',
  ]);
  const agreements = sheet.agreements.map(({ title, form, others, level, reporters, sources }) => {
    const relation = relationLabel(form, language);
    return [
      say('sheet.agreement', { title, n: others }),
      level === null ? relation : say('sheet.depth', { relation, level }),
      reporterOf({ reporters, sources }, sheet.organization.id, say),
      '',
    ];
  });
  const rows = [...partners, ...agreements];
  const left = rows.slice(MOST_PARTNERS).map(([name = '']) => name);
  return {
    title: say('sheet.ties'),
    columns: (['partner', 'what', 'reported', 'right'] as const).map((key) => say(`sheet.column.${key}`)),
    rows: rows.slice(0, MOST_PARTNERS),
    note:
      rows.length === 0
        ? say('sheet.ties.none')
        : left.length === 0
          ? ''
          : say('sheet.ties.more', { n: left.length, names: listOf(left, language, MOST_PARTNERS) }),
  };
}

/** You, them, both; else the list that says so. */
function reporterOf(
  { reporters, sources }: Pick<ValidationSheet['ties'][number], 'reporters' | 'sources'>,
  self: string,
  say: Say,
): string {
  const own = reporters.includes(self);
  const others = reporters.some((id) => id !== self);
  if (own || others)
    return say(own && others ? 'sheet.reported.both' : own ? 'sheet.reported.you' : 'sheet.reported.them');
  const files = [...new Set(sources.map(({ file }) => file))].slice(0, 2);
  return files.length === 0 ? '' : say('sheet.reported.file', { file: files.join(', ') });
}

function boardTable(sheet: ValidationSheet, language: Language, say: Say, shown: boolean): SheetTable {
  const dates = (from: string | null, to: string | null) =>
    [from ?? '?', to ?? ''].filter((day) => day !== '').join(' – ');
  const rows = sheet.board.map(({ person, role, represents, from, to }, at) => [
    shown ? person : `${at + 1}.`,
    [role === null ? '' : valueLabel('role', role, language), represents?.name ?? ''].filter(Boolean).join(', '),
    dates(from, to),
    '',
  ]);
  const columns = [
    say('kit.column.person_name'),
    say('kit.column.role'),
    `${say('kit.column.start_on')} – ${say('kit.column.end_on')}`,
    say('sheet.column.right'),
  ];
  const more = rows.length - MOST_SEATS;
  return {
    title: say('sheet.board'),
    columns,
    rows: rows.slice(0, MOST_SEATS),
    note: rows.length === 0 ? say('sheet.board.none') : more > 0 ? format('name.more', { n: more }, language) : '',
  };
}
