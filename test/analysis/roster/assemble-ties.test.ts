import { expect, test } from 'vitest';
import { codes, rosterOf } from '../../support/rosters.ts';

const tiesOf = (...lines: string[]) => rosterOf({ 't.csv': lines }).ties;

test('a tie without relation is a tie; direction and weight are null where the file is silent', () => {
  expect(tiesOf('de,vers', 'A,B')).toMatchObject([
    { id: 'A>B:tie', source: 'A', target: 'B', relation: 'tie', directed: null, weight: null, level: 'organizations' },
  ]);
});

test('equal ties add up, 1 where no weight stands; other relations, directions and dates stay apart', () => {
  const ties = tiesOf(
    'source,target,relation,weight,year',
    'A,B,Référence,2,',
    'A,B,referral,,',
    'B,A,referral,5,',
    'A,B,funding,1,',
    'A,B,funding,1,2020',
  );
  expect(ties.map(({ id, weight }) => [id, weight])).toEqual([
    ['A>B:funding', 1],
    ['A>B:funding:2020-01-01/2020-12-31', 1],
    ['A>B:referral', 3],
    ['B>A:referral', 5],
  ]);
  expect(ties[2]!.rows.map(({ line }) => line)).toEqual([2, 3]);
});

test('a tie to itself is reported and left out, and quarantines nothing', () => {
  const roster = rosterOf({ 't.csv': ['source,target', 'A,A', 'A,B'] });
  expect(roster.ties).toHaveLength(1);
  expect(roster.problems).toMatchObject([{ code: 'self_tie', line: 2, severity: 'warning', quarantined: false }]);
});

test('ties between keys of a people table are ties of people; half of one is set aside', () => {
  const roster = rosterOf({
    'p.csv': ['person_id,last name', 'P1,Roy', 'P2,Côté'],
    't.csv': ['source,target', 'P1,P2', 'P1,Abri'],
  });
  expect(roster.ties).toMatchObject([{ source: 'P1', target: 'P2', level: 'people' }]);
  expect(roster.organizations).toEqual([]);
  expect(codes(roster.problems)).toEqual(['tie_mixed_ends']);
  expect(roster.tables.find(({ kind }) => kind === 'ties')).toMatchObject({ used: 1, quarantined: 1 });
});
