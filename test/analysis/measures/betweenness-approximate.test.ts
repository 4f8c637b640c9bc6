import { describe, expect, it } from 'vitest';
import { createNetwork } from '../../../analysis/graph/network.ts';
import { betweennessNormalized } from '../../../analysis/measures/betweenness.ts';
import {
  betweennessApproximate,
  samplesFor,
  vertexDiameterBound,
} from '../../../analysis/measures/betweenness-approximate.ts';
import { computeMeasures } from '../../../analysis/measures/compute.ts';
import { twoModeBetweenness } from '../../../analysis/measures/two-mode-betweenness.ts';
import { createRandom } from '../../../analysis/random.ts';
import { runTasksInPlace } from '../../../analysis/tasks.ts';
import type { Network, RunTasks } from '../../../analysis/types.ts';
import { chain, florentineMarriage, kite, networkOf } from '../../support/networks.ts';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

function randomNetwork(n: number, ties: number, seed: number, directed = false): Network {
  const random = createRandom(seed);
  const ids = Array.from({ length: n }, (_, v) => `v${String(v).padStart(4, '0')}`);
  const pick = () => ids[Math.floor(random() * n)]!;
  const drawn = Array.from({ length: ties }, () => ({ source: pick(), target: pick() }));
  return createNetwork(
    ids,
    drawn.filter(({ source, target }) => source !== target),
    directed,
  );
}

/** Largest error over all vertices, as a share of the largest betweenness that there can be. */
async function worst(network: Network, epsilon: number, seed: number): Promise<number> {
  const n = network.ids.length;
  const { betweenness } = await betweennessApproximate(network, { epsilon, seed });
  const exact = betweennessNormalized(network);
  return Math.max(...exact.map((value, v) => Math.abs(value! - betweenness[v]! / ((n - 1) * (n - 2)))));
}

describe('betweennessApproximate', () => {
  it.each([
    ['kite', kite(), 0.03],
    ['Florentine families, one of them alone', florentineMarriage(), 0.03],
    ['chain', chain(60), 0.03],
    ['grid of many equal paths', grid(6), 0.03],
    ['sparse, in many pieces', randomNetwork(200, 150, 1), 0.02],
    ['dense', randomNetwork(80, 1_200, 2), 0.03],
    ['directed', randomNetwork(120, 300, 3, true), 0.03],
    ['two pieces and isolates', networkOf('a-b b-c c-d d-a b-e x-y y-z z-w q r'), 0.03],
  ])('%s: within the bound for every vertex, whatever the seed', async (_, network, epsilon) => {
    for (const seed of SEEDS) expect(await worst(network, epsilon, seed)).toBeLessThan(epsilon);
  });

  it('comes nearer with a smaller bound: no systematic error is left', async () => {
    const network = randomNetwork(100, 260, 4);
    const errors = await Promise.all([0.05, 0.004].map((epsilon) => worst(network, epsilon, 1)));
    expect(errors[1]).toBeLessThan(0.004);
    expect(errors[1]).toBeLessThan(errors[0]! / 2);
  });

  it('follows directions', async () => {
    // Every path from a to c goes over b, none back: 1 of the 6 ordered pairs.
    const { betweenness } = await betweennessApproximate(networkOf('a-b b-c', { directed: true }), {
      epsilon: 0.02,
      seed: 1,
    });
    expect([betweenness[0], betweenness[2]]).toEqual([0, 0]);
    expect(Math.abs(betweenness[1]! - 1)).toBeLessThan(0.04);
  });

  it('is the same by the seed, wherever the tasks run and in whatever order they end; another seed differs', async () => {
    const network = randomNetwork(150, 400, 5);
    const options = { epsilon: 0.03, seed: 7 };
    let handed = 0;
    const backwards: RunTasks = async (tasks) => {
      handed += tasks.length;
      const parts = await runTasksInPlace([...tasks].reverse().map((task) => structuredClone(task)));
      return parts.reverse();
    };
    const plain = await betweennessApproximate(network, options);
    expect(await betweennessApproximate(network, options, backwards)).toEqual(plain);
    expect(handed).toBe(Math.ceil(plain.samples / 1_024));
    expect(handed).toBeGreaterThan(3);
    expect((await betweennessApproximate(network, { ...options, seed: 8 })).betweenness).not.toEqual(plain.betweenness);
  });

  it('is exact, from no path at all, where nobody can stand between others', async () => {
    for (const text of ['', 'a', 'a-b', 'a-b c-d e', 'a-b b-c a-c']) {
      const { betweenness, samples } = await betweennessApproximate(networkOf(text), { epsilon: 0.1, seed: 1 });
      expect([...betweenness].every((value) => value === 0)).toBe(true);
      if (text !== 'a-b b-c a-c') expect(samples).toBe(0);
    }
  });

  it('stops within 200 ms when it is aborted', async () => {
    const controller = new AbortController();
    const sampling = betweennessApproximate(
      randomNetwork(3_000, 9_000, 6),
      { epsilon: 0.001, seed: 1 },
      runTasksInPlace,
      controller.signal,
    );
    let aborted = 0;
    setTimeout(() => {
      aborted = performance.now();
      controller.abort(new Error('enough'));
    }, 30);
    await expect(sampling).rejects.toThrow('enough');
    expect(aborted).toBeGreaterThan(0);
    expect(performance.now() - aborted).toBeLessThan(200);
  });

  it.each([0, -0.1, 1, Number.NaN])('refuses a bound of %d', async (epsilon) => {
    await expect(betweennessApproximate(kite(), { epsilon, seed: 1 })).rejects.toThrow(RangeError);
  });
});

describe('samplesFor', () => {
  it('counts paths as the bound does', () => {
    const count = (n: number, epsilon: number, variety: number) =>
      Math.ceil((0.5 / ((epsilon * (n - 2)) / n) ** 2) * (variety + Math.log(100)));
    // From 1.1, two corners are 8 and 7 ties away: 16 vertices on a path at most. 36 vertices say less: ln 72 > 4.
    expect(vertexDiameterBound(grid(6))).toBe(16);
    expect(samplesFor(grid(6), 0.1)).toBe(count(36, 0.1, 4));
    // The kite has 8 at most, which would be 3; but only 9 can stand between others, all but Jane.
    expect(vertexDiameterBound(kite())).toBe(8);
    expect(samplesFor(kite(), 0.1)).toBe(count(10, 0.1, Math.log(18)));
  });

  it('never takes a path to be shorter than it is', () => {
    expect(vertexDiameterBound(chain(9))).toBe(9);
    expect(vertexDiameterBound(networkOf('a-b b-c c-d x-y z'))).toBe(4);
    expect(vertexDiameterBound(networkOf('a-b b-c c-a d-c', { directed: true }))).toBe(4);
  });
});

describe('computeMeasures, with approximate', () => {
  const base = { weights: true, groups: null, fields: null, seed: 1 };

  it('takes betweenness alone from the sample, and says from how many paths', async () => {
    const network = florentineMarriage();
    const exact = await computeMeasures(network, base);
    const sampled = await computeMeasures(network, { ...base, approximate: 0.05 });
    expect([exact.samples, sampled.samples]).toEqual([null, samplesFor(network, 0.05)]);
    expect(sampled.network).toEqual({ ...exact.network, betweenness_centralization: null });
    const { betweenness, betweenness_normalized, ...others } = sampled.organizations;
    expect(exact.organizations).toMatchObject(others);
    expect(betweenness).not.toEqual(exact.organizations.betweenness);
    const pairs = ((network.ids.length - 1) * (network.ids.length - 2)) / 2;
    betweenness!.forEach((value, v) => {
      expect(betweenness_normalized![v]).toBeCloseTo((value as number) / pairs, 12);
    });
  });

  it('holds its bound against the maxima of the two modes', async () => {
    const people = Array.from({ length: 24 }, (_, i) => `p${i}`);
    const network = networkOf(
      people.map((person, i) => `${person}-o${i % 2} ${i < 3 ? `${person}-o1` : ''}`).join(' '),
    );
    const secondMode = network.ids.map((id) => id.startsWith('p'));
    const exact = twoModeBetweenness(network, secondMode);
    for (const seed of SEEDS) {
      const { organizations } = await computeMeasures(network, { ...base, seed, secondMode, approximate: 0.03 });
      const errors = exact.map((value, v) => Math.abs(value! - (organizations.betweenness_normalized![v] as number)));
      expect(Math.max(...errors)).toBeLessThan(0.03);
    }
  });
});

function grid(side: number): Network {
  const ties: string[] = [];
  for (let x = 0; x < side; x++) {
    for (let y = 0; y < side; y++) {
      if (x + 1 < side) ties.push(`${x}.${y}-${x + 1}.${y}`);
      if (y + 1 < side) ties.push(`${x}.${y}-${x}.${y + 1}`);
    }
  }
  return networkOf(ties.join(' '));
}
