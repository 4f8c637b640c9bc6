// Rows that seat people on boards -> seats: one a person, board and stretch of time.

import { byCodeUnits } from '../random.ts';
import type { Period, Seat } from '../types.ts';
import { type Assembly, attributesOf, list, NO_ATTRIBUTES, type PlacedRow, sourceOf, text } from './assembly.ts';
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
    'officer_post',
  ].concat(['represents_org_id', 'start_on', 'end_on', 'year']),
);
const ROLE_RANK = new Map(codesOf('role').map((code, rank) => [code, rank]));

/** A row that seats somebody: a seat that is yet to be merged with others and named. */
type Draft = Seat;

/**
 * All seats of a roster, sorted by id. Rows for one person and board become one seat when their dates overlap, or when
 * they follow one another without a gap in the same role (yearly lists); merged roles keep the highest.
 */
export function assembleSeats(assembly: Assembly, organizations: OrganizationRegistry, people: PersonRegistry): Seat[] {
  const boards = new Map<string, Map<string, Draft>>();
  const repeated = new Map<Draft, Draft[]>();
  const add = (draft: Draft) => {
    const { organizationId, personId, relation } = draft;
    let held = boards.get(organizationId);
    if (!held) {
      held = new Map();
      boards.set(organizationId, held);
    }
    const holder = relation === 'interlock' ? personId : `${personId}\u0000${relation}`;
    const first = held.get(holder);
    const others = first && repeated.get(first);
    if (!first) held.set(holder, draft);
    else if (others) others.push(draft);
    else repeated.set(first, [draft]);
  };
  const rowsOfName = listedNames(assembly, organizations);
  for (const placed of assembly.rows('board_memberships')) boardSeats(placed, organizations, people, rowsOfName, add);
  for (const placed of assembly.rows('seats_wide')) wideSeats(placed, organizations, people, add);
  // Board by board in the order of their ids: sorting then finds almost everything in place.
  const ids = [...boards.keys()].sort();
  const seats = ids.flatMap((id) =>
    [...boards.get(id)!.values()].flatMap((draft) => mergeSeats(draft, repeated.get(draft) ?? NONE)).sort(byId),
  );
  return seats.sort(byId);
}

const NONE: readonly Draft[] = [];

function byId(a: Seat, b: Seat): number {
  return byCodeUnits(a.id, b.id);
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
  add: (draft: Draft) => void,
): void {
  const { row } = placed;
  const id = text(row, 'org_id');
  const orgName = text(row, 'org_name');
  const represents = text(row, 'represents_org_id');
  const post = text(row, 'officer_post');
  const seat = (organizationId: string, rowKey: string | null, representsId: string | null) =>
    add({
      id: '',
      organizationId,
      personId: people.holder(placed, organizationId, rowKey),
      relation: post === null ? 'interlock' : 'shared_officer',
      role: post ?? text(row, 'role'),
      basis: text(row, 'seat_basis'),
      representsId,
      period: periodOf(text(row, 'start_on'), text(row, 'end_on'), text(row, 'year')).period,
      attributes: attributesOf(row, HOMES),
      source: [sourceOf(placed)],
    });
  const representsId = () => (represents === null ? null : organizations.refer(represents, placed));
  if (id !== null || orgName !== null) {
    const board = organizations.resolve(id, orgName, placed);
    const represented = representsId();
    if (board !== null) seat(board, null, represented);
    return;
  }
  const boards = organizations.resolveList(text(row, 'organizations')!, placed);
  const represented = representsId();
  const name = nameIn(placed);
  const rowKey = name !== null && rowsOfName.get(foldName(name)) === 1 ? name : null;
  for (const board of boards) seat(board, rowKey, represented);
}

function wideSeats(
  placed: PlacedRow,
  organizations: OrganizationRegistry,
  people: PersonRegistry,
  add: (draft: Draft) => void,
): void {
  const { row } = placed;
  const organizationId = organizations.resolve(text(row, 'org_id'), text(row, 'org_name'), placed);
  if (organizationId === null) return;
  const seat = (name: string, relation: Seat['relation'], role: string) =>
    add({
      id: '',
      organizationId,
      personId: people.named(name.replace(/\s+/g, ' '), null, organizationId, placed),
      relation,
      role,
      basis: null,
      representsId: null,
      period: { from: null, to: null },
      attributes: NO_ATTRIBUTES,
      source: [sourceOf(placed)],
    });
  const offices = list(row, 'offices');
  for (const name of list(row, 'chairs')) seat(name, 'interlock', 'chair');
  for (const name of list(row, 'seats')) seat(name, 'interlock', 'director');
  list(row, 'officers').forEach((name, i) => {
    seat(name, 'shared_officer', offices[i]!);
  });
}

/** Merges the rows of one person on one board; what remains apart is numbered in the order of time. */
function mergeSeats(first: Draft, others: readonly Draft[]): Seat[] {
  const merged: Draft[] = [];
  for (const draft of others.length === 0 ? [first] : [first, ...others].sort(byPeriod)) {
    const last = merged.find((seat) => isOneSeat(seat, draft));
    if (last) absorb(last, draft);
    else merged.push(draft);
  }
  merged.forEach((seat, i) => {
    const officer = seat.relation === 'shared_officer' ? ':officer' : '';
    seat.id = `${seat.organizationId}:${seat.personId}${officer}${i > 0 ? `#${i + 1}` : ''}`;
  });
  return merged;
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
