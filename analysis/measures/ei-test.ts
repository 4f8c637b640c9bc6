// Whether ties go out of groups more, or less, than when the same groups are dealt out at random over the organizations.
//
// Permutation test of the E-I index (ei-index.ts; measures.md, sections 12 and 17): the labels are shuffled over the
// grouped vertices, the ties stay. p = (hits + 1) / (R + 1), both tails, so never 0. Krackhardt & Stern 1988,
// doi:10.2307/2786835; North, Curtis & Sham 2002, doi:10.1086/341527. For given groups only: on detected groups the same
// ties would be used twice. `null` where the index is. Range of p 1/(R+1) .. 1. Oracle: measures' exact mean and the
// Monte-Carlo tails of the oracles.
import { createRandom } from '../random.ts';
import type { Network } from '../types.ts';
import type { EiTies } from './ei-index.ts';
import { balanceIndex, eiByGroup, eiExpected, eiIndex, numberGroups, tieValues } from './ei-index.ts';

export interface EiResult {
  index: number | null;
  /** Network: the exact mean 2P - 1. Group: the mean of the shuffles. */
  expected: number | null;
  /** Share of shuffles at or below, and at or above, what is observed. */
  pLow: number | null;
  pHigh: number | null;
}

export interface EiTest {
  network: EiResult;
  /** By group name. */
  groups: Record<string, EiResult>;
}

export interface EiTestTask {
  network: Network;
  groups: readonly (string | null)[];
  permutations?: number;
  seed: number;
  /** What a tied pair counts; pairs by default. */
  count?: EiTies;
}

/** Tests by their groups: a group is called a silo by the very test that the measures report. Forgotten with the groups. */
const tests = new WeakMap<EiTestTask['groups'], { of: EiTestTask; test: EiTest }>();

/** What `eiTest` said of the same groups, when it was asked before by whole tests of pairs; `null` otherwise. */
export function knownEiTest({ network, groups, seed }: Pick<EiTestTask, 'network' | 'groups' | 'seed'>): EiTest | null {
  const known = tests.get(groups);
  return known && known.of.network === network && known.of.seed === seed ? known.test : null;
}

/** `eiTest` by pairs and a thousand shuffles, kept for `knownEiTest`. */
export function keptEiTest(task: Pick<EiTestTask, 'network' | 'groups' | 'seed'>): EiTest {
  const test = eiTest(task);
  tests.set(task.groups, { of: task, test });
  return test;
}

/** Indices closer than this are equal: they are quotients of the same sums. */
const SLACK = 1e-12;

/**
 * The E-I index of the network and of each group, against `permutations` seeded shuffles of the labels; with 0 of them
 * the indices alone, without p-values.
 */
export function eiTest({ network, groups, permutations = 1_000, seed, count = 'pairs' }: EiTestTask): EiTest {
  const { names, labels, sizes } = numberGroups(groups);
  const { ties, values } = groupedTies(network, labels, count);
  const total = values.reduce((a, b) => a + b, 0);
  const members = Uint32Array.from(labels.keys()).filter((v) => labels[v]! >= 0);
  const observed = [...eiByGroup(network, groups, count).values()].map(balanceIndex);
  const tallies = names.map(() => ({ low: 0, high: 0, sum: 0, defined: 0 }));
  const whole = { index: eiIndex(network, groups, count), low: 0, high: 0 };
  const shuffled = labels.slice();
  const internal = new Float64Array(sizes.length);
  const external = new Float64Array(sizes.length);
  const strength = new Float64Array(labels.length);
  ties.forEach((v, end) => {
    strength[v]! += values[end >> 1]!;
  });
  const random = createRandom(seed);
  for (let run = 0; run < permutations && ties.length > 0; run++) {
    for (let i = members.length - 1; i > 0; i--) {
      const a = members[i]!;
      const b = members[Math.floor(random() * (i + 1))]!;
      [shuffled[a], shuffled[b]] = [shuffled[b]!, shuffled[a]!];
    }
    internal.fill(0);
    external.fill(0);
    let inside = 0;
    for (let e = 0; e < values.length; e++) {
      const a = shuffled[ties[2 * e]!]!;
      if (a !== shuffled[ties[2 * e + 1]!]!) continue;
      internal[a]! += values[e]!;
      inside += values[e]!;
    }
    // What leaves a group is what its members have less what stays in it, counted from both ends: exact for pairs, and within
    // rounding, far below SLACK, for strengths.
    for (const v of members) external[shuffled[v]!]! += strength[v]!;
    for (let g = 0; g < sizes.length; g++) external[g]! -= 2 * internal[g]!;
    const index = 1 - (2 * inside) / total;
    if (index <= whole.index! + SLACK) whole.low++;
    if (index >= whole.index! - SLACK) whole.high++;
    tallies.forEach((tally, g) => {
      const drawn = balanceIndex({ external: external[g]!, internal: internal[g]! });
      if (drawn === null) return;
      tally.defined++;
      tally.sum += drawn;
      if (observed[g] !== null && drawn <= observed[g]! + SLACK) tally.low++;
      if (observed[g] !== null && drawn >= observed[g]! - SLACK) tally.high++;
    });
  }
  const p = (hits: number, runs: number, defined: boolean) => (defined && runs > 0 ? (hits + 1) / (runs + 1) : null);
  return {
    network: {
      index: whole.index,
      expected: eiExpected(groups),
      pLow: p(whole.low, permutations, whole.index !== null),
      pHigh: p(whole.high, permutations, whole.index !== null),
    },
    groups: Object.fromEntries(
      names.map((name, g) => {
        const { low, high, sum, defined } = tallies[g]!;
        const known = observed[g] !== null;
        const expected = defined === 0 ? null : sum / defined;
        return [name, { index: observed[g]!, expected, pLow: p(low, defined, known), pHigh: p(high, defined, known) }];
      }),
    ),
  };
}

/** Ends of the ties between grouped vertices, two by two, and what each tie counts. */
function groupedTies(network: Network, labels: Int32Array, count: EiTies) {
  const { n, offsets, targets } = network.symmetric;
  const all = tieValues(network, count);
  const ends: number[] = [];
  const values: number[] = [];
  for (let v = 0; v < n; v++) {
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      const u = targets[e]!;
      if (v >= u || labels[v]! < 0 || labels[u]! < 0) continue;
      ends.push(v, u);
      values.push(all[e]!);
    }
  }
  return { ties: Uint32Array.from(ends), values: Float64Array.from(values) };
}
