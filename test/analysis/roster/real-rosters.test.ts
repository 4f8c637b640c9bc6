// Known answers of the given rosters: their SOURCE.md and README.md, counted apart from this product.
import { expect, test } from 'vitest';
import type { Roster, Seat } from '../../../analysis/types.ts';
import { codes, sharedRoster } from '../../support/rosters.ts';

/** How many people with equal folded names sit on several boards, and which pairs of boards they make. */
function sharedNames(roster: Roster): { names: number; pairs: number } {
  const folded = new Map(roster.people.map((person) => [person.id, person.folded]));
  const boards = new Map<string, Set<string>>();
  for (const seat of roster.seats) {
    const name = folded.get(seat.personId)!;
    boards.set(name, (boards.get(name) ?? new Set()).add(seat.organizationId));
  }
  const several = [...boards.values()].filter((ids) => ids.size > 1).map((ids) => [...ids].sort());
  const pairs = new Set(several.flatMap((ids) => ids.flatMap((a, i) => ids.slice(i + 1).map((b) => `${a} ${b}`))));
  return { names: several.length, pairs: pairs.size };
}

const distinctNames = (roster: Roster) => new Set(roster.people.map((person) => person.folded)).size;
const during = (seats: readonly Seat[], year: number) =>
  seats.filter(({ period }) => period.from! <= `${year}-12-31` && period.to! >= `${year}-01-01`);

test('Irish charities: 2,438 trusteeships, 2,362 people, 374 charities of which two bear one name', () => {
  const roster = sharedRoster(['irish_charity_trustees/quads.csv']);
  if (!roster) return;
  expect(roster.seats).toHaveLength(2438);
  expect(distinctNames(roster)).toBe(2362);
  expect(roster.organizations).toHaveLength(374);
  expect(new Set(roster.organizations.map(({ name }) => name)).size).toBe(373);
  expect(sharedNames(roster)).toEqual({ names: 72, pairs: 57 });
  expect(roster.seats.map(({ period }) => period.from!).sort()[0]).toBe('1950-01-21');
  expect(roster.problems).toEqual([]);
});

test('Quebec municipal directory: 110 bodies, 515 seats, 505 names, 10 vacant cells, 8 pairs by 10 names', () => {
  const roster = sharedRoster(['quebec_municipal_directory_r04_r10/MUN_04_10.csv']);
  if (!roster) return;
  expect(roster.organizations).toHaveLength(110);
  expect(roster.seats).toHaveLength(515);
  expect(distinctNames(roster)).toBe(505);
  expect(sharedNames(roster)).toEqual({ names: 10, pairs: 8 });
  expect(roster.problems.find(({ code }) => code === 'placeholder_seat')?.params).toEqual({ count: 10 });
  expect(roster.organizations.every(({ inScope }) => inScope)).toBe(true);
  expect(roster.organizations.some(({ attributes }) => 'dirgen' in attributes)).toBe(false);
});

test('Quebec fire chiefs, once mapped, are shared officers and never seats', () => {
  const roster = sharedRoster(['quebec_municipal_directory_r04_r10/MUN_04_10.csv'], {
    mapping: { '*': { incen: 'shared_officer' } },
  });
  if (!roster) return;
  expect(roster.seats.filter(({ relation }) => relation === 'interlock')).toHaveLength(515);
  const officers = roster.seats.filter(({ relation }) => relation === 'shared_officer');
  expect(officers.length).toBeGreaterThan(20);
  expect(new Set(officers.map(({ role }) => role))).toEqual(new Set(['incen']));
});

test('Cheyenne: 14 organizations, 83 ties, and a frequency that is no weight', () => {
  const folder = 'emon_search_rescue/derived';
  const roster = sharedRoster([`${folder}/Cheyenne_nodes.csv`, `${folder}/Cheyenne_edges.csv`]);
  if (!roster) return;
  expect(roster.organizations).toHaveLength(14);
  expect(roster.ties).toHaveLength(83);
  expect(roster.ties.every(({ weight }) => weight === null)).toBe(true);
  expect(codes(roster.problems)).toEqual(['weight_not_recognised']);
  expect(roster.organizations.find(({ id }) => id === '1')?.attributes).toMatchObject({ Sponsorship: 'State' });
});

test('Irish boards: 4,952 yearly rows; the seats of each year as published', () => {
  const roster = sharedRoster(['irish_boards_2003_2013/derived/board_seats.csv']);
  if (!roster) return;
  expect(roster.tables[0]).toMatchObject({ kind: 'board_memberships', rows: 4952, used: 4952 });
  expect(roster.organizations).toHaveLength(90);
  const perYear = Array.from({ length: 11 }, (_, i) => during(roster.seats, 2003 + i).length);
  expect(perYear).toEqual([501, 479, 474, 486, 499, 486, 450, 445, 412, 369, 351]);
  expect(new Set(during(roster.seats, 2007).map((seat) => seat.organizationId)).size).toBe(61);
  expect(new Set(during(roster.seats, 2013).map((seat) => seat.organizationId)).size).toBe(45);
});

test('French associations: 568 memberships from lists in cells, 126 organizations, 112 people in several', () => {
  const folder = 'french_associations/derived';
  const roster = sharedRoster([`${folder}/individual_carac.csv`, `${folder}/orga_carac.csv`]);
  if (!roster) return;
  expect(roster.seats).toHaveLength(568);
  expect(roster.organizations).toHaveLength(126);
  expect(roster.people).toHaveLength(429);
  expect(sharedNames(roster)).toEqual({ names: 112, pairs: 99 });
  expect(roster.people.every(({ key, attributes }) => key !== null && !('Gender' in attributes))).toBe(true);
  expect(codes(roster.problems)).toContain('sensitive_column_dropped');
  expect(roster.organizations.find(({ id }) => id === 'O0')?.attributes).toEqual({ sector: 'Art' });
});

test('Local health departments: 1,283 organizations, 2,708 ties', () => {
  const folder = 'public_health_orgs/derived';
  const roster = sharedRoster([`${folder}/lhds_nodes.csv`, `${folder}/lhds_edges.csv`]);
  if (!roster) return;
  expect([roster.organizations.length, roster.ties.length]).toEqual([1283, 2708]);
  expect(roster.problems).toEqual([]);
});
