import { describe, expect, test } from 'vitest';
import { codes, rosterOf } from '../../support/rosters.ts';

const agreementsOf = (...lines: string[]) => rosterOf({ 'a.csv': lines }).agreements;
const membersOf = (agreement: { participants: { organizationId: string; role: string | null }[] } | undefined) =>
  agreement!.participants.map(({ organizationId, role }) => [organizationId, role]);

describe('the three forms of agreements', () => {
  test('a row a participant: roles, dates, levels; what is said once holds for all', () => {
    const [agreement] = agreementsOf(
      'no entente;titre;forme;id_org;rôle du partenaire;signée le;échéance;niveau visé;niveau réel;dernière rencontre;mandat',
      'E1;Pôle;Table de concertation;A;chef de file;2020-01-15;2024;4;coopération;2023-05;obligatoire',
      'E1;;;B;membre;;;;;;',
      'E1;;;C;;;;;;;',
    );
    expect(agreement).toMatchObject({
      id: 'E1',
      title: 'Pôle',
      form: 'concertation_table',
      period: { from: '2020-01-15', to: '2024-12-31' },
      levelIntended: 4,
      levelActual: 3,
      lastActivityOn: '2023-05-31',
      attributes: { mandate: 'mandated' },
    });
    expect(membersOf(agreement)).toEqual([
      ['A', 'lead'],
      ['B', 'member'],
      ['C', null],
    ]);
  });

  test('a pair a row; equal titles of different pairs are different agreements', () => {
    const agreements = agreementsOf(
      'org_a,org_b,form,title',
      'A,B,service agreement,Entente',
      'B,C,service agreement,Entente',
    );
    expect(agreements.map((agreement) => [agreement.form, membersOf(agreement)])).toEqual([
      [
        'service_agreement',
        [
          ['A', null],
          ['B', null],
        ],
      ],
      [
        'service_agreement',
        [
          ['B', null],
          ['C', null],
        ],
      ],
    ]);
  });

  test('a list in a cell, with its lead', () => {
    const [agreement] = agreementsOf('titre,membres,organisme porteur', 'Alliance du Nord,A|B|C,B');
    expect(agreement!.id).toBe('alliance-du-nord');
    expect(membersOf(agreement)).toEqual([
      ['A', null],
      ['B', 'lead'],
      ['C', null],
    ]);
  });
});

test('contradictions are reported, and the first value stands', () => {
  const roster = rosterOf({ 'a.csv': ['agreement_id,org_id,form', 'E,A,funding', 'E,B,referral'] });
  expect(roster.agreements[0]!.form).toBe('funding');
  expect(roster.problems).toMatchObject([
    {
      code: 'agreement_conflict',
      line: 3,
      column: 'form',
      value: 'referral',
      params: { agreement: 'E', kept: 'funding', line_first: 2 },
    },
  ]);
});

test('an organization with itself, or alone, ties nobody and says so', () => {
  const roster = rosterOf({ 'a.csv': ['org_a,org_b,form', 'A,A,funding'], 'b.csv': ['agreement_id,org_id', 'E,B'] });
  expect(roster.agreements.map(({ participants }) => participants.length)).toEqual([1, 1]);
  expect(codes(roster.problems).sort()).toEqual([
    'agreement_single_participant',
    'agreement_single_participant',
    'self_tie',
  ]);
});

test('an end before the start on different rows of an agreement is flagged too', () => {
  const roster = rosterOf({ 'a.csv': ['agreement_id,org_id,start_on,end_on', 'E,A,2022,', 'E,B,,2020'] });
  expect(roster.agreements[0]!.period).toEqual({ from: null, to: null });
  expect(codes(roster.problems)).toEqual(['end_before_start']);
});

test('an answer about an agreement that no table lists is kept, and reported', () => {
  const roster = rosterOf({
    'x.csv': [
      'item,score,scale_min,scale_max,respondent,agreement_id,consent,assessed_on,wave',
      'trust,3,1,4,A,E9,yes,2024,1',
    ],
  });
  expect(roster.assessments).toMatchObject([
    {
      respondentId: 'A',
      targetId: null,
      agreementId: 'E9',
      assessedOn: '2024-01-01',
      wave: '1',
      item: 'trust',
      score: 3,
    },
  ]);
  expect(codes(roster.problems)).toEqual(['agreement_unknown']);
});
