import { describe, expect, it } from 'vitest';
import { createNetwork } from '../../../analysis/graph/network.ts';
import { allPairs, createSweepTotal, planSweeps, runSweep } from '../../../analysis/kernels/all-pairs.ts';
import { createRandom } from '../../../analysis/random.ts';
import type { Network } from '../../../analysis/types.ts';
import { chain, networkOf } from '../../support/networks.ts';

function randomNetwork(n: number, ties: number, directed = false): Network {
  const random = createRandom(5);
  const draw = () => `v${String(Math.floor(random() * n)).padStart(5, '0')}`;
  const ids = Array.from({ length: n }, (_, v) => `v${String(v).padStart(5, '0')}`);
  return createNetwork(
    ids,
    Array.from({ length: ties }, () => ({ source: draw(), target: draw() })),
    directed,
  );
}

describe('allPairs', () => {
  it('gives every sum of a chain of three and an isolate', () => {
    expect(allPairs(networkOf('a-b b-c d').out)).toEqual({
      betweenness: new Float64Array([0, 2, 0, 0]),
      reachedFrom: new Float64Array([2, 2, 2, 0]),
      reachedTo: new Float64Array([2, 2, 2, 0]),
      distanceFrom: new Float64Array([3, 2, 3, 0]),
      distanceTo: new Float64Array([3, 2, 3, 0]),
      inverseFrom: new Float64Array([1.5, 2, 1.5, 0]),
      inverseTo: new Float64Array([1.5, 2, 1.5, 0]),
      diameter: 2,
    });
  });

  it('keeps what is reached apart from what reaches when ties have a direction', () => {
    const pairs = allPairs(networkOf('a-b b-c', { directed: true }).out);
    expect([...pairs.reachedFrom]).toEqual([2, 1, 0]);
    expect([...pairs.reachedTo]).toEqual([0, 1, 2]);
    expect([...pairs.betweenness]).toEqual([0, 1, 0]);
  });

  it('splits a pair over its shortest paths', () => {
    expect([...allPairs(networkOf('a-b b-d a-c c-d').out).betweenness]).toEqual([1, 1, 1, 1]);
  });

  it('has closed forms on a chain: vertex i lies between i x (n-1-i) pairs', () => {
    const n = 700;
    const pairs = allPairs(chain(n).out);
    expect(pairs.diameter).toBe(n - 1);
    expect([...pairs.betweenness]).toEqual(Array.from({ length: n }, (_, i) => 2 * i * (n - 1 - i)));
  });

  it('is the same to the last bit in parts, cloned as workers do, whatever part ends first', () => {
    for (const directed of [false, true]) {
      const { out } = randomNetwork(3_000, 15_000, directed);
      const plan = planSweeps(out, { paths: true });
      expect(plan.tasks.length).toBeGreaterThan(2);
      const parts = [...plan.tasks].reverse().map((task) => structuredClone(runSweep(structuredClone(task))));
      const total = createSweepTotal(plan);
      for (const part of parts.reverse()) total.add(part);
      expect(total.sums()).toEqual(allPairs(out));
    }
  });

  it('covers every source of the core once, and again backwards when ties have a direction', () => {
    for (const directed of [false, true]) {
      const { tasks, network } = planSweeps(randomNetwork(3_000, 15_000, directed).out, { paths: true });
      const sources = network.core.n;
      const outward = directed ? tasks.slice(0, tasks.length / 2) : tasks;
      for (const list of directed ? [outward, tasks.slice(tasks.length / 2)] : [outward]) {
        expect([list[0]!.from, list.at(-1)!.to]).toEqual([0, sources]);
        list.slice(1).forEach(({ from }, i) => {
          expect(from).toBe(list[i]!.to);
        });
      }
      if (directed) expect(tasks.at(-1)!.core.offsets).toBe(tasks[0]!.core.inOffsets);
    }
    expect(planSweeps(networkOf('').out, { paths: true }).tasks).toEqual([]);
  });

  it('measures lengths without counting paths', () => {
    const { out } = randomNetwork(400, 700, true);
    const plan = planSweeps(out, { paths: false });
    const total = createSweepTotal(plan);
    for (const task of plan.tasks) total.add(runSweep(task));
    expect(total.sums()).toEqual({ ...allPairs(out), betweenness: new Float64Array(400) });
  });
});
