import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../../analysis/graph/coverage.ts';
import { project } from '../../../analysis/graph/project.ts';
import { type AnalyzeOptions, DEFAULT_OPTIONS, type Roster } from '../../../analysis/types.ts';
import { agreement, organization, person, roster, seat, tie } from '../../support/roster.ts';

const read = (input: Roster, options: Partial<AnalyzeOptions> = {}) =>
  project(input, { ...DEFAULT_OPTIONS, ...options });
const relations = (input: Roster, options: Partial<AnalyzeOptions> = {}) =>
  Object.fromEntries(read(input, options).ties.map((t) => [`${t.source}-${t.target}`, t.relations]));

describe('interlocks', () => {
  const people = [person('p', 'Ana'), person('q', 'Bo'), person('r', 'Cy')];

  test('count distinct people shared, not seats', () => {
    const input = roster({
      people,
      seats: [
        seat('A', 'p'),
        seat('A', 'p', { id: 'again' }),
        seat('B', 'p'),
        seat('A', 'q'),
        seat('B', 'q'),
        seat('C', 'r'),
      ],
    });
    expect(relations(input)).toEqual({ 'A-B': { interlock: 2 } });
    expect(read(input).network.ids).toEqual(['A', 'B', 'C']);
  });

  test('need seats that may overlap, and hold on the day shown', () => {
    const seats = [
      seat('A', 'p', { period: { from: '2010-01-01', to: '2011-12-31' } }),
      seat('B', 'p', { period: { from: '2012-01-01', to: null } }),
      seat('C', 'p', { period: { from: '2011-06-01', to: null } }),
    ];
    const input = roster({ people, seats });
    expect(relations(input, { asOf: 'all' })).toEqual({ 'A-C': { interlock: 1 }, 'B-C': { interlock: 1 } });
    expect(relations(input)).toEqual({ 'B-C': { interlock: 1 } });
    expect(read(input).asOf).toBe('2012-01-01');
    expect(read(input).network.ids).toEqual(['B', 'C']);
    expect(relations(input, { asOf: '2011-07-01' })).toEqual({ 'A-C': { interlock: 1 } });
  });

  test('by name alone are probable, and vanish with --identity key', () => {
    const input = roster({
      people: [
        person('1', 'Ana', null),
        person('2', 'Ana', null),
        person('3', 'Roy Ana', null),
        person('4', 'Ana Roy (Laval)', null),
      ],
      seats: [seat('A', '1'), seat('B', '2'), seat('C', '3'), seat('D', '4')],
    });
    expect(read(input).ties).toMatchObject([{ source: 'A', target: 'B', probable: true }]);
    expect(relations(input, { identity: 'key' })).toEqual({});
    const coverage = coverageOf(input, DEFAULT_OPTIONS, read(input));
    expect(coverage.identities).toEqual({
      by_key: 0,
      by_name: 1,
      by_decision: 0,
      interlocks: { low: 0, counted: 1, high: 2 },
    });
  });

  test('two keys are two people, whatever their names', () => {
    const input = roster({ people: [person('1', 'Ana'), person('2', 'Ana')], seats: [seat('A', '1'), seat('B', '2')] });
    expect(relations(input)).toEqual({});
  });

  test('a delegated seat is marked on its tie; a shared officer is no interlock', () => {
    const input = roster({
      people,
      seats: [
        seat('A', 'p', { representsId: 'C' }),
        seat('B', 'p'),
        seat('A', 'q', { relation: 'shared_officer' }),
        seat('B', 'q'),
      ],
    });
    expect(relations(input)).toEqual({ 'A-B': { interlock: 1, shared_officer: 1 } });
    expect(read(input).ties[0]!.carriers.map((c) => [c.relation, c.delegated])).toEqual([
      ['interlock', true],
      ['shared_officer', false],
    ]);
  });
});

describe('agreements', () => {
  const organizations = ['A', 'B', 'C', 'D'].map((id) => organization(id));

  test('two are tied; a lead is tied to each; three without a lead meet at a venue', () => {
    const input = roster({
      organizations,
      agreements: [
        agreement('1', 'service_agreement', ['A', 'B']),
        agreement('2', 'consortium', ['A:lead', 'B', 'C']),
        agreement('3', 'network', ['B', 'C', 'D']),
        agreement('4', 'competes', ['C', 'D']),
        agreement('5', 'alliance', ['D']),
      ],
    });
    expect(relations(input)).toEqual({ 'A-B': { consortium: 1, service_agreement: 1 }, 'A-C': { consortium: 1 } });
    expect(read(input).venues).toMatchObject([{ id: '3', participants: ['B', 'C', 'D'] }]);
    expect(relations(input, { venues: 'tie', relations: ['network'] })).toEqual({
      'B-C': { network: 0.5 },
      'B-D': { network: 0.5 },
      'C-D': { network: 0.5 },
    });
    expect(read(input).layers).toEqual([
      { relation: 'consortium', ties: 2, venues: 0, selected: true },
      { relation: 'network', ties: 0, venues: 1, selected: true },
      { relation: 'service_agreement', ties: 1, venues: 0, selected: true },
    ]);
  });

  test('funding runs to the recipient, referral in the order given, the rest both ways', () => {
    const input = roster({
      organizations,
      agreements: [
        agreement('1', 'funding', ['A:recipient', 'B:funder']),
        agreement('2', 'referral', ['D', 'C']),
        agreement('3', 'alliance', ['A', 'D']),
      ],
    });
    expect(Object.keys(relations(input, { directed: true }))).toEqual(['A-D', 'B-A', 'D-A', 'D-C']);
    expect(Object.keys(relations(input))).toEqual(['A-B', 'A-D', 'C-D']);
  });

  test('what has ended is not in force; connectors set aside take their ties with them', () => {
    const input = roster({
      organizations: [organization('A'), organization('B', { connectorMandate: 'yes' }), organization('C')],
      agreements: [
        agreement('1', 'alliance', ['A', 'B'], { period: { from: '2020-01-01', to: null } }),
        agreement('2', 'alliance', ['A', 'C'], { period: { from: '2018-01-01', to: '2019-12-31' } }),
        agreement('3', 'concertation_table', ['A', 'B', 'C']),
      ],
    });
    expect(Object.keys(relations(input))).toEqual(['A-B']);
    const without = read(input, { withoutMandated: true });
    expect([without.network.ids, without.ties, without.venues]).toEqual([['A', 'C'], [], []]);
  });
});

describe('given ties', () => {
  const input = roster({
    organizations: ['a', 'b', 'c', 'd'].map((id) => organization(id)),
    ties: [
      tie('a', 'b', { weight: 1 }),
      tie('b', 'a', { weight: 4 }),
      tie('b', 'c', { weight: 2 }),
      tie('c', 'd', { weight: 3, directed: false }),
    ],
  });

  test('two reports of one tie are their maximum; intersection keeps what both report', () => {
    expect(relations(input)).toEqual({ 'a-b': { tie: 4 }, 'b-c': { tie: 2 }, 'c-d': { tie: 3 } });
    expect(Object.keys(relations(input, { symmetrize: 'intersection' }))).toEqual(['a-b', 'c-d']);
    expect(Object.keys(relations(input, { directed: true }))).toEqual(['a-b', 'b-a', 'b-c', 'c-d', 'd-c']);
    expect(coverageOf(input, DEFAULT_OPTIONS, read(input)).ties_confirmed).toEqual({ both: 1, one_side: 1 });
  });

  test('a scale where low is strong is turned round between its own ends', () => {
    expect(relations(input, { scale: 'low-is-strong' })).toEqual({
      'a-b': { tie: 4 },
      'b-c': { tie: 3 },
      'c-d': { tie: 2 },
    });
    expect(relations(input, { weights: 'count' })['a-b']).toEqual({ tie: 1 });
  });

  test('a stub is a vertex out of scope; a listed organization that nothing names has no data received', () => {
    const listed = roster({
      organizations: [
        organization('a'),
        organization('x', { inScope: false }),
        organization('silent'),
        organization('old', { inScope: false }),
      ],
      ties: [tie('a', 'x')],
    });
    expect(read(listed).vertices.map((v) => [v.id, v.inScope, v.received])).toEqual([
      ['a', true, true],
      ['silent', true, false],
      ['x', false, false],
    ]);
  });
});

describe('people and two-mode', () => {
  const input = roster({
    people: [person('p', 'Ana'), person('q', 'Bo'), person('A', 'Cy')],
    seats: [seat('A', 'p'), seat('A', 'q'), seat('B', 'p'), seat('B', 'A')],
  });

  test('people are tied by the boards that they share', () => {
    expect(relations(input, { network: 'people' })).toEqual({ 'A-p': { shared_board: 1 }, 'p-q': { shared_board: 1 } });
  });

  test('two-mode keeps both sides, a seat a tie, and ids apart', () => {
    const projection = read(input, { network: 'two-mode' });
    expect(projection.vertices.map((v) => [v.id, v.kind])).toEqual([
      ['A', 'organization'],
      ['B', 'organization'],
      ['p', 'person'],
      ['person:A', 'person'],
      ['q', 'person'],
    ]);
    expect(projection.ties).toHaveLength(4);
  });
});

test('row order does not matter', () => {
  const parts = {
    people: [person('p', 'Ana'), person('q', 'Bo')],
    seats: [seat('A', 'p'), seat('B', 'p'), seat('B', 'q'), seat('C', 'q')],
    agreements: [agreement('1', 'network', ['C', 'A', 'B']), agreement('2', 'alliance', ['C', 'A'])],
    ties: [
      tie('a', 'b', { weight: 0.1 }),
      tie('a', 'b', { id: 'two', weight: 0.2 }),
      tie('a', 'b', { id: 'three', weight: 0.3 }),
    ],
  };
  const reversed = {
    people: parts.people.toReversed(),
    seats: parts.seats.toReversed(),
    agreements: parts.agreements.toReversed(),
    ties: parts.ties.toReversed(),
  };
  expect(read(roster(reversed))).toEqual(read(roster(parts)));
});
