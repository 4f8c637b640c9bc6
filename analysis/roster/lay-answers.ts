import { byCodeUnits } from '../random.ts';
import type { Agreement, Organization, Period, Roster, Seat, Tie } from '../types.ts';
import { number, text } from './assembly.ts';
import { periodOf, periodOfDate } from './dates.ts';
import type { TableRow } from './input.ts';
import type { KnownRoster } from './known-roster.ts';
import type { CodedRow } from './lay-returns.ts';
import { problem } from './problem.ts';

/** Fields of the organization's own row that have a place of their own. */
const OWN = new Set(['org_id', 'name', 'data_received', 'board_roster_complete']);

/** Lays coded rows over what they speak of, in a roster that was just assembled. An empty cell says nothing. */
export function layAnswers(roster: Roster, known: KnownRoster, coded: readonly CodedRow[]): void {
  const organizations = byId(roster.organizations);
  const seats = byId(roster.seats);
  const ties = byId(roster.ties);
  const agreements = byId(roster.agreements);
  const ofAgreement = new Map<Agreement, CodedRow[]>();
  for (const entry of coded) {
    const id = known.idOf(entry.code) ?? '';
    const { file, row } = entry;
    const source = { file, line: row.line };
    if (entry.code.startsWith('g:')) layOrganization(organizations.get(id), row, source);
    else if (entry.code.startsWith('s:')) laySeat(seats.get(id), row, source, known);
    else if (entry.code.startsWith('t:')) layTie(ties.get(id), row, source);
    else {
      const agreement = agreements.get(id);
      if (agreement) ofAgreement.set(agreement, [...(ofAgreement.get(agreement) ?? []), entry]);
    }
  }
  for (const [agreement, entries] of ofAgreement) layAgreement(roster, agreement, entries);
}

type Place = Organization['source'][number];

function layOrganization(organization: Organization | undefined, row: TableRow, source: Place): void {
  if (!organization) return;
  organization.name = text(row, 'name') ?? organization.name;
  organization.dataReceived = 'yes';
  const complete = text(row, 'board_roster_complete');
  if (complete === 'yes' || complete === 'no') organization.boardComplete = complete;
  const answers = Object.entries(row.fields).filter(([name]) => !OWN.has(name));
  organization.attributes = { ...organization.attributes, ...Object.fromEntries(answers), ...row.attributes };
  organization.source.push(source);
}

function laySeat(seat: Seat | undefined, row: TableRow, source: Place, known: KnownRoster): void {
  if (!seat) return;
  seat.role = text(row, 'role') ?? seat.role;
  const represents = text(row, 'represents_org_id');
  if (represents !== null) seat.representsId = known.find(represents) ?? seat.representsId;
  seat.period = laidPeriod(seat.period, row);
  seat.source.push(source);
}

function layTie(tie: Tie | undefined, row: TableRow, source: Place): void {
  if (!tie) return;
  tie.period = laidPeriod(tie.period, row);
  const said = ['level_actual', 'last_activity_on'].flatMap((name) => {
    const value = row.fields[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  tie.attributes = { ...tie.attributes, ...Object.fromEntries(said) };
  tie.rows.push(source);
}

/** What a row says of an agreement, by the field that it changes. */
const SAID = ['title', 'form', 'start_on', 'end_on', 'last_activity_on', 'level_actual'] as const;
type Said = Record<(typeof SAID)[number], string | number | null>;

/**
 * Several partners answer for one agreement: what differs from what was known is a change, and the change saved last counts.
 * Whoever says otherwise is named in a problem: which of them is right is for a person to settle.
 */
function layAgreement(roster: Roster, agreement: Agreement, entries: readonly CodedRow[]): void {
  const before = saidBefore(agreement);
  const inOrder = [...entries].sort((a, b) => byCodeUnits(orderOf(a), orderOf(b)));
  const after = { ...before };
  for (const { row } of inOrder) {
    const said = saidBy(row);
    for (const name of SAID) if (said[name] !== null && said[name] !== before[name]) after[name] = said[name];
  }
  for (const { file, row } of inOrder) {
    const said = saidBy(row);
    for (const name of SAID) {
      if (said[name] === null || said[name] === after[name]) continue;
      const params = { agreement: agreement.id, kept: String(after[name]), line_first: row.line };
      roster.problems.push(
        problem('agreement_conflict', { file, line: row.line, column: name, value: String(said[name]), params }),
      );
    }
    agreement.source.push({ file, line: row.line });
  }
  agreement.title = String(after.title);
  agreement.form = String(after.form);
  agreement.period = { from: after.start_on as string | null, to: after.end_on as string | null };
  agreement.lastActivityOn = after.last_activity_on as string | null;
  agreement.levelActual = after.level_actual as number | null;
}

function orderOf({ file, row, returned }: CodedRow): string {
  return [returned.savedAt ?? '', file, String(row.line).padStart(7, '0')].join('\u0000');
}

function saidBefore({ title, form, period, lastActivityOn, levelActual }: Agreement): Said {
  const dates = { start_on: period.from, end_on: period.to, last_activity_on: lastActivityOn };
  return { title, form, ...dates, level_actual: levelActual };
}

function saidBy(row: TableRow): Said {
  const { from, to } = laidPeriod({ from: null, to: null }, row);
  const last = text(row, 'last_activity_on');
  return {
    title: text(row, 'title'),
    form: text(row, 'form'),
    start_on: from,
    end_on: to,
    last_activity_on: last === null ? null : periodOfDate(last).to,
    level_actual: number(row, 'level_actual'),
  };
}

function laidPeriod(period: Period, row: TableRow): Period {
  const [start, end] = [text(row, 'start_on'), text(row, 'end_on')];
  const said = periodOf(start, end, null).period;
  return { from: said.from ?? period.from, to: said.to ?? period.to };
}

function byId<T extends { id: string }>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
