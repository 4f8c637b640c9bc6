// Who takes part in what: a row an organization (or a person) and a table, committee or event.
import { expect, test } from 'vitest';
import { project } from '../../../analysis/graph/project.ts';
import { DEFAULT_OPTIONS } from '../../../analysis/types.ts';
import { codes, readLines, rosterOf } from '../../support/rosters.ts';

const kindOf = (...lines: string[]) => {
  const { kind, columns } = readLines(lines).report;
  return [kind, ...columns.map(({ field }) => field)];
};

test.each([
  ['Organisme;Table de concertation', 'A;T1', 'title'],
  ['Organisme;Comité', 'A;C1', 'title'],
  ['Organization;Committee', 'A;C1', 'title'],
  ['Partenaire;Événement', 'A;E1', 'title'],
])('%s is a list of participants', (header, row, field) => {
  expect(kindOf(header, row)).toEqual(['agreements', 'org_name', field]);
});

test('a column of organizations with a committee beside a person stays a list of seats', () => {
  const lines = ['Organisme;Nom;Prénom;Comité', 'A;Cyr;Manon;Audit'];
  expect(kindOf(...lines)).toEqual(['board_memberships', 'org_name', 'family_name', 'given_name', 'committee']);
  expect(kindOf('org_id;Nom;Prénom;Comité', 'a;Cyr;Manon;Audit').at(-1)).toBe('committee');
  const one = readLines(['Nom;Prénom;Comité', 'Cyr;Manon;Audit'], {
    kinds: { 'table.csv': 'board_memberships' },
    tables: { '*': { constants: { org_name: 'Abri' } } },
  });
  expect(one.rows[0]!.fields).toMatchObject({ org_name: 'Abri', committee: 'Audit' });
});

test('people by committee sit on it; who takes part is told by the look of the names', () => {
  expect(kindOf('Nom;Prénom;Comité', 'Cyr;Manon;C1', 'Roy;Luc;C1').at(-1)).toBe('org_name');
  expect(kindOf('Participant;Comité', 'Manon Cyr;C1', 'Luc Roy;C1')).toEqual([
    'board_memberships',
    'person_name',
    'org_name',
  ]);
  expect(kindOf('Participant;Comité', 'Maison Bleue;C1', 'CDC Laval;C1')).toEqual(['agreements', 'org_name', 'title']);
});

test('a list of organizations with another column of words stays one', () => {
  expect(kindOf('Organisme;Activité;Ville', 'A;Jeunesse;Laval', 'B;Jeunesse;Laval')[0]).toBe('organizations');
  expect(kindOf('Organisme;Réseau', 'A;Nord', 'B;Sud')[0]).toBe('organizations');
});

test('three or more at a table meet there: a venue of that form, year by year', () => {
  const roster = rosterOf({
    'tables.csv': [
      'Organisme;Table de concertation;Année',
      ...['A', 'B', 'C'].flatMap((name) => [`${name};Table jeunesse;2021`, `${name};Table jeunesse;2022`]),
      ...['A', 'B', 'D'].map((name) => `${name};Table jeunesse;2023`),
      ...['A', 'D'].map((name) => `${name};Table logement;2023`),
    ],
  });
  expect(codes(roster.problems)).toEqual([]);
  expect(
    roster.agreements.map(({ id, title, form, period, participants }) => ({
      id,
      title,
      form,
      years: `${period.from} ${period.to}`,
      who: participants.map(({ organizationId }) => organizationId).join(''),
    })),
  ).toEqual([
    {
      id: 'table-jeunesse-2021',
      title: 'Table jeunesse',
      form: 'concertation_table',
      years: '2021-01-01 2022-12-31',
      who: 'abc',
    },
    {
      id: 'table-jeunesse-2023',
      title: 'Table jeunesse',
      form: 'concertation_table',
      years: '2023-01-01 2023-12-31',
      who: 'abd',
    },
    {
      id: 'table-logement',
      title: 'Table logement',
      form: 'concertation_table',
      years: '2023-01-01 2023-12-31',
      who: 'ad',
    },
  ]);
  const { venues, ties } = project(roster, DEFAULT_OPTIONS);
  expect(venues.map(({ id, participants }) => [id, participants.length])).toEqual([['table-jeunesse-2023', 3]]);
  expect(ties.map(({ source, target }) => source + target)).toEqual(['ad']);
});

test('a list of members in one cell, and the date of an event', () => {
  const roster = rosterOf({
    'tables.csv': ['Comité;Membres', 'Logement;A|B|C'],
    'events.csv': ['Organisme;Événement;Date', 'A;Forum;2021-03-04', 'B;Forum;2021-03-04'],
  });
  expect(roster.agreements.map(({ id, form, period }) => [id, form, period.from])).toEqual([
    ['forum', 'other', '2021-03-04'],
    ['logement', 'concertation_table', null],
  ]);
});
