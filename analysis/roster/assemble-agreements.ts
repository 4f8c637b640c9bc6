// Agreements in their three forms (a row a participant, a pair a row, a list in a cell) -> one shape.

import { byCodeUnits } from '../random.ts';
import type { Agreement, Participant } from '../types.ts';
import { type Assembly, attributesOf, number, type PlacedRow, text } from './assembly.ts';
import { nextDay, periodOf, periodOfDate } from './dates.ts';
import { foldName, stableId } from './fold.ts';
import type { OrganizationRegistry } from './organization-registry.ts';

/** Fields of a participant, not of the agreement. */
const PARTICIPATION = [
  'org_id',
  'org_name',
  'org_a',
  'org_b',
  'members',
  'org_role',
  'role_a',
  'role_b',
  'lead_org_id',
];
const HOMES = new Set(
  [
    ...PARTICIPATION,
    'agreement_id',
    'title',
    'form',
    'start_on',
    'end_on',
    'year',
    'status',
    'last_activity_on',
  ].concat(['last_review_on', 'next_review_on', 'level_intended', 'level_actual']),
);

interface Draft {
  id: string;
  fields: Map<string, { value: PlacedRow['row']['fields'][string]; line: number }>;
  attributes: Agreement['attributes'];
  participants: Map<string, string | null>;
  first: PlacedRow;
  source: Agreement['source'];
}

/**
 * All agreements of a roster, sorted by id. What is said of an agreement on several rows is kept once; where rows
 * contradict one another the first stands and a problem says so. One organization alone is kept, and reported.
 */
export function assembleAgreements(assembly: Assembly, organizations: OrganizationRegistry): Agreement[] {
  const drafts = new Map<string, Draft>();
  for (const placed of assembly.rows('agreements')) {
    const members = text(placed.row, 'members');
    if (members !== null) organizations.noteListed(members);
  }
  const yearly = yearlyTitles(assembly);
  for (const placed of assembly.rows('agreements')) {
    const participants = participantsOf(placed, assembly, organizations);
    if (participants === null) continue;
    const id = idOf(placed, participants, yearly);
    const draft = drafts.get(id) ?? startDraft(id, placed);
    drafts.set(id, draft);
    describe(draft, placed, assembly);
    for (const { organizationId, role } of participants) {
      draft.participants.set(organizationId, draft.participants.get(organizationId) ?? role);
    }
  }
  const agreements = [...drafts.values()].map((draft) => finish(draft, assembly));
  return joinYears(agreements, yearly).sort((a, b) => byCodeUnits(a.id, b.id));
}

/** Titles without an id that rows give with more than one year: who took part differs from year to year. */
function yearlyTitles(assembly: Assembly): ReadonlySet<string> {
  const years = new Map<string, Set<string>>();
  for (const { row } of assembly.rows('agreements')) {
    const [title, year] = [text(row, 'title'), text(row, 'year')];
    if (title === null || year === null || text(row, 'agreement_id') !== null) continue;
    const id = stableId(title);
    years.set(id, (years.get(id) ?? new Set()).add(year));
  }
  return new Set([...years].flatMap(([id, found]) => (found.size > 1 ? [id] : [])));
}

/** Consecutive years with the same participants are one agreement, as consecutive years of one seat are one seat. */
function joinYears(agreements: readonly Agreement[], yearly: ReadonlySet<string>): Agreement[] {
  const joined: Agreement[] = [];
  const last = new Map<string, Agreement>();
  const inOrder = [...agreements].sort((a, b) => byCodeUnits(a.period.from ?? '', b.period.from ?? ''));
  for (const agreement of inOrder) {
    const title = stableId(agreement.title);
    const before = yearly.has(title) ? last.get(title) : undefined;
    const follows = before?.period.to != null && agreement.period.from === nextDay(before.period.to);
    if (before && follows && saysSame(before, agreement)) {
      before.period = { from: before.period.from, to: agreement.period.to };
      before.source = [...before.source, ...agreement.source];
      continue;
    }
    joined.push(agreement);
    last.set(title, agreement);
  }
  return joined;
}

function saysSame(one: Agreement, other: Agreement): boolean {
  const said = ({ id: _id, period: _period, source: _source, ...rest }: Agreement) => JSON.stringify(rest);
  return said(one) === said(other);
}

function participantsOf(
  placed: PlacedRow,
  assembly: Assembly,
  organizations: OrganizationRegistry,
): Participant[] | null {
  const { row } = placed;
  const [a, b, members] = [text(row, 'org_a'), text(row, 'org_b'), text(row, 'members')];
  const lead = text(row, 'lead_org_id');
  const leadId = lead === null ? null : organizations.refer(lead, placed);
  const found: Participant[] = leadId === null ? [] : [{ organizationId: leadId, role: 'lead' }];
  const add = (organizationId: string | null, role: string | null) => {
    if (organizationId === null) return false;
    found.push({ organizationId, role: organizationId === leadId ? 'lead' : role });
    return true;
  };
  if (a !== null && b !== null) {
    const complete = add(organizations.refer(a, placed), text(row, 'role_a'));
    if (!add(organizations.refer(b, placed), text(row, 'role_b')) || !complete) return null;
    if (found.at(-1)!.organizationId === found.at(-2)!.organizationId)
      assembly.report('self_tie', placed, { value: a });
  } else if (members !== null) {
    for (const id of organizations.resolveList(members, placed)) add(id, text(row, 'org_role'));
  } else {
    const id = organizations.resolve(text(row, 'org_id'), text(row, 'org_name'), placed);
    if (!add(id, text(row, 'org_role'))) return null;
    organizations.describeListed(id!, placed);
  }
  return found;
}

/** Its own id; else its title (and its pair, for pairs share titles such as "service agreement"); else its form. */
function idOf({ row }: PlacedRow, participants: readonly Participant[], yearly: ReadonlySet<string>): string {
  const own = text(row, 'agreement_id');
  if (own !== null) return own;
  const title = text(row, 'title') ?? text(row, 'form') ?? '';
  if (text(row, 'org_a') === null && (text(row, 'title') !== null || text(row, 'members') === null)) {
    const year = text(row, 'year');
    return year !== null && yearly.has(stableId(title)) ? `${stableId(title)}-${year}` : stableId(title);
  }
  const ids = participants.map(({ organizationId }) => organizationId).sort(byCodeUnits);
  return [...ids, foldName(title).replaceAll(' ', '-'), text(row, 'start_on') ?? text(row, 'year') ?? '']
    .filter((part) => part !== '')
    .join('--');
}

function startDraft(id: string, placed: PlacedRow): Draft {
  return { id, fields: new Map(), attributes: {}, participants: new Map(), first: placed, source: [] };
}

function describe(draft: Draft, placed: PlacedRow, assembly: Assembly): void {
  const { row } = placed;
  draft.source.push(placed.source);
  draft.attributes = { ...attributesOf({ ...row, fields: {} }, HOMES), ...draft.attributes };
  for (const [name, value] of Object.entries(row.fields)) {
    if (PARTICIPATION.includes(name)) continue;
    const known = draft.fields.get(name);
    if (!known) draft.fields.set(name, { value, line: row.line });
    else if (String(known.value) !== String(value))
      assembly.report('agreement_conflict', placed, {
        column: name,
        value: String(value),
        params: { agreement: draft.id, kept: String(known.value), line_first: known.line },
      });
  }
}

function finish(draft: Draft, assembly: Assembly): Agreement {
  const row = {
    line: draft.first.row.line,
    fields: Object.fromEntries([...draft.fields].map(([name, { value }]) => [name, value])),
    attributes: draft.attributes,
  };
  const start = text(row, 'start_on');
  const { period, reversed } = periodOf(start, text(row, 'end_on'), text(row, 'year'));
  if (reversed)
    assembly.report('end_before_start', draft.first, {
      column: 'end_on',
      value: `${start} > ${text(row, 'end_on')}`,
      params: { count: 1 },
    });
  const participants = [...draft.participants].map(([organizationId, role]) => ({ organizationId, role }));
  const title = text(row, 'title') ?? draft.id;
  if (participants.length < 2) assembly.report('agreement_single_participant', draft.first, { value: title });
  const lastDay = (name: string) => {
    const date = text(row, name);
    return date === null ? null : periodOfDate(date).to;
  };
  return {
    id: draft.id,
    title,
    form: text(row, 'form') ?? 'other',
    participants: participants.sort((a, b) => byCodeUnits(a.organizationId, b.organizationId)),
    period,
    status: text(row, 'status'),
    lastActivityOn: lastDay('last_activity_on'),
    lastReviewOn: lastDay('last_review_on'),
    nextReviewOn: lastDay('next_review_on'),
    levelIntended: number(row, 'level_intended'),
    levelActual: number(row, 'level_actual'),
    attributes: attributesOf(row, HOMES),
    source: draft.source,
  };
}
