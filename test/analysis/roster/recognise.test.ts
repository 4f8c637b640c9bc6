import { describe, expect, test } from 'vitest';
import { recogniseKind, rolesOf } from '../../../analysis/roster/recognise.ts';
import type { TableKind } from '../../../analysis/types.ts';

const kindOf = (headers: string, ...sample: string[]) =>
  recogniseKind(
    headers.split(';'),
    sample.map((row) => row.split(';')),
  );
const fieldsOf = (kind: TableKind, headers: string) =>
  rolesOf(kind, headers.split(';'), {}).map((role) => (role.as === 'field' ? role.field.name : role.as));

describe('the kind of a table by its headers', () => {
  const cases: readonly [string, TableKind | null][] = [
    ['munnom;maire;con1;con2', 'seats_wide'],
    ['organization;seat 1;seat 2;seat 3', 'seats_wide'],
    ['organisme;membre1;membre2', 'organizations'],
    ['item;score;target_org_id;consent', 'assessments'],
    ['énoncé;cote;entente', 'assessments'],
    ['no entente;titre;forme;id_org;rôle', 'agreements'],
    ['titre;partenaire', 'agreements'],
    ['organisme A;organisme B;nature', 'agreements'],
    ['organisme A;organisme B;nature du lien', 'ties'],
    ['Organization A;Organization B;Relationship', 'ties'],
    ['Source;Target;Type;Weight', 'ties'],
    ['from;to', 'ties'],
    ['de;vers;poids', 'ties'],
    ['organisme;nom;prénom;fonction', 'board_memberships'],
    ['Charity;Name;Date', 'board_memberships'],
    ['org_id;name;role', 'board_memberships'],
    ['company;director', 'board_memberships'],
    ['individual;membership', 'board_memberships'],
    ['organisme;administrateur;titre', 'board_memberships'],
    ['a;b;territory', 'expected_links'],
    ['date;libellé', 'events'],
    ['id;label;date', 'organizations'],
    ['person_id;last name;first name', 'people'],
    ['nom;prénom;profession', 'people'],
    ['org_id;name;sector;type', 'organizations'],
    ['id_org;nom;secteur;territoire', 'organizations'],
    ['organisme;type;secteur', 'organizations'],
    ['Id;Label', 'organizations'],
    ['id;vertex.names', 'organizations'],
    ['colour;size', null],
  ];
  test.each(cases)('%s is %s', (headers, kind) => {
    expect(kindOf(headers)).toBe(kind);
  });

  test('a members column lists members only when it holds words', () => {
    expect(kindOf('nom;membres', 'Table A;O1|O2')).toBe('agreements');
    expect(kindOf('nom;membres', 'Club;250', 'Cercle;12')).toBe('organizations');
  });
});

test('a plain name is the family name beside a given name, and the person otherwise', () => {
  expect(fieldsOf('board_memberships', 'organisme;nom;prénom')).toEqual(['org_name', 'family_name', 'given_name']);
  expect(fieldsOf('board_memberships', 'organisme;nom')).toEqual(['org_name', 'person_name']);
});

test('two organizations and what ties them are a tie, whatever the two columns are called', () => {
  const fields = fieldsOf('ties', 'organisme A;organisme B;nature du lien;depuis');
  expect(fields).toEqual(['source', 'target', 'relation', 'start_on']);
});

test("a column that bears a field's own name wins over an alias; the other stays an attribute", () => {
  expect(fieldsOf('organizations', 'nom;name;org_id')).toEqual(['attribute', 'name', 'org_id']);
});

test('officer columns of a wide table are set apart unless mapped', () => {
  const headers = ['munnom', 'maire', 'con1', 'con2', 'incen', 'note libre'];
  const roles = (mapping: Record<string, string>) => rolesOf('seats_wide', headers, mapping).map((role) => role.as);
  expect(roles({})).toEqual(['field', 'seat', 'seat', 'seat', 'unmapped_officer', 'attribute']);
  expect(roles({ INCEN: 'shared_officer' })[4]).toBe('shared_officer');
});
