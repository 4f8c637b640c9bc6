import { describe, expect, it } from 'vitest';
import { findBrokers, withIntervals } from '../../../analysis/gaps/brokers.ts';
import { rankIntervals } from '../../../analysis/gaps/rank-intervals.ts';
import { brokerScores, ranksOf } from '../../../analysis/gaps/resample.ts';
import { scoreModel } from '../../../analysis/gaps/score-model.ts';
import type { UnverifiedRows } from '../../../analysis/graph/unverified-rows.ts';
import { runTasksInPlace } from '../../../analysis/tasks.ts';
import { createTaskPool } from '../../../server/jobs/task-pool.ts';
import { clique, gapsOf, type SmallNetwork, smallProjection } from '../../support/small-network.ts';

const A = 'a1 a2 a3 a4 a5 a6';
const B = 'b1 b2 b3 b4 b5 b6';
const C = 'c1 c2 c3 c4 c5 c6';
const INSIDE = `${clique(A)} ${clique(B)} ${clique(C)}`;

/** x joins A and B by ties of many rows; y and z join B and C and hang on one row each. */
const NETWORK: SmallNetwork = {
  sectors: { A, B, C, '-': 'x y z' },
  ties: `${INSIDE} a1-x a2-x x-b1 x-b2 b3-y y-c3 b4-z z-c4 a5-c5`,
  carriers: { 'b3-y': [{ id: 'row-y' }], 'b4-z': [{ id: 'row-z' }] },
};

/** Rows by name, given ties all. */
function unverified(...names: string[]): UnverifiedRows {
  return {
    count: names.length,
    seat: () => null,
    agreement: () => null,
    tie: (id) => (names.includes(id) ? names.indexOf(id) : null),
  };
}

function brokersOf(network: SmallNetwork) {
  const projection = smallProjection(network);
  const { groups, gaps } = gapsOf(projection);
  return findBrokers(projection, groups, gaps, { reading: 'structured', families: [], designated: [] });
}

describe('scores laid out flat', () => {
  it('are the scores of the brokers while nothing is left out', () => {
    const found = brokersOf({ ...NETWORK, venues: { v: 'a3 b5 b6 c1' } });
    const { graph, steps } = found.evidence;
    const model = scoreModel(graph, steps, unverified());
    const scores = brokerScores(model, new Uint8Array(model.links));
    for (const [id, score] of found.scores!) expect(scores[graph.index.get(id)!]!, id).toBeCloseTo(score, 12);
  });

  it('shift to the routes that are left when a tie goes', () => {
    const found = brokersOf(NETWORK);
    const { graph, steps } = found.evidence;
    const model = scoreModel(graph, steps, unverified());
    const gone = new Uint8Array(model.links);
    gone[graph.ties.findIndex(({ id }) => id === 'b3|y')] = 1;
    const scores = brokerScores(model, gone);
    expect(['x', 'y', 'z'].map((id) => scores[graph.index.get(id)!])).toEqual([1, 0, 1]);
  });

  it('rank equals from the best to the worst place they share', () => {
    const ranks = ranksOf(Float64Array.from([1, 3, 1, 0]), Uint32Array.from([0, 1, 2, 3]));
    expect([...ranks.best]).toEqual([2, 1, 2, 4]);
    expect([...ranks.worst]).toEqual([3, 1, 3, 4]);
  });
});

describe('rank intervals', () => {
  it('are as wide as what hangs on an unverified row; there are none where every row is verified', async () => {
    const found = brokersOf(NETWORK);
    const certain = await rankIntervals(found, unverified(), 1, runTasksInPlace);
    expect(certain).toMatchObject({ resamples: 0, intervals: new Map() });
    // One of two rows goes each time: y or z falls to the end, the other has the pair to itself, beside x.
    const { intervals, resamples } = await rankIntervals(found, unverified('row-y', 'row-z'), 1, runTasksInPlace);
    expect(resamples).toBe(500);
    expect(intervals.get('x')).toEqual([1, 2]);
    expect(intervals.get('y')).toEqual([1, 5]);
    expect(intervals.get('z')).toEqual([1, 5]);
    expect(intervals.has('a1')).toBe(false);
  });

  it('need all carriers of a tie to go, and only a seat of the two', async () => {
    const twice = { ...NETWORK, carriers: { 'b3-y': [{ id: 'row-y' }, { id: 'kept' }], 'b4-z': [{ id: 'row-z' }] } };
    const once = { ...NETWORK, carriers: { 'b3-y': [{ id: 'row-y' }] } };
    // The one unverified row is left out each time: y keeps its half by the other carrier, or has nothing.
    const ofX = async (network: SmallNetwork) =>
      (await rankIntervals(brokersOf(network), unverified('row-y'), 1, runTasksInPlace)).intervals.get('x');
    expect(await ofX(twice)).toEqual([1, 1]);
    // Without y, z has the pair to itself, as x has.
    expect(await ofX(once)).toEqual([1, 2]);
    const seats = { ...NETWORK, carriers: { 'b3-y': [{ kind: 'person' as const, id: 'p' }] } };
    const rows: UnverifiedRows = {
      ...unverified(),
      count: 2,
      seat: (person, board) => (person === 'p' && board === 'y' ? 0 : person === 'p' && board === 'b3' ? 1 : null),
    };
    const held = await rankIntervals(brokersOf(seats), rows, 1, runTasksInPlace);
    // Whichever of the two seats is left out, the tie is gone: y is last in every resample.
    expect(held.intervals.get('y')).toEqual([brokersOf(seats).ranks.get('y')!, 5]);
  });

  it('are the same to the bit in threads', async () => {
    const pool = createTaskPool(2);
    try {
      const found = brokersOf(NETWORK);
      const rows = unverified('row-y', 'row-z');
      expect(await rankIntervals(found, rows, 7, pool.run)).toEqual(
        await rankIntervals(found, rows, 7, runTasksInPlace),
      );
    } finally {
      await pool.close();
    }
  });
});

describe('rings with intervals', () => {
  it('also go to who stays among the first ten, never on equal names alone', async () => {
    const shared = { ...NETWORK, ties: `${INSIDE} a1-x x-b1 a1-y y-b1 a1-z z-b1` };
    const found = brokersOf(shared);
    expect([...found.rings]).toEqual([]);
    const { staysFirst } = await rankIntervals(found, unverified('row-y'), 1, runTasksInPlace);
    expect([...withIntervals(found, staysFirst).rings]).toEqual(['x', 'y', 'z']);
    expect(withIntervals(found, staysFirst).brokers.stands_out).toBe(true);
    // Thirteen that share the first place equally: none of them stands out.
    const many = [...'defghijklmnop'];
    const crowd = brokersOf({
      sectors: { A, B, '-': many.join(' ') },
      ties: `${clique(A)} ${clique(B)} ${many.map((id) => `a1-${id} ${id}-b1`).join(' ')}`,
    });
    expect([...(await rankIntervals(crowd, unverified(), 1, runTasksInPlace)).staysFirst]).toEqual([]);
    const probable = { ...shared, carriers: { 'a1-x': [{ probable: true }] } };
    const named = brokersOf({
      ...probable,
      sectors: { ...probable.sectors, '-': `x y z ${many.join(' ')}` },
      ties: `${probable.ties} ${many.map((id) => `a1-${id} ${id}-b1`).join(' ')}`,
    });
    expect((await rankIntervals(named, unverified(), 1, runTasksInPlace)).staysFirst.has('x')).toBe(false);
  });
});
