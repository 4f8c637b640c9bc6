import { describe, expect, test } from 'vitest';
import { codes, rosterOf } from '../../support/rosters.ts';

const ids = (roster: ReturnType<typeof rosterOf>) => roster.organizations.map(({ id }) => id);

describe('organizations and their stubs', () => {
  test('with an organizations table, whoever else is named is a stub, reported once', () => {
    const roster = rosterOf({
      'organizations.csv': ['org_id,name,territory', 'A,Abri,Nord', 'B,Bercail,Sud'],
      'ties.csv': ['source,target', 'A,B', 'A,Inconnue', 'B,Inconnue'],
    });
    expect(roster.organizations.map(({ id, name, inScope }) => [id, name, inScope])).toEqual([
      ['A', 'Abri', true],
      ['B', 'Bercail', true],
      ['Inconnue', 'Inconnue', false],
    ]);
    expect(roster.organizations[0]!.attributes).toEqual({ territory: 'Nord' });
    expect(roster.problems).toMatchObject([
      { code: 'stub_organization', file: 'ties.csv', line: 3, value: 'Inconnue' },
    ]);
    expect(roster.hasOrganizationTable).toBe(true);
  });

  test('with only ties nobody is a stub', () => {
    const roster = rosterOf({ 'ties.csv': ['source,target', 'A,B'] });
    expect(roster.organizations.every(({ inScope }) => inScope)).toBe(true);
    expect([roster.problems, roster.hasOrganizationTable]).toEqual([[], false]);
  });

  test('an organization is found by id, name, other name or acronym, whatever case and accents', () => {
    const roster = rosterOf({
      'organizations.csv': [
        'org_id,name,acronym,name_alt',
        'O1,Corporation de développement,CDC,Le Carrefour',
        'O2,Été,,',
      ],
      'ties.csv': ['source,target', 'cdc,ETE', 'O1,été', 'le carrefour,O2'],
    });
    expect(ids(roster)).toEqual(['O1', 'O2']);
    expect(roster.ties).toMatchObject([{ source: 'O1', target: 'O2', weight: 3 }]);
  });

  test('without an id, the folded name is the id; two spellings are one, reported', () => {
    const roster = rosterOf({ 'a.csv': ['nom,secteur', 'Maison des Jeunes,Logement', 'maison des jeunes,'] });
    expect(roster.organizations).toMatchObject([
      { id: 'maison-des-jeunes', name: 'Maison des Jeunes', attributes: { sector: 'housing' } },
    ]);
    expect(codes(roster.problems)).toEqual(['organization_repeated']);
  });

  test('one id with two names is an error: the second row is set aside and counted', () => {
    const roster = rosterOf({ 'a.csv': ['org_id,name', '1,Abri', '1,Bercail', '2,Gîte'] });
    expect(roster.organizations.map(({ name }) => name)).toEqual(['Abri', 'Gîte']);
    expect(roster.problems).toMatchObject([
      { code: 'duplicate_org_id', line: 3, quarantined: true, params: { line_first: 2 } },
    ]);
    expect(roster.tables[0]).toMatchObject({ rows: 3, used: 2, quarantined: 1 });
  });

  test('one name with two numbers is two organizations; the bare name is then ambiguous', () => {
    const roster = rosterOf({
      'seats.csv': ['Charity,Registered Number,Name', 'St Mary,1,Anne', 'St Mary,2,Anne', 'St Mary,,Luc'],
    });
    expect(ids(roster)).toEqual(['1', '2']);
    expect(roster.seats).toHaveLength(2);
    expect(roster.problems).toMatchObject([
      { code: 'ambiguous_name', line: 4, params: { ids: '1, 2' }, quarantined: true },
    ]);
  });

  test('a name means the id that another row gives it, whatever the order of rows', () => {
    const rows = ['Abri,A,Anne', 'Abri,,Luc'];
    const [forward, backward] = [rows, rows.toReversed()].map((lines) =>
      rosterOf({ 's.csv': ['organisme,id_org,administrateur', ...lines] }),
    );
    expect(ids(forward!)).toEqual(['A']);
    expect(backward!.seats.map(({ id }) => id)).toEqual(forward!.seats.map(({ id }) => id));
  });

  test('an id that lost its leading zeros finds its organization, with a warning', () => {
    const roster = rosterOf({ 'o.csv': ['org_id,name', '007,Bond', '12,Autre'], 't.csv': ['from,to', '7,12'] });
    expect(roster.ties).toMatchObject([{ source: '007', target: '12' }]);
    expect(roster.problems).toMatchObject([{ code: 'leading_zero_restored', value: '7', params: { id: '007' } }]);
  });

  test('yes, no and unknown: received data, complete board, mandate; empty is unknown', () => {
    const roster = rosterOf({
      'o.csv': [
        'id;nom;données reçues;liste CA complète;mandat de concertation;confidentiel;organisme parent',
        '1;A;oui;non;O;nom;2',
        '2;B;;;;;',
      ],
    });
    // The confidential one goes by a pseudonym, which sorts after.
    expect(roster.organizations[1]).toMatchObject({
      dataReceived: 'yes',
      boardComplete: 'no',
      connectorMandate: 'yes',
      confidential: 'name',
      parentId: '2',
    });
    expect(roster.organizations[0]).toMatchObject({
      id: '2',
      dataReceived: 'unknown',
      boardComplete: 'unknown',
      connectorMandate: 'unknown',
      confidential: null,
      parentId: null,
    });
  });

  test('the order in which files arrive changes nothing', () => {
    const tables = {
      'o.csv': ['org_id,name', 'A,Abri'],
      's.csv': ['organisme,administrateur', 'Abri,Anne', 'Gîte,Luc'],
      't.csv': ['from,to', 'A,Gîte'],
    };
    const reversed = Object.fromEntries(Object.entries(tables).toReversed());
    expect(rosterOf(reversed)).toEqual(rosterOf(tables));
  });
});

test('expected links keep a group as written and turn a known organization into its id; events are in order', () => {
  const roster = rosterOf({
    'o.csv': ['org_id,name', 'A,Abri'],
    'x.csv': ['a,b,territory,note', 'abri,Logement,Nord,PLD'],
    'e.csv': ['date,libellé', '2024-05,Réforme', '2020,Crise'],
  });
  expect(roster.expectedLinks).toMatchObject([{ a: 'A', b: 'Logement', territory: 'Nord', note: 'PLD' }]);
  expect(roster.events).toMatchObject([
    { date: '2020-01-01', label: 'Crise' },
    { date: '2024-05-01', label: 'Réforme' },
  ]);
});
