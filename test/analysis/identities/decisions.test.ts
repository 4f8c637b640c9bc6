import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../../analysis/graph/coverage.ts';
import { project } from '../../../analysis/graph/project.ts';
import { applyDecisions } from '../../../analysis/identities/apply-decisions.ts';
import { findConflict, verdictsOf } from '../../../analysis/identities/decisions.ts';
import { formatDecisions, readDecisions } from '../../../analysis/identities/decisions-csv.ts';
import { recordKeys } from '../../../analysis/identities/record-keys.ts';
import type { IdentityDecision, Verdict } from '../../../analysis/identities/types.ts';
import { DEFAULT_OPTIONS, type Roster } from '../../../analysis/types.ts';
import { agreement, organization, person, roster, seat, tie } from '../../support/roster.ts';
import { rosterOf } from '../../support/rosters.ts';

const decision = (
  a: string,
  b: string,
  verdict: Verdict,
  kind: IdentityDecision['kind'] = 'people',
): IdentityDecision => ({
  kind,
  a,
  b,
  verdict,
  by: 'owner',
  at: '2026-01-05T10:00:00Z',
});

/** The same decision in the keys of a roster. */
function about(given: Roster, a: string, b: string, verdict: Verdict, kind: IdentityDecision['kind'] = 'people') {
  const keys = recordKeys(given);
  return decision(keys.keyOf(kind, a)!, keys.keyOf(kind, b)!, verdict, kind);
}

const interlocks = (given: Roster) => coverageOf(given, DEFAULT_OPTIONS, project(given, DEFAULT_OPTIONS)).identities;

describe('decisions', () => {
  test('close over the same, and tell apart through it', () => {
    const verdicts = verdictsOf(
      [decision('a', 'b', 'same'), decision('b', 'c', 'same'), decision('c', 'd', 'different')],
      'people',
    );
    expect(verdicts.of('a', 'c')).toBe('same');
    expect(verdicts.of('a', 'd')).toBe('different');
    expect(verdicts.of('a', 'x')).toBeNull();
    expect(verdicts.groups).toEqual([['a', 'b', 'c']]);
  });

  test('that contradict one another are found, with the way round', () => {
    const ring = [decision('a', 'b', 'same'), decision('b', 'c', 'same'), decision('a', 'c', 'different')];
    expect(findConflict(ring)).toEqual({ kind: 'people', a: 'a', b: 'c', path: ['a', 'b', 'c'] });
    expect(findConflict(ring.slice(0, 2))).toBeNull();
    expect(findConflict([...ring, decision('c', 'b', 'later')])).toBeNull();
  });

  test('that contradict one another merge nobody against a word', () => {
    const verdicts = verdictsOf(
      [decision('a', 'b', 'same'), decision('b', 'c', 'same'), decision('a', 'c', 'different')],
      'people',
    );
    expect(verdicts.of('a', 'c')).toBe('different');
  });
});

describe('people', () => {
  const people = [person('1', 'Ana Roy', null), person('2', 'Roy Ana', null), person('3', 'Ana Roy', null)];
  const given = roster({ people, seats: [seat('A', '1'), seat('B', '2'), seat('C', '3')] });

  test('who are the same are one, beyond their names', () => {
    const merged = applyDecisions(given, [about(given, '1', '2', 'same')]);
    expect(merged.people.map(({ id }) => id)).toEqual(['1', '3']);
    const ties = project(merged, DEFAULT_OPTIONS).ties;
    expect(ties.map(({ source, target, probable }) => [source, target, probable])).toEqual([
      ['A', 'B', false],
      ['A', 'C', true],
      ['B', 'C', true],
    ]);
    expect(interlocks(merged)).toMatchObject({ by_decision: 1, interlocks: { low: 1, counted: 3, high: 3 } });
  });

  test('who are told apart never count as one, though their names are equal', () => {
    const apart = applyDecisions(given, [about(given, '1', '3', 'different')]);
    expect(project(given, DEFAULT_OPTIONS).ties).toHaveLength(1);
    expect(project(apart, DEFAULT_OPTIONS).ties).toHaveLength(0);
    expect(interlocks(apart).interlocks.counted).toBe(0);
  });

  test('are left as they are by "later" and by decisions about others', () => {
    expect(applyDecisions(given, [about(given, '1', '2', 'later'), decision('name:x@y|z', 'person:q', 'same')])).toBe(
      given,
    );
  });

  test('a key of one of them is the key of all', () => {
    const keyed = roster({
      people: [person('9', 'Ana Roy'), person('2', 'Roy Ana', null)],
      seats: [seat('A', '9'), seat('B', '2')],
    });
    const merged = applyDecisions(keyed, [about(keyed, '2', '9', 'same')]);
    expect(merged.people).toMatchObject([{ key: '9', aliases: ['ana roy'] }]);
    expect(project(merged, DEFAULT_OPTIONS).ties).toMatchObject([{ source: 'A', target: 'B', probable: false }]);
  });

  test('decisions find their records again in the next file', () => {
    const first = rosterOf({ 'a.csv': ['org_name,person_name', 'Alpha,Ana Roy', 'Beta,Roy Ana'] });
    const decided = [about(first, first.people[0]!.id, first.people[1]!.id, 'same')];
    const next = rosterOf({
      'organizations.csv': ['org_id,name', 'O1,Alpha', 'O2,Beta', 'O3,Gamma'],
      'b.csv': ['org_id,person_name', 'O1,ANA ROY', 'O2,Roy Ana', 'O3,Luc Côté'],
    });
    expect(applyDecisions(next, decided).people).toHaveLength(2);
  });
});

describe('organizations', () => {
  const given = roster({
    organizations: [
      organization('A', { attributes: { sector: 'health' }, source: [{ file: 'a.csv', line: 2 }] }),
      organization('B', {
        attributes: { sector: 'x', municipality: 'Laval' },
        source: [{ file: 'b.csv', line: 9 }],
        dataReceived: 'yes',
      }),
      organization('C'),
    ],
    people: [person('1', 'Ana Roy'), person('2', 'Luc Roy')],
    seats: [seat('A', '1'), seat('B', '1'), seat('B', '2'), seat('C', '2')],
    agreements: [agreement('g', 'protocol', ['A', 'B:lead', 'C'])],
    ties: [tie('A', 'B'), tie('B', 'C')],
  });

  test('that are the same go by the name on the list, whichever stands first', () => {
    const misspelt = organization('A', { inScope: false });
    const roster = { ...given, organizations: [misspelt, ...given.organizations.slice(1)] };
    const merged = applyDecisions(roster, [about(roster, 'A', 'B', 'same', 'organizations')]);
    expect(merged.organizations.map(({ id }) => id)).toEqual(['B', 'C']);
    expect(merged.organizations[0]).toMatchObject({ name: 'Organization B', inScope: true, aliases: [{ id: 'A' }] });
    expect(merged.seats.map(({ organizationId, personId }) => organizationId + personId)).toEqual(['B1', 'B2', 'C2']);
  });

  test('that are the same become the first, with all that was said of both', () => {
    const merged = applyDecisions(given, [about(given, 'A', 'B', 'same', 'organizations')]);
    expect(merged.organizations[0]).toMatchObject({
      id: 'A',
      dataReceived: 'yes',
      attributes: { sector: 'health', municipality: 'Laval' },
      source: [
        { file: 'a.csv', line: 2 },
        { file: 'b.csv', line: 9 },
      ],
      aliases: [{ id: 'B', name: 'Organization B' }],
    });
    expect(merged.organizations).toHaveLength(2);
    expect(merged.seats.map(({ organizationId, personId }) => organizationId + personId)).toEqual(['A1', 'A2', 'C2']);
    expect(merged.agreements[0]!.participants).toEqual([
      { organizationId: 'A', role: 'lead' },
      { organizationId: 'C', role: null },
    ]);
    expect(merged.ties.map(({ source, target }) => source + target)).toEqual(['AC']);
  });

  test('one register number in two files joins by itself; in one file it does not', () => {
    const rows = (file: string, id: string) => ({ [file]: ['org_id,name,neq', `${id},Nom ${id},1143920115`] });
    const two = rosterOf({ ...rows('a.csv', 'A'), ...rows('b.csv', 'B') });
    expect(applyDecisions(two, []).organizations.map(({ id }) => id)).toEqual(['A']);
    const one = rosterOf({ 'a.csv': ['org_id,name,neq', 'A,Nom A,1143920115', 'B,Nom B,1143920115'] });
    expect(applyDecisions(one, [])).toBe(one);
  });

  test('that are confidential keep their pseudonym', () => {
    const veiled = roster({ organizations: [organization('A'), organization('C-1', { confidential: 'name' })] });
    expect(applyDecisions(veiled, [about(veiled, 'A', 'C-1', 'same', 'organizations')])).toBe(veiled);
  });
});

test('decisions go out as CSV and come back the same, whatever stands in them', () => {
  const all = [
    decision('name:roy; ana@a|"x"', 'name:=cmd@b|y', 'same'),
    decision('org:1|é', 'org:2|z', 'later', 'organizations'),
  ];
  expect(readDecisions(formatDecisions(all))).toEqual({ decisions: all, refused: [] });
  expect(readDecisions(formatDecisions(all).replaceAll(',', ';')).decisions).toHaveLength(2);
  expect(readDecisions('kind,a,b,decision\npeople,x,y,maybe\npeople,x,,same\n').refused).toEqual([2, 3]);
});
