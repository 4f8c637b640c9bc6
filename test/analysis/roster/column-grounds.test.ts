import { expect, test } from 'vitest';
import { missingFields } from '../../../analysis/roster/column-grounds.ts';
import { mappingSignature } from '../../../analysis/roster/mapping-signature.ts';
import { rolesOf } from '../../../analysis/roster/recognise.ts';
import { readLines } from '../../support/rosters.ts';

test('each column says how sure it is and why', () => {
  const lines = [
    'org_id,Organisme,Nom,Prénom,Date de naissance,Zzz',
    'a,Accueil,Cyr,Manon,1970-01-02,foo',
    'b,Biblio,Roy,Luc,1971-01-02,bar',
  ];
  const { report } = readLines(lines, { mapping: { '*': { Zzz: 'note' } } });
  expect(report.kind).toBe('board_memberships');
  expect(report.columns.map(({ header, confidence, reason }) => [header, confidence, reason])).toEqual([
    ['org_id', 'certain', 'own_name'],
    ['Organisme', 'strong', 'other_name'],
    ['Nom', 'weak', 'name_beside'],
    ['Prénom', 'strong', 'other_name'],
    ['Date de naissance', 'none', 'sensitive'],
    ['Zzz', 'certain', 'settled'],
  ]);
});

test('a kind is as sure as the least sure of the columns that decide it', () => {
  expect(readLines(['org_id,name', 'a,Shelter']).report).toMatchObject({ confidence: 'certain', reason: 'own_name' });
  expect(readLines(['de,vers', 'a,b']).report).toMatchObject({ confidence: 'strong', reason: 'other_name' });
  const options = { kinds: { 'table.csv': 'organizations' } } as const;
  expect(readLines(['x,y', 'a,Shelter'], options).report).toMatchObject({ confidence: 'certain', reason: 'settled' });
});

test.each([
  ['2021-05-03', '12/05/2020', 'looks_like_dates', 'start_on'],
  ['oui', 'non', 'looks_like_yes_no', 'voting'],
  ['Manon Cyr', 'Jean-Luc St-Pierre', 'looks_like_people', 'person_name'],
  ['Centre Soleil', 'Maison Bleue', 'unknown', null],
  ['42', '17', 'looks_like_numbers', null],
  ['2021', '2022', 'looks_like_numbers', null],
])('unknown values like %s are a suggestion, never a reading', (first, second, reason, suggestion) => {
  const { report, rows } = readLines(['org_id,person_id,Qqq', `a,p1,${first}`, `b,p2,${second}`]);
  expect(report.columns[2]).toEqual({ header: 'Qqq', field: null, confidence: 'none', reason, suggestion });
  expect(rows[0]!.attributes).toEqual({ Qqq: first });
});

test('identifiers of organizations are told by their shape', () => {
  const { report } = readLines([
    'org_id,name,Q1,Q2,Q3',
    'a,S,1140012345,H2X 1Y4,a@b.ca',
    'b,L,8831234567,G1K 3X2,c@d.org',
  ]);
  expect(report.columns.slice(2).map(({ reason, suggestion }) => [reason, suggestion])).toEqual([
    ['looks_like_neq', 'neq'],
    ['looks_like_postal_codes', 'postal_code'],
    ['looks_like_emails', null],
  ]);
});

test('what a table still lacks: each requirement with the fields that would do, constants counted', () => {
  const roles = rolesOf('board_memberships', ['Rôle', 'Personne'], {});
  expect(missingFields('board_memberships', roles, [])).toEqual([['org_id', 'org_name', 'organizations']]);
  expect(missingFields('board_memberships', roles, ['org_name'])).toEqual([]);
  expect(missingFields('ties', [], [])).toEqual([['source'], ['target']]);
});

test('a table is known by its headers in any order, spelling aside', () => {
  expect(mappingSignature(['Nom', 'N° de siège'])).toBe(mappingSignature(['n de siège', 'NOM ']));
  expect(mappingSignature(['a', 'b'])).not.toBe(mappingSignature(['a', 'b', 'c']));
});
