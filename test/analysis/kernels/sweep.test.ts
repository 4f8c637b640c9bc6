import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNetwork } from '../../../analysis/graph/network.ts';
import { allPairs, createSweepTotal, planSweeps, runSweep } from '../../../analysis/kernels/all-pairs.ts';
import type { PairSums } from '../../../analysis/kernels/pair-sums.ts';
import { plainSweep } from '../../../analysis/kernels/plain-sweep.ts';
import { sweep } from '../../../analysis/kernels/sweep.ts';
import { wasmSweep } from '../../../analysis/kernels/wasm-sweep.ts';
import { createRandom } from '../../../analysis/random.ts';
import type { Network } from '../../../analysis/types.ts';
import { ownOracle } from '../../oracles/own-oracles.ts';
import { bruteForcePairs } from '../../support/brute-force-pairs.ts';
import { foldableNetwork, twinsAndBlocks } from '../../support/foldable-networks.ts';
import { chain, networkOf } from '../../support/networks.ts';

/** Any small network: sparse ones are forests with pendants and isolates, dense ones are full of equal paths. */
const anyNetwork = fc
  .record({
    n: fc.integer({ min: 1, max: 40 }),
    perVertex: fc.double({ min: 0, max: 4, noNaN: true }),
    seed: fc.nat(),
    directed: fc.boolean(),
  })
  .map(({ n, perVertex, seed, directed }) => randomNetwork(n, Math.round(n * perVertex), seed, directed));

function randomNetwork(n: number, ties: number, seed: number, directed: boolean): Network {
  const random = createRandom(seed);
  const ids = Array.from({ length: n }, (_, v) => `v${String(v).padStart(5, '0')}`);
  const draw = () => ids[Math.floor(random() * n)]!;
  return createNetwork(
    ids,
    Array.from({ length: ties }, () => ({ source: draw(), target: draw() })),
    directed,
  );
}

function expectClose(actual: PairSums, expected: PairSums): void {
  expect(actual.diameter).toBe(expected.diameter);
  for (const name of ['reachedFrom', 'reachedTo', 'distanceFrom', 'distanceTo'] as const) {
    expect(actual[name], name).toEqual(expected[name]);
  }
  for (const name of ['betweenness', 'inverseFrom', 'inverseTo'] as const) {
    expected[name].forEach((value, v) => {
      expect(Math.abs(actual[name][v]! - value), `${name} of ${v}`).toBeLessThanOrEqual(1e-12 * Math.max(1, value));
    });
  }
}

/** Both implementations, range by range, on every task of a network. */
function expectEqualBits({ out }: Network): void {
  for (const { core, from, to, paths } of planSweeps(out, { paths: true }).tasks) {
    const kernel = wasmSweep(core, from, to, paths);
    expect(kernel).not.toBeNull();
    expect(kernel).toEqual(plainSweep(core, from, to, paths));
  }
}

describe('sweep', () => {
  it('uses the kernel here', () => {
    const { core, from, to } = planSweeps(networkOf('a-b b-c c-a').out, { paths: true }).tasks[0]!;
    expect(sweep(core, from, to, true)).toEqual(wasmSweep(core, from, to, true));
  });

  it('is what the definitions say, pair by pair', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => expectClose(allPairs(network.out), bruteForcePairs(network.out))),
      { numRuns: 300, seed: 3 },
    );
  });

  it('is the same to the bit with the kernel and without', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => expectEqualBits(network)),
      { numRuns: 300, seed: 4 },
    );
  });

  it('is what the definitions say where twins, pendants and blocks are folded', () => {
    let [folded, split] = [0, 0];
    fc.assert(
      fc.property(foldableNetwork, (network) => {
        const plan = planSweeps(network.out, { paths: true });
        if (plan.twins.core.n < plan.network.core.n) folded++;
        if (plan.blocks) split++;
        expectClose(allPairs(network.out), bruteForcePairs(network.out));
        expectEqualBits(network);
      }),
      { numRuns: 300, seed: 6 },
    );
    expect(folded).toBeGreaterThan(100);
    expect(split).toBeGreaterThan(50);
  });

  it('gives the same betweenness where nobody asks for distances', () => {
    fc.assert(
      fc.property(foldableNetwork, ({ out }) => {
        const plan = planSweeps(out, { paths: true, distances: false });
        const total = createSweepTotal(plan);
        for (const task of plan.tasks) total.add(runSweep(task));
        const { betweenness } = total.sums();
        allPairs(out).betweenness.forEach((value, v) => {
          expect(Math.abs(betweenness[v]! - value)).toBeLessThanOrEqual(1e-12 * Math.max(1, value));
        });
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it.each([
    ['twins and blocks', twinsAndBlocks(40, 12, 1)],
    ['undirected, sparse', randomNetwork(700, 800, 1, false)],
    ['undirected, dense', randomNetwork(500, 9_000, 2, false)],
    ['directed', randomNetwork(900, 3_000, 3, true)],
    ['long', chain(300)],
    ['own oracle', ownOracle('directed-weighted').network],
  ])('is the same to the bit over several groups of sources: %s', (_, network) => {
    expectEqualBits(network);
  });

  it('is the same to the bit where path counts no longer fit a double', () => {
    const diamonds = Array.from({ length: 80 }, (_, i) => `j${i}-u${i} j${i}-l${i} u${i}-j${i + 1} l${i}-j${i + 1}`);
    expectEqualBits(networkOf(diamonds.join(' ')));
  });

  it('takes networks of different sizes one after the other', () => {
    for (const n of [200, 30, 1_000, 3, 200]) expectEqualBits(randomNetwork(n, 2 * n, n, n % 3 === 0));
  });
});

describe('pendants', () => {
  it.each([
    ['a star', 'c-a c-b c-d c-e'],
    ['a tie alone', 'a-b'],
    ['a chain of four', 'a-b b-c c-d'],
    ['two stars that meet, a triangle and an isolate', 'a-x a-y a-b b-z b-w b-c t-u u-v v-t i'],
  ])('count in full at their neighbour: %s', (_, text) => {
    const { out } = networkOf(text);
    expectClose(allPairs(out), bruteForcePairs(out));
  });

  it('are kept where ties have a direction', () => {
    const { out } = networkOf('a-b b-c', { directed: true });
    expect(planSweeps(out, { paths: true }).network.core.n).toBe(3);
  });
});
