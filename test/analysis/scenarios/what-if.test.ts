import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBrokers } from '../../../analysis/gaps/brokers.ts';
import type { ScenarioStep } from '../../../analysis/scenario.ts';
import { whatIfLeaves } from '../../../analysis/scenarios/leave.ts';
import { scenarioResult } from '../../../analysis/scenarios/what-if.ts';
import { clique, gapsOf, type SmallNetwork, smallProjection, words } from '../../support/small-network.ts';

const A = 'a1 a2 a3 a4 a5 a6';
const B = 'b1 b2 b3 b4 b5 b6';
const INSIDE = `${clique(A)} ${clique(B)}`;

const leave = (id: string): ScenarioStep => ({ leave: { kind: 'organization', id } });
const introduce = (a: string, b: string): ScenarioStep => ({ introduce: { a, b } });

function resultOf(network: SmallNetwork, steps: ScenarioStep[]) {
  const projection = smallProjection(network);
  const { groups, gaps } = gapsOf(projection);
  return scenarioResult(projection, groups, gaps, steps);
}

/** x alone joins A and B; p and q hang on x; a6-c-b6 is a longer way round through c1 and c2. */
const BRIDGED: SmallNetwork = {
  sectors: { A, B, '-': 'x p q c1 c2' },
  ties: `${INSIDE} a1-x x-b1 x-p p-q a6-c1 c1-c2 c2-b6`,
};

describe('what a scenario changes, by hand', () => {
  it('the only bridge leaves: a missing bridge opens, what hung on it is cut off', () => {
    const result = resultOf(BRIDGED, [leave('x')]);
    expect(result.opened).toEqual([['sector:A', 'sector:B']]);
    expect(result.closed).toEqual([]);
    expect(result.pairs).toEqual([
      {
        a: 'sector:A',
        b: 'sector:B',
        speakable: true,
        routes_before: 1,
        routes_after: 0,
        before: 'fragile',
        after: 'broker_free',
        lost: { ties: [], through: ['x'] },
        gained: { ties: [], through: [] },
      },
    ]);
    expect(result.split).toEqual({
      components: { before: 1, after: 2 },
      largest: { before: 17, after: 14 },
      cut_off: ['p', 'q'],
      without_tie: [],
    });
    // 14 and 2 of 16 that stay: 1 - (14 x 13 + 2) / (16 x 15).
    expect(result.fragmentation).toEqual({ before: 0, staying_before: 0, after: 1 - 184 / 240 });
    expect(result.steps).toEqual([{ leave: { kind: 'organization', id: 'x' }, effect: true }]);
  });

  it('p leaves: q has no tie left, and no pair changes', () => {
    const { pairs, split } = resultOf(BRIDGED, [leave('p')]);
    expect(pairs).toEqual([]);
    expect(split).toMatchObject({ cut_off: ['q'], without_tie: ['q'] });
  });

  it('two meet: the missing bridge closes, over their tie and over whoever knows both sides through it', () => {
    const apart = { ...BRIDGED, ties: `${INSIDE} a6-c1 c1-c2 c2-b6` };
    const direct = resultOf(apart, [introduce('a2', 'b2')]);
    expect(direct.closed).toEqual([['sector:A', 'sector:B']]);
    expect(direct.pairs[0]).toMatchObject({ after: 'fragile', gained: { ties: [['a2', 'b2']], through: [] } });
    const broker = resultOf(apart, [introduce('c1', 'b2')]);
    expect(broker.pairs[0]).toMatchObject({ routes_after: 1, gained: { ties: [], through: ['c1'] } });
    // Through c1 alone: the six of A and B that it reaches in one step depend on it.
    expect(broker.lose_only_path).toContainEqual({ id: 'c1', before: 0, after: 2 });
  });

  it('a step without effect says so: two already tied, a venue that is not there', () => {
    const { steps, pairs } = resultOf(BRIDGED, [introduce('x', 'a1'), { leave: { kind: 'agreement', id: 'none' } }]);
    expect(steps.map(({ effect }) => effect)).toEqual([false, false]);
    expect(pairs).toEqual([]);
  });

  it('a person who holds the only route by an own seat is the route; by a delegated seat is not', () => {
    const carried = (delegated: boolean) =>
      resultOf({ ...BRIDGED, carriers: { 'a1-x': [{ kind: 'person', id: 'p7', delegated }] } }, [
        { leave: { kind: 'person', id: 'p7' } },
      ]);
    expect(carried(false).opened).toEqual([['sector:A', 'sector:B']]);
    expect(carried(true)).toMatchObject({ opened: [], steps: [{ effect: false }] });
  });

  it('a venue leaves as an agreement does', () => {
    const network = { ...BRIDGED, ties: `${INSIDE} a6-c1 c1-c2 c2-b6`, venues: { v: 'a1 b1 c1' } };
    const { opened, pairs } = resultOf(network, [{ leave: { kind: 'agreement', id: 'v' } }]);
    expect(opened).toEqual([['sector:A', 'sector:B']]);
    expect(pairs[0]!.lost.through).toEqual(['v']);
  });

  it('joins two sets: the largest grows, the pair was not to be spoken of and stays so', () => {
    const apart = { sectors: { A, B }, ties: INSIDE };
    const { split, closed, pairs, fragmentation } = resultOf(apart, [introduce('a1', 'b1')]);
    expect(split).toMatchObject({
      components: { before: 2, after: 1 },
      largest: { before: 6, after: 12 },
      cut_off: [],
    });
    expect(closed).toEqual([]);
    expect(pairs[0]).toMatchObject({ speakable: false, routes_before: 0, routes_after: 1 });
    expect(fragmentation).toEqual({ before: 1 - 60 / 132, staying_before: 1 - 60 / 132, after: 0 });
  });
});

const IDS = [...words(A), ...words(B), 'x', 'y', 'z', 'p'];
const pairsOfIds = IDS.flatMap((a, i) => IDS.slice(i + 1).map((b) => `${a}-${b}`));
const networks = fc
  .record({
    ties: fc.subarray(pairsOfIds, { minLength: 8, maxLength: 40 }),
    venue: fc.subarray(IDS, { minLength: 3, maxLength: 6 }),
  })
  .map(
    ({ ties, venue }): SmallNetwork => ({
      sectors: { A, B, '-': 'x y z p' },
      ties: ties.join(' '),
      venues: { v: venue.join(' ') },
    }),
  );

describe('whatever the network', () => {
  it('one organization that leaves is told as its own page tells it', () => {
    fc.assert(
      fc.property(networks, fc.constantFrom(...IDS), (network, id) => {
        const projection = smallProjection(network);
        const { groups, gaps } = gapsOf(projection);
        const departure = whatIfLeaves(groups, gaps, id);
        const { pairs, split } = scenarioResult(projection, groups, gaps, [leave(id)]);
        const told = pairs.map(({ a, b, routes_before, routes_after, before, after }) => ({
          a,
          b,
          routes_before,
          routes_after,
          before,
          after,
        }));
        expect(told).toEqual(departure.pairs);
        expect(split.cut_off).toEqual(departure.cut_off);
      }),
      { numRuns: 200 },
    );
  });

  it('leaving gains nothing, meeting loses nothing, and a tie that exists changes nothing', () => {
    fc.assert(
      fc.property(networks, fc.subarray(IDS, { minLength: 1, maxLength: 3 }), (network, ids) => {
        const gone = resultOf(network, ids.map(leave));
        expect(gone.closed).toEqual([]);
        for (const pair of gone.pairs) {
          expect(pair.routes_after).toBeLessThanOrEqual(pair.routes_before);
          expect(pair.gained).toEqual({ ties: [], through: [] });
        }
        const [a, b] = words(network.ties)[0]!.split('-') as [string, string];
        const same = resultOf(network, [introduce(b, a)]);
        expect([same.pairs, same.lose_only_path, same.split.cut_off]).toEqual([[], [], []]);
        const met = resultOf(network, [introduce(ids[0]!, 'z'), introduce(ids[0]!, 'a1')]);
        expect(met.opened).toEqual([]);
        for (const pair of met.pairs) expect(pair.lost).toEqual({ ties: [], through: [] });
      }),
      { numRuns: 100 },
    );
  });

  it('dependence before is what the list of bridge organizations says', () => {
    const projection = smallProjection(BRIDGED);
    const { groups, gaps } = gapsOf(projection);
    const { brokers } = findBrokers(projection, groups, gaps, { reading: 'structured', families: [], designated: [] });
    const entry = brokers.not_mandated.find(({ id }) => id === 'x')!;
    const { lose_only_path } = scenarioResult(projection, groups, gaps, [introduce('a1', 'b1')]);
    expect(lose_only_path.find(({ id }) => id === 'x')!.before).toBe(entry.lose_only_path);
  });
});
