// Rows that seat people on boards -> seats: one a person, board and stretch of time.

import type { Period, Seat } from '../types.ts';
import { type Assembly, attributesOf, list, NO_ATTRIBUTES, type PlacedRow, text, textOf } from './assembly.ts';
import { periodOf } from './dates.ts';
import { foldName } from './fold.ts';
import type { TableRow } from './input.ts';
import type { OrganizationRegistry } from './organization-registry.ts';
import { nameIn, type PersonRegistry } from './person-registry.ts';
import { SeatDrafts } from './seat-drafts.ts';

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

/**
 * All seats of a roster, sorted by id. Rows for one person and board become one seat when their dates overlap, or when
 * they follow one another without a gap in the same role (yearly lists); merged roles keep the highest.
 */
export function assembleSeats(assembly: Assembly, organizations: OrganizationRegistry, people: PersonRegistry): Seat[] {
  const drafts = new SeatDrafts(people);
  const rowsOfName = listedNames(assembly, organizations);
  for (const placed of assembly.rows('board_memberships'))
    boardSeats(placed, organizations, people, rowsOfName, drafts);
  for (const placed of assembly.rows('seats_wide')) wideSeats(placed, organizations, people, drafts);
  return drafts.list();
}

/** In the list form a row is a person; how many rows bear each folded name tells whether the name can be its key. */
function listedNames(assembly: Assembly, organizations: OrganizationRegistry): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const placed of assembly.rowsWith('organizations', 'board_memberships')) {
    const cell = text(placed.row, 'organizations')!;
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
  drafts: SeatDrafts,
): void {
  const { row } = placed;
  const id = textOf(row.fields.org_id);
  const orgName = textOf(row.fields.org_name);
  const represents = textOf(row.fields.represents_org_id);
  const post = textOf(row.fields.officer_post);
  const seat = (organizationId: string, rowKey: string | null, representsId: string | null) => {
    const holder = people.holder(placed, organizationId, rowKey);
    drafts.add(
      {
        id: '',
        organizationId,
        personId: people.idOf(holder),
        relation: post === null ? 'interlock' : 'shared_officer',
        role: post ?? textOf(row.fields.role),
        basis: textOf(row.fields.seat_basis),
        representsId,
        period: periodIn(row),
        attributes: attributesOf(row, HOMES),
        source: [placed.source],
      },
      holder,
    );
  };
  const representsId = () => (represents === null ? null : organizations.refer(represents, placed));
  if (id !== null || orgName !== null) {
    const board = organizations.resolve(id, orgName, placed);
    const represented = representsId();
    if (board === null) return;
    organizations.describeListed(board, placed);
    seat(board, null, represented);
    return;
  }
  const boards = organizations.resolveList(textOf(row.fields.organizations)!, placed);
  const represented = representsId();
  const name = nameIn(placed);
  const rowKey = name !== null && rowsOfName.get(foldName(name)) === 1 ? name : null;
  for (const board of boards) seat(board, rowKey, represented);
}

/** Seats that begin on the same day without an end share one period: in a large roster there are many of them. */
const begun = new Map<string, Period>();
const MOST_DAYS = 20_000;

function periodIn(row: TableRow): Period {
  const start = textOf(row.fields.start_on);
  const end = textOf(row.fields.end_on);
  if (start === null || end !== null) return periodOf(start, end, textOf(row.fields.year)).period;
  let period = begun.get(start);
  if (!period) {
    period = Object.freeze(periodOf(start, null, null).period);
    if (begun.size < MOST_DAYS) begun.set(start, period);
  }
  return period;
}

function wideSeats(
  placed: PlacedRow,
  organizations: OrganizationRegistry,
  people: PersonRegistry,
  drafts: SeatDrafts,
): void {
  const { row } = placed;
  const organizationId = organizations.resolve(text(row, 'org_id'), text(row, 'org_name'), placed);
  if (organizationId === null) return;
  const seat = (name: string, relation: Seat['relation'], role: string) => {
    const holder = people.named(name.replace(/\s+/g, ' '), null, organizationId, placed);
    drafts.add(
      {
        id: '',
        organizationId,
        personId: people.idOf(holder),
        relation,
        role,
        basis: null,
        representsId: null,
        period: { from: null, to: null },
        attributes: NO_ATTRIBUTES,
        source: [placed.source],
      },
      holder,
    );
  };
  const offices = list(row, 'offices');
  for (const name of list(row, 'chairs')) seat(name, 'interlock', 'chair');
  for (const name of list(row, 'seats')) seat(name, 'interlock', 'director');
  list(row, 'officers').forEach((name, i) => {
    seat(name, 'shared_officer', offices[i]!);
  });
}
