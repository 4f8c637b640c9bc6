// Known answers on real rosters (the README and SOURCE.md of each say where they come from). The rosters stay beside
// the checkout: where they are absent, each test says so on stderr and has nothing to check.
import { expect, test } from 'vitest';
import { analyze, type InputFile, readRoster } from '../../analysis/index.ts';
import { type AnalyzeOptions, DEFAULT_OPTIONS } from '../../analysis/types.ts';
import { sharedPajekBoards, sharedTable } from '../support/shared.ts';

const run = (files: readonly (InputFile | null)[] | null, options: Partial<AnalyzeOptions> = {}) =>
  files === null || files.includes(null)
    ? null
    : analyze(readRoster(files as InputFile[]), { ...DEFAULT_OPTIONS, ...options });

test('irish charity trustees: 374 charities, 57 ties, 282 without one, an archipelago', async () => {
  const document = await run([sharedTable('rosters/irish_charity_trustees/quads.csv')]);
  if (!document) return;
  expect(document.network).toMatchObject({
    reading: 'archipelago',
    organizations: 374,
    people: 2362,
    ties: 57,
    components: 321,
    largest_component: 4,
    isolates_total: 282,
  });
  expect(document.people.filter((person) => person.boards.length > 1)).toHaveLength(72);
  expect([document.groups, document.gaps, document.brokers.not_mandated]).toEqual([[], [], []]);
});

test('quebec councils: 515 seats, 505 names, 8 pairs by name alone, nobody called vacant', async () => {
  const document = await run([sharedTable('rosters/quebec_municipal_directory_r04_r10/MUN_04_10.csv')], {
    names: true,
  });
  if (!document) return;
  expect(document.network).toMatchObject({
    reading: 'archipelago',
    organizations: 110,
    people: 505,
    seats: 515,
    ties: 8,
  });
  expect(document.ties.every((tie) => tie.probable)).toBe(true);
  expect(document.people.filter((person) => person.seats > 1)).toHaveLength(10);
  expect(document.people.filter((person) => /vacant|sans objet/i.test(person.label))).toEqual([]);
  // Two more people once the reversed and the bracketed name are repaired.
  expect(document.coverage.identities.interlocks).toEqual({ low: 0, counted: 10, high: 14 });
});

test('irish boards: whole in 2007, fallen apart in 2013', async () => {
  const seats = sharedTable('rosters/irish_boards_2003_2013/derived/board_seats.csv');
  const then = await run([seats], { asOf: '2007-12-31' });
  const now = await run([seats]);
  if (!then || !now) return;
  expect(then.network).toMatchObject({ reading: 'structured', organizations: 61, ties: 38, largest_component: 26 });
  expect(now.network).toMatchObject({
    reading: 'archipelago',
    organizations: 45,
    ties: 13,
    largest_component: 7,
    seats: 351,
  });
});

test('french associations: lists in cells, 568 seats, 99 ties, hub O39', async () => {
  const document = await run([
    sharedTable('rosters/french_associations/derived/orga_carac.csv'),
    sharedTable('rosters/french_associations/derived/individual_carac.csv'),
  ]);
  if (!document) return;
  expect(document.network).toMatchObject({
    reading: 'structured',
    organizations: 126,
    seats: 568,
    ties: 99,
    largest_component: 59,
    isolates_total: 58,
  });
  expect(document.people.filter((person) => person.boards.length > 1)).toHaveLength(112);
  const hub = document.organizations.find((organization) => organization.id === 'O39')!;
  expect(hub.degree).toBe(38);
  expect(hub.betweenness).toBeCloseTo(1340.83, 2);
});

test('scotland 1904: 276 ties, largest component 86, 16 without a tie, the Caledonian first', async () => {
  const document = await run(sharedPajekBoards(['rosters/scotland_1904/Scotland.zip'], 'Scotland.net'));
  if (!document) return;
  expect(document.network).toMatchObject({
    reading: 'structured',
    organizations: 108,
    people: 136,
    seats: 358,
    ties: 276,
    largest_component: 86,
    isolates_total: 16,
  });
  const first = document.organizations.toSorted((a, b) => b.degree! - a.degree!)[0]!;
  expect([first.name, first.degree]).toEqual(['caledonian railway', 26]);
});

test('they rule 2004: 510 companies and institutions, 1,795 ties, wide; ten of 4,657 people hold no seat', async () => {
  const document = await run(sharedPajekBoards(['rosters/theyrule_2004/TheyRule.zip'], 'TheyRuleR.paj'), {
    measures: ['degree', 'groups', 'people'],
  });
  if (!document) return;
  expect(document.network).toMatchObject({
    reading: 'wide',
    organizations: 510,
    people: 4647,
    ties: 1795,
    largest_component: 449,
  });
  const top = document.organizations.toSorted((a, b) => b.degree! - a.degree!).slice(0, 3);
  expect(top.map((organization) => organization.degree)).toEqual([44, 34, 29]);
  expect(top[0]!.name).toMatch(/brookings/i);
});

const EMON = [
  ['Cheyenne', 'dense', 14],
  ['LakePomona', 'dense', 20],
  ['MtSi', 'archipelago', 13],
  ['Texas', 'dense', 25],
  ['Wichita', 'dense', 20],
] as const;

test.each(EMON)('search and rescue, %s: %s', async (name, reading, size) => {
  const folder = 'rosters/emon_search_rescue/derived';
  const document = await run([sharedTable(folder, `${name}_nodes.csv`), sharedTable(folder, `${name}_edges.csv`)]);
  if (!document) return;
  expect(document.network).toMatchObject({ reading, organizations: size });
  // Frequency is a scale where low is strong: it stays an attribute, and the report says so.
  expect(document.problems.map((problem) => problem.code)).toContain('weight_not_recognised');
});

const HEALTH = [
  ['lhds', 'wide', 1283, 2708],
  ['TC_TCcnt', 'dense', 25, 175],
  ['TC_TCcoll', 'dense', 25, 161],
  ['TC_TCdist', 'dense', 25, 300],
] as const;

test.each(HEALTH)('public health organizations, %s: %s', async (name, reading, organizations, ties) => {
  const folder = 'rosters/public_health_orgs/derived';
  const document = await run([sharedTable(folder, `${name}_nodes.csv`), sharedTable(folder, `${name}_edges.csv`)]);
  if (!document) return;
  expect(document.network).toMatchObject({ reading, organizations, ties });
});
