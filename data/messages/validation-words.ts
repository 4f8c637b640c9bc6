// The validation sheet of one organization in words: one source for the page, the printed file and whoever else shows it.

import type { AnalysisDocument, ValidationSheet } from '../../analysis/document.ts';
import { dayInWords, format, type Language, type MessageKey, type MessageValues } from './format.ts';
import { relationLabel } from './labels.ts';
import { groupById, groupInSentence, groupsInSentence, listOf, organizationsInSentence, valueLabel } from './names.ts';
import { findingSentences, readingSentence } from './sentences.ts';

/** Partners that one page takes; the others are named below. */
const MOST_PARTNERS = 18;
const MOST_NAMED = 12;
const MOST_SEATS = 14;
/** Findings beyond these have the organization among many. */
const MOST_FINDINGS = 4;
const CHECK_LINES = 3;

/** Lines to tick when they are right. */
export interface SheetList {
  title: string;
  items: readonly { name: string; what: string; who: string }[];
  /** What stands in place of the list where it is empty, or below it where it was cut. */
  note: string;
}

export interface ValidationWords {
  title: string;
  intro: string;
  place: { title: string; sentences: readonly string[] };
  findings: { title: string; items: readonly { title: string; why: string; confidence: string }[]; none: string };
  ties: SheetList;
  board: SheetList;
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
    intro: `${asOf === null ? say('sheet.undated') : say('sheet.as_of', { date: dayInWords(asOf, language) })} ${say('sheet.intro.tick')}`,
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
    ties: tiesList(sheet, language, say),
    board: boardList(sheet, language, say, boardShown),
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

function tiesList(sheet: ValidationSheet, language: Language, say: Say): SheetList {
  const self = sheet.organization.id;
  const byPartner = new Map<string, ValidationSheet['ties'][number][]>();
  for (const tie of sheet.ties) byPartner.set(tie.partner.name, [...(byPartner.get(tie.partner.name) ?? []), tie]);
  const what = ({ relation, title, level, shared }: ValidationSheet['ties'][number]) => {
    if (shared > 0) return say('sheet.shared', { n: shared });
    const name = title ?? relationLabel(relation, language);
    return level === null ? name : say('sheet.depth', { relation: name, level });
  };
  const partners = [...byPartner].map(([name, ties]) => ({
    name,
    what: ties.map(what).join('; '),
    who: [...new Set(ties.map((tie) => reporterOf(tie, self, say)))].join('; '),
  }));
  const agreements = sheet.agreements.map(({ title, form, others, level, reporters, sources }) => {
    const relation = relationLabel(form, language);
    return {
      name: title,
      what: say('sheet.agreement', {
        form: level === null ? relation : say('sheet.depth', { relation, level }),
        n: others,
      }),
      who: reporterOf({ reporters, sources, shared: 0 }, self, say),
    };
  });
  const items = [...partners, ...agreements];
  const left = items.slice(MOST_PARTNERS).map(({ name }) => name);
  return {
    title: say('sheet.ties'),
    items: items.slice(0, MOST_PARTNERS),
    note:
      items.length === 0
        ? say('sheet.ties.none')
        : left.length === 0
          ? ''
          : say('sheet.ties.more', { n: left.length, names: listOf(left, language, MOST_NAMED) }),
  };
}

/** You, them, both; else the lists that say so. */
function reporterOf(
  { reporters, sources, shared }: Pick<ValidationSheet['ties'][number], 'reporters' | 'sources' | 'shared'>,
  self: string,
  say: Say,
): string {
  const own = reporters.includes(self);
  const others = reporters.some((id) => id !== self);
  if (own || others)
    return say(own && others ? 'sheet.reported.both' : own ? 'sheet.reported.you' : 'sheet.reported.them');
  if (shared > 0) return say('sheet.reported.boards');
  const files = [...new Set(sources.map(({ file }) => file))].slice(0, 2);
  return files.length === 0 ? '' : say('sheet.reported.file', { file: files.join(', ') });
}

/** A seat's days in words; a term with no known end has no dash behind it. Empty where neither end is known. */
export function termInWords(from: string | null, to: string | null, language: Language): string {
  const [first, last] = [from, to].map((day) => (day === null ? '' : dayInWords(day, language))) as [string, string];
  if (first && last) return format('page.organization.dates.both', { from: first, to: last }, language);
  if (first) return format('page.organization.dates.from', { from: first }, language);
  return last && format('page.organization.dates.to', { to: last }, language);
}

function boardList(sheet: ValidationSheet, language: Language, say: Say, shown: boolean): SheetList {
  const items = sheet.board.map(({ person, role, represents, from, to }, at) => ({
    name: shown ? person : say('sheet.board.masked', { n: at + 1 }),
    what: [role === null ? '' : valueLabel('role', role, language), represents?.name ?? ''].filter(Boolean).join(', '),
    who: termInWords(from, to, language),
  }));
  const more = items.length - MOST_SEATS;
  return {
    title: say('sheet.board'),
    items: items.slice(0, MOST_SEATS),
    note: items.length === 0 ? say('sheet.board.none') : more > 0 ? format('name.more', { n: more }, language) : '',
  };
}
