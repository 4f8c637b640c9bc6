import { describe, expect, test } from 'vitest';
import { rosterOf } from '../../support/rosters.ts';

const seatsOf = (...lines: string[]) => rosterOf({ 's.csv': lines }).seats;

describe('people as recorded', () => {
  test('a key makes one record; without one, a record is a name on one board', () => {
    const keyed = rosterOf({ 's.csv': ['org_id,person_id,person_name', 'A,P1,Anne Roy', 'B,P1,Anne Roy'] });
    expect(keyed.people).toMatchObject([{ id: 'P1', key: 'P1', name: 'Anne Roy', folded: 'anne roy' }]);
    const named = rosterOf({ 's.csv': ['org_id,person_name', 'A,Anne Roy', 'B,ANNE ROY', 'A,anne  roy'] });
    expect(named.people.map(({ id, key, folded }) => [id, key, folded])).toEqual([
      ['anne-roy@A', null, 'anne roy'],
      ['anne-roy@B', null, 'anne roy'],
    ]);
    expect(named.seats).toHaveLength(2);
  });

  test('a people table gives keys, names and attributes; its keys are found in a name column too', () => {
    const roster = rosterOf({
      'p.csv': ['person_id,nom,prénom,profession', 'P1,Roy,Anne,infirmière'],
      's.csv': ['organisme,membre', 'Abri,P1', 'Gîte,Anne Roy'],
    });
    expect(roster.people).toMatchObject([
      { id: 'P1', key: 'P1', name: 'Anne Roy', attributes: { profession: 'infirmière' } },
      { id: 'anne-roy@gite', key: null, name: 'Anne Roy' },
    ]);
  });

  test('one key for two people in a people table is refused', () => {
    const roster = rosterOf({ 'p.csv': ['person_id,last name', 'P1,Roy', 'P1,Côté'] });
    expect(roster.people).toHaveLength(1);
    expect(roster.problems).toMatchObject([{ code: 'duplicate_person_id', line: 3, quarantined: true }]);
  });

  test('a row that lists several organizations is one person; a name on two rows is no key', () => {
    const roster = rosterOf({
      'o.csv': ['orga', 'O1', 'O2', 'O3'],
      'm.csv': ['individual,membership', 'Anne,O1/O2', 'Luc,O3', 'Luc,O1|O2'],
    });
    expect(roster.people.map(({ id, key }) => [id, key])).toEqual([
      ['Anne', 'Anne'],
      ['luc@O1', null],
      ['luc@O2', null],
      ['luc@O3', null],
    ]);
    expect(roster.seats).toHaveLength(5);
  });

  test('a cell that is only partly known stays whole, and is reported', () => {
    const roster = rosterOf({
      'o.csv': ['orga', 'O1', 'Aide, secours et cie'],
      'm.csv': ['individual,membership', 'Anne,O1/Autre', 'Luc,"Aide, secours et cie"'],
    });
    expect(roster.organizations.map(({ name }) => name).sort()).toEqual(['Aide, secours et cie', 'O1', 'O1/Autre']);
    expect(roster.problems.filter(({ code }) => code === 'list_not_split')).toMatchObject([{ value: 'O1/Autre' }]);
  });
});

describe('seats over time', () => {
  const header = 'org_id,person_name,role,start_on,end_on';

  test('whole years and open ends', () => {
    expect(seatsOf(header, 'A,Anne,chair,2019,2021-06', 'A,Luc,,,')).toMatchObject([
      { id: 'A:anne@A', role: 'chair', period: { from: '2019-01-01', to: '2021-06-30' } },
      { id: 'A:luc@A', role: null, period: { from: null, to: null } },
    ]);
  });

  test('overlapping rows are one seat in the higher role; an undated row adds nothing to time', () => {
    const seats = seatsOf(header, 'A,Anne,director,2019,2021', 'A,Anne,chair,2020,2023', 'A,Anne,,,');
    expect(seats).toMatchObject([{ role: 'chair', period: { from: '2019-01-01', to: '2023-12-31' } }]);
    expect(seats[0]!.source.map(({ line }) => line).sort()).toEqual([2, 3, 4]);
  });

  test('a gap, or another role from the next day on, is another seat', () => {
    expect(seatsOf(header, 'A,Anne,director,2015,2016', 'A,Anne,director,2018,2019').map(({ id }) => id)).toEqual([
      'A:anne@A',
      'A:anne@A#2',
    ]);
    expect(seatsOf(header, 'A,Anne,director,2015,2016', 'A,Anne,chair,2017,2018')).toHaveLength(2);
    expect(seatsOf(header, 'A,Anne,director,2015,2016', 'A,Anne,director,2017,2018')).toMatchObject([
      { period: { from: '2015-01-01', to: '2018-12-31' } },
    ]);
  });

  test('a year column is that year; consecutive years are one seat', () => {
    const seats = seatsOf('année,organisme,administrateur', '2005,A,Anne', '2003,A,Anne', '2004,A,Anne', '2007,A,Anne');
    expect(seats.map(({ period }) => period)).toEqual([
      { from: '2003-01-01', to: '2005-12-31' },
      { from: '2007-01-01', to: '2007-12-31' },
    ]);
  });

  test('row order does not change the seats', () => {
    const rows = ['A,Anne,director,2019,2021', 'A,Anne,chair,2020,2023', 'A,Anne,,,', 'B,Luc,chair,2001,'];
    const bare = (lines: string[]) => seatsOf(header, ...lines).map(({ source: _source, ...seat }) => seat);
    expect(bare(rows.toReversed())).toEqual(bare(rows));
  });

  test('a delegated seat names whom it represents', () => {
    const roster = rosterOf({
      'o.csv': ['org_id,name', 'A,Abri', 'C,CISSS'],
      's.csv': ['id_org,administrateur,au nom de,mode de désignation,Ville', 'A,Anne,CISSS,nommée,Matane'],
    });
    expect(roster.seats).toMatchObject([
      { representsId: 'C', basis: 'appointed', relation: 'interlock', attributes: { Ville: 'Matane' } },
    ]);
  });
});

test('a wide table: one seat a filled cell, the mayor in the chair, vacant ones left out', () => {
  const roster = rosterOf({
    'w.csv': ['mcode,munnom,maire,con1,con2,mrc', '01,Rive,Anne Roy,Poste vacant,Luc  Côté,Les Aulnes', '02,Cap,,,,'],
  });
  expect(roster.organizations.map(({ id, name, attributes }) => [id, name, attributes])).toEqual([
    ['01', 'Rive', { mrc: 'Les Aulnes' }],
    ['02', 'Cap', {}],
  ]);
  expect(roster.seats.map(({ id, role }) => [id, role])).toEqual([
    ['01:anne-roy@01', 'chair'],
    ['01:luc-cote@01', 'director'],
  ]);
  expect(roster.problems).toMatchObject([{ code: 'placeholder_seat', params: { count: 1 } }]);
});

test('seats stand in the order of their ids, also where the id of a board, or of an officer, begins like another', () => {
  const ids = (...rows: string[]) => seatsOf('org_id,person_id,officer_post', ...rows).map(({ id }) => id);
  expect(ids('B,P,', 'A1,P,', 'A,P,')).toEqual(['A1:P', 'A:P', 'B:P']);
  expect(ids('A,P0,', 'A,P,director_general', 'A,P,')).toEqual(['A:P', 'A:P0', 'A:P:officer']);
  expect(ids('B,P2,', 'B,P1,', 'A,P10,', 'A,P1,')).toEqual(['A:P1', 'A:P10', 'B:P1', 'B:P2']);
});
