import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGaps } from '../../../analysis/gaps/gaps.ts';
import { DEFAULT_OPTIONS } from '../../../analysis/types.ts';
import { clique, gapsOf, givenGroups, type SmallNetwork, smallProjection, words } from '../../support/small-network.ts';

const A = 'a1 a2 a3 a4 a5 a6';
const B = 'b1 b2 b3 b4 b5 b6';
const C = 'c1 c2 c3 c4 c5 c6';

/** Two close-knit sectors, each tied to a third: K_A = 31, K_B = 31, m = 47, so chance puts 10.2 ties between A and B. */
const RELAYED: SmallNetwork = {
  sectors: { A, B, C },
  ties: `${clique(A)} ${clique(B)} ${clique(C)} a1-c1 b1-c2`,
};

const only = (network: SmallNetwork, input = {}) =>
  gapsOf(smallProjection(network), input).gaps.gaps.find((gap) => gap.a === 'sector:A' && gap.b === 'sector:B')!;

describe('a gap between two sectors with a relay', () => {
  it('is broker-free at three ties, relayed by the third, expected by the formula', () => {
    const gap = only(RELAYED);
    expect(gap).toMatchObject({ status: 'broker_free', routes: 0, distance: 3, relay: 'sector:C', ties: 0 });
    expect(gap.expected_ties).toBeCloseTo((31 * 31) / (2 * 47), 12);
    expect(gap).toMatchObject({ speakable: true, reason: null, rank: 1, found_in: null, shortfall_z: null });
  });

  it('proposes three meetings or more, of both kinds, with their reasons', () => {
    const { introductions } = only(RELAYED);
    expect(introductions.length).toBeGreaterThanOrEqual(3);
    expect(new Set(introductions.map(({ kind }) => kind))).toEqual(new Set(['direct', 'broker']));
    const broker = introductions.find(({ kind }) => kind === 'broker')!;
    expect(broker).toMatchObject({ from: 'c1', details: { already_tied_to_a: ['a1'] } });
    expect(introductions.every(({ reasons }) => reasons.length > 0)).toBe(true);
  });

  it('never proposes the confidential, and is the same again', () => {
    const confidential = new Set(['a1', 'c1']);
    const proposed = only(RELAYED, { confidential }).introductions.flatMap(({ from, to }) => [from, to]);
    expect(proposed.length).toBeGreaterThanOrEqual(6);
    expect(proposed).not.toContain('c1');
    expect(proposed).not.toContain('a1');
    expect(only(RELAYED).introductions).toEqual(only(RELAYED).introductions);
  });

  it('comes first when declared, by group value or by organization', () => {
    const link = (a: string, b: string) => ({
      expectedLinks: [{ a, b, territory: null, origin: null, note: null, source: { file: 'f', line: 2 } }],
    });
    expect(only(RELAYED, link('A', 'B')).expected).toBe(true);
    expect(only(RELAYED, link('b3', 'a2')).expected).toBe(true);
    expect(only(RELAYED, link('A', 'C')).expected).toBe(false);
    expect(only(RELAYED, link('b3', 'a2')).introductions[0]).toMatchObject({ from: 'a2', to: 'b3' });
  });
});

describe('why a pair is not spoken of', () => {
  const reason = (network: SmallNetwork, input = {}) => {
    const { speakable, reason: why } = only(network, input);
    expect(speakable).toBe(why === null);
    return why;
  };

  it('the reading comes before everything', () => {
    expect(reason(RELAYED, { reading: 'dense' })).toBe('reading');
    expect(reason({ ...RELAYED, ties: `${clique(A)} ${clique(B)}` }, { reading: 'archipelago' })).toBe('reading');
  });

  it('separate sets, with or without a relay', () => {
    expect(reason({ ...RELAYED, ties: `${clique(A)} ${clique(B)} ${clique(C)}` })).toBe('separate');
  });

  it('venues are walked: they join sets', () => {
    const venues = { v: 'a1 c1 c2', w: 'c3 b1 b2' };
    expect(reason({ ...RELAYED, ties: `${clique(A)} ${clique(B)} ${clique(C)}`, venues })).toBe(null);
  });

  it('ties that cannot exist', () => {
    const rules = [{ code: 'r', relations: ['tie'], column: 'sector', values: ['A', 'B'] }];
    expect(reason(RELAYED, { rules })).toBe('structural_zero');
    expect(reason(RELAYED, { rules: [{ ...rules[0]!, relations: ['interlock'] }] })).toBe(null);
    expect(reason(RELAYED, { rules: [{ ...rules[0]!, values: ['A'] }] })).toBe(null);
  });

  it('fewer than three ties by chance', () => {
    // K_A = K_B = 5, m = 21: 25 / 42.
    const ties = `a1-a2 a2-a3 b1-b2 b2-b3 ${clique(C)} a1-c1 b1-c2`;
    const few = { sectors: { A: 'a1 a2 a3', B: 'b1 b2 b3', C }, ties };
    expect(reason(few)).toBe('too_few_expected');
    expect(only(few).expected_ties).toBeCloseTo(25 / 42, 12);
  });

  it('data of more than a tenth of the members not received, for an absence only', () => {
    const missing = (ids: string) => Object.fromEntries(words(ids).map((id) => [id, { received: false }]));
    expect(only({ ...RELAYED, vertices: missing('a5') })).toMatchObject({
      reason: null,
      confidence: 'indicative',
      not_received: ['a5'],
    });
    expect(only({ ...RELAYED, vertices: missing('a5 b5') })).toMatchObject({
      reason: 'coverage',
      confidence: 'to_verify',
      not_received: ['a5', 'b5'],
      introductions: [],
      rank: null,
    });
    const tied = { ...RELAYED, ties: `${RELAYED.ties} a1-b1 a2-b2`, vertices: missing('a5 b5') };
    expect(only(tied)).toMatchObject({ status: 'linked', reason: null, confidence: 'solid' });
  });

  it('is solid only when the list is declared complete', () => {
    const complete = { options: { ...DEFAULT_OPTIONS, boundary: 'complete' } };
    expect(only(RELAYED, complete).confidence).toBe('solid');
    expect(only(RELAYED).confidence).toBe('indicative');
  });
});

describe('mandated connectors', () => {
  const network: SmallNetwork = {
    ...RELAYED,
    sectors: { ...RELAYED.sectors, '-': 'm' },
    ties: `${RELAYED.ties} a1-m a2-m b1-m b2-m`,
    vertices: { m: { connectorMandate: 'yes' } },
  };

  it('hide a gap that shows when they are set aside', () => {
    expect(only(network)).toMatchObject({ status: 'fragile', status_without_mandated: 'broker_free', brokers: ['m'] });
    const { gaps } = gapsOf(smallProjection(network));
    expect(gaps.withoutMandated.find(({ a, b }) => a === 'sector:A' && b === 'sector:B')).toEqual({
      a: 'sector:A',
      b: 'sector:B',
      status: 'broker_free',
      routes: 0,
      speakable: true,
    });
  });

  it('change nothing where there are none', () => {
    for (const gap of gapsOf(smallProjection(RELAYED)).gaps.gaps) expect(gap.status_without_mandated).toBe(gap.status);
  });
});

describe('status within territories', () => {
  it('shows the gap that a bridge elsewhere hides', () => {
    const [north, south] = [{ attributes: { territory: 'N' } }, { attributes: { territory: 'S' } }];
    const network: SmallNetwork = {
      ...RELAYED,
      ties: `${RELAYED.ties} a1-b1 a2-b2`,
      vertices: Object.fromEntries([...words(A), ...words(B)].map((id) => [id, Number(id[1]) <= 3 ? north : south])),
    };
    const options = { ...DEFAULT_OPTIONS, within: 'Territory' };
    expect(only(network, { options })).toMatchObject({
      status: 'linked',
      within: { N: { status: 'linked', routes: 2 }, S: { status: 'broker_free', routes: 0 } },
    });
    expect(() => only(network, { options: { ...options, within: 'planet' } })).toThrow('unknown_grouping');
  });
});

describe('counts and lists', () => {
  it('counts every pair by status and reason', () => {
    const { gaps } = gapsOf(smallProjection(RELAYED));
    // A-C and B-C: one tie each, between two organizations.
    expect(gaps.summary).toEqual([
      { status: 'broker_free', speakable: true, reason: null, count: 1 },
      { status: 'fragile', speakable: true, reason: null, count: 2 },
    ]);
    expect(gaps.gaps.map((gap) => gap.rank)).toEqual([1, 2, 3]);
  });

  it('lists beyond 40 groups only what is spoken of or tied, and counts the rest', () => {
    const names = Array.from({ length: 41 }, (_, g) => `s${String(g).padStart(2, '0')}`);
    const sectors = Object.fromEntries(names.map((name) => [name, [1, 2, 3].map((i) => `${name}o${i}`).join(' ')]));
    const within = names.map((name) => `${name}o1-${name}o2 ${name}o1-${name}o3`);
    const between = names.slice(1).map((name, g) => `${names[g]}o1-${name}o1`);
    const { gaps } = gapsOf(smallProjection({ sectors, ties: [...within, ...between].join(' ') }));
    expect(gaps.summary.reduce((sum, row) => sum + row.count, 0)).toBe((41 * 40) / 2);
    expect(gaps.gaps).toHaveLength(40);
    expect(gaps.gaps.every((gap) => gap.ties === 1)).toBe(true);
  });
});

describe('what does not matter', () => {
  const shape = ({ a, b, status, routes, distance, ties, brokers, failure_points }: ReturnType<typeof only>) => ({
    a,
    b,
    status,
    routes,
    distance,
    ties,
    brokers,
    points: failure_points.length,
  });

  it('names: relabelled organizations have the same pairs', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(words(`${A} ${B} ${C}`), { minLength: 18 }), (order) => {
        const fresh = new Map(order.map((id, i) => [id, `z${String(i).padStart(2, '0')}`]));
        const rename = (text: string) => text.replace(/[abc]\d/g, (id) => fresh.get(id)!);
        const ties = `${RELAYED.ties} a2-c1 c1-b3 a4-b4`;
        const renamed = smallProjection({
          sectors: { A: rename(A), B: rename(B), C: rename(C) },
          ties: rename(ties),
        });
        const expected = gapsOf(smallProjection({ ...RELAYED, ties })).gaps.gaps.map(shape);
        const found = gapsOf(renamed).gaps.gaps.map(shape);
        expect(found.map((gap) => ({ ...gap, brokers: gap.brokers.length }))).toEqual(
          expected.map((gap) => ({ ...gap, brokers: gap.brokers.length })),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('isolates: without a sector they change nothing at all', () => {
    const withIsolates = smallProjection({ ...RELAYED, sectors: { ...RELAYED.sectors, '-': 'x y z' } });
    expect(gapsOf(withIsolates).gaps.gaps).toEqual(gapsOf(smallProjection(RELAYED)).gaps.gaps);
  });
});

describe('detected groups', () => {
  it('are broker-free in so many divisions, and have no chance of their own', () => {
    const projection = smallProjection(RELAYED);
    const sectorOf = projection.vertices.map(({ id }) => 'abc'.indexOf(id[0]!));
    const same = Int32Array.from(sectorOf);
    // Where A and B are one community, or C's c1 counts with B, the pair is not broker-free.
    const merged = Int32Array.from(sectorOf, (c) => (c === 1 ? 0 : c));
    const detect = (partitions: Int32Array[]) => ({
      membership: projection.vertices.map(() => null),
      stability: projection.vertices.map(() => 1),
      partitions,
      modularity: 0.5,
    });
    const groups = givenGroups(projection);
    const find = (partitions: Int32Array[]) =>
      findGaps(projection, groups, {
        reading: 'structured',
        detection: detect(partitions),
        expectedLinks: [],
        options: DEFAULT_OPTIONS,
        rules: [],
        confidential: new Set(),
      }).gaps[0]!;
    const often = find([...Array(46).fill(same), ...Array(4).fill(merged)]);
    expect(often).toMatchObject({ found_in: [46, 50], speakable: true, expected_ties: null });
    const seldom = find([...Array(44).fill(same), ...Array(6).fill(merged)]);
    expect(seldom).toMatchObject({ found_in: [44, 50], speakable: false, reason: 'unstable' });
  });
});
