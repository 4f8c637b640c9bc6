// Rows that seat people on boards -> seats: one a person, board and stretch of time.

import { byCodeUnits } from '../random.ts';
import type { Period, Seat } from '../types.ts';
import { type Assembly, attributesOf, list, type PlacedRow, sourceOf, text } from './assembly.ts';
import { nextDay, periodOf } from './dates.ts';
import { foldName } from './fold.ts';
import type { OrganizationRegistry } from './organization-registry.ts';
import { nameIn, type PersonRegistry } from './person-registry.ts';
import { codesOf } from './vocabulary.ts';

const HOMES = new Set(
  [
    'org_id',
    'org_name',
    'organizations',
    'person_id',
    'person_name',
    'family_name',
    'given_name',
    'role',
    'seat_basis',
  ].concat(['represents_org_id', 'start_on', 'end_on', 'year']),
);
const ROLE_RANK = new Map(codesOf('role').map((code, rank) => [code, rank]));

type Draft = Omit<Seat, 'id'>;

/**
 * All seats of a roster, sorted by id. Rows for one person and board become one seat when their dates overlap, or when
 * they follow one another without a gap in the same role (yearly lists); merged roles keep the highest.
 */
export function assembleSeats(assembly: Assembly, organizations: OrganizationRegistry, people: PersonRegistry): Seat[] {
  const drafts = new Map<string, Draft[]>();
  const add = (draft: Draft) => {
    const key = `${draft.organizationId}\u0000${draft.personId}\u0000${draft.relation}`;
    const known = drafts.get(key);
    if (known) known.push(draft);
    else drafts.set(key, [draft]);
  };
  const rowsOfName = listedNames(assembly, organizations);
  for (const placed of assembly.rows('board_memberships'))
    boardSeats(placed, organizations, people, rowsOfName).forEach(add);
  for (const placed of assembly.rows('seats_wide')) wideSeats(placed, organizations, people).forEach(add);
  return [...drafts.values()].flatMap(mergeSeats).sort((a, b) => byCodeUnits(a.id, b.id));
}

/** In the list form a row is a person; how many rows bear each folded name tells whether the name can be its key. */
function listedNames(assembly: Assembly, organizations: OrganizationRegistry): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const placed of assembly.rows('board_memberships')) {
    const cell = text(placed.row, 'organizations');
    if (cell === null) continue;
    organizations.noteListed(cell);
    const folded = foldName(nameIn(placed) ?? '');
    rows.set(folded, (rows.get(folded) ?? 0) + 1);
  }
  return rows;
}

function boardSeats(
  placed: PlacedRow,
  organizations: OrganizationRegistry,
  people: PersonRegistry,
  rowsOfName: ReadonlyMap<string, number>,
): Draft[] {
  const { row } = placed;
  const cell = text(row, 'organizations');
  const single = text(row, 'org_id') !== null || text(row, 'org_name') !== null;
  const boards = single
    ? [organizations.resolve(text(row, 'org_id'), text(row, 'org_name'), placed)].filter((id) => id !== null)
    : organizations.resolveList(cell!, placed);
  const name = nameIn(placed);
  const rowKey = !single && name !== null && rowsOfName.get(foldName(name)) === 1 ? name : null;
  const represents = text(row, 'represents_org_id');
  const representsId = represents === null ? null : organizations.refer(represents, placed);
  return boards.map((organizationId) => ({
    organizationId,
    personId: people.holder(placed, organizationId, rowKey),
    relation: 'interlock',
    role: text(row, 'role'),
    basis: text(row, 'seat_basis'),
    representsId,
    period: periodOf(text(row, 'start_on'), text(row, 'end_on'), text(row, 'year')).period,
    attributes: attributesOf(row, HOMES),
    source: [sourceOf(placed)],
  }));
}

function wideSeats(placed: PlacedRow, organizations: OrganizationRegistry, people: PersonRegistry): Draft[] {
  const { row } = placed;
  const organizationId = organizations.resolve(text(row, 'org_id'), text(row, 'org_name'), placed);
  if (organizationId === null) return [];
  const seat = (name: string, relation: Seat['relation'], role: string): Draft => ({
    organizationId,
    personId: people.named(name.replace(/\s+/g, ' '), null, organizationId, placed),
    relation,
    role,
    basis: null,
    representsId: null,
    period: { from: null, to: null },
    attributes: {},
    source: [sourceOf(placed)],
  });
  const offices = list(row, 'offices');
  return [
    ...list(row, 'chairs').map((name) => seat(name, 'interlock', 'chair')),
    ...list(row, 'seats').map((name) => seat(name, 'interlock', 'director')),
    ...list(row, 'officers').map((name, i) => seat(name, 'shared_officer', offices[i]!)),
  ];
}

/** Merges the rows of one person on one board; what remains apart is numbered in the order of time. */
function mergeSeats(drafts: readonly Draft[]): Seat[] {
  const merged: Draft[] = [];
  for (const draft of [...drafts].sort(byPeriod)) {
    const last = merged.find((seat) => isOneSeat(seat, draft));
    if (last) absorb(last, draft);
    else merged.push({ ...draft, source: [...draft.source] });
  }
  return merged.map((seat, i) => {
    const officer = seat.relation === 'shared_officer' ? ':officer' : '';
    return { id: `${seat.organizationId}:${seat.personId}${officer}${i > 0 ? `#${i + 1}` : ''}`, ...seat };
  });
}

function isOneSeat(seat: Draft, next: Draft): boolean {
  if (isUndated(seat.period) || isUndated(next.period)) return true;
  const { to } = seat.period;
  const { from } = next.period;
  if (to === null || from === null || from <= to) return true;
  return seat.role === next.role && from === nextDay(to);
}

function absorb(seat: Draft, next: Draft): void {
  seat.period = union(seat.period, next.period);
  if (rankOf(next.role) < rankOf(seat.role)) seat.role = next.role;
  seat.basis ??= next.basis;
  seat.representsId ??= next.representsId;
  seat.attributes = { ...next.attributes, ...seat.attributes };
  seat.source.push(...next.source);
}

/** An undated row says nothing about time: the dated one speaks for both. */
function union(a: Period, b: Period): Period {
  if (isUndated(a)) return b;
  if (isUndated(b)) return a;
  return {
    from: a.from === null || b.from === null ? null : a.from < b.from ? a.from : b.from,
    to: a.to === null || b.to === null ? null : a.to > b.to ? a.to : b.to,
  };
}

function isUndated(period: Period): boolean {
  return period.from === null && period.to === null;
}

function rankOf(role: string | null): number {
  return role === null ? ROLE_RANK.size + 1 : (ROLE_RANK.get(role) ?? ROLE_RANK.size);
}

function byPeriod(a: Draft, b: Draft): number {
  return (
    byCodeUnits(a.period.from ?? '', b.period.from ?? '') ||
    byCodeUnits(a.period.to ?? '~', b.period.to ?? '~') ||
    rankOf(a.role) - rankOf(b.role)
  );
}
