import { describe, expect, it } from 'vitest';
import { type Chance, drawChance } from '../../../analysis/chance/chance.ts';
import { identify } from '../../../analysis/graph/identities.ts';
import { project } from '../../../analysis/graph/project.ts';
import { runTasksInPlace } from '../../../analysis/tasks.ts';
import { type AnalyzeOptions, DEFAULT_OPTIONS, type Roster, type RunTasks } from '../../../analysis/types.ts';
import { createTaskPool } from '../../../server/jobs/task-pool.ts';
import { agreement, person, roster, seat, tie } from '../../support/roster.ts';

async function chanceOf(
  given: Roster,
  members: Record<string, string[]>,
  changes: Partial<AnalyzeOptions> = {},
  run: RunTasks = runTasksInPlace,
): Promise<Chance | null> {
  const options = { ...DEFAULT_OPTIONS, asOf: 'all', draws: 4000, ...changes };
  const identities = identify(given, options.identity, false);
  const groups = Object.entries(members).map(([id, list]) => ({ id, members: list }));
  return drawChance({ roster: given, options, projection: project(given, options), identities, groups }, run);
}

/** Boards as `a: p q`, each person known by a key. */
function boards(lists: Record<string, string>, more: Partial<Roster> = {}): Roster {
  const seats = Object.entries(lists).flatMap(([id, people]) => people.split(' ').map((p) => seat(id, p)));
  const people = [...new Set(seats.map(({ personId }) => personId))].map((id) => person(id, `Name ${id}`));
  return roster({ seats, people, ...more });
}

/** Mean ties between two groups of boards, over every list of seats with these margins. */
function exactMean(lists: string[][], a: number[], b: number[]): { mean: number; none: number } {
  const times = new Map<string, number>();
  for (const p of lists.flat()) times.set(p, (times.get(p) ?? 0) + 1);
  const people = [...times.keys()];
  const values: number[] = [];
  const fill = (done: string[][], left: Map<string, number>) => {
    const size = lists[done.length]?.length;
    if (size === undefined) {
      if ([...left.values()].some((count) => count > 0)) return;
      let ties = 0;
      for (const i of a) for (const j of b) ties += Number(done[i]!.some((p) => done[j]!.includes(p)));
      values.push(ties);
      return;
    }
    const choose = (from: number, chosen: string[]) => {
      if (chosen.length === size) {
        fill([...done, chosen], new Map([...left].map(([p, n]) => [p, n - Number(chosen.includes(p))])));
        return;
      }
      for (let i = from; i < people.length; i++) if (left.get(people[i]!)! > 0) choose(i + 1, [...chosen, people[i]!]);
    };
    choose(0, []);
  };
  fill([], times);
  return {
    mean: values.reduce((x, y) => x + y, 0) / values.length,
    none: values.filter((value) => value === 0).length / values.length,
  };
}

const TINY = { a1: 'p q', a2: 'p r', b1: 's t', b2: 's u', c1: 'q t' };
const GROUPS = { A: ['a1', 'a2'], B: ['b1', 'b2'] };

describe('expected ties by drawn rosters', () => {
  it('are the mean over all rosters with the margins, as often without a tie as in them', async () => {
    const chance = await chanceOf(boards(TINY), GROUPS);
    const exact = exactMean(
      Object.values(TINY).map((list) => list.split(' ')),
      [0, 1],
      [2, 3],
    );
    expect(exact.mean).toBeGreaterThan(0.5);
    const pair = chance!.pair('A', 'B')!;
    expect(chance!.draws).toBe(4000);
    expect(Math.abs(pair.expected - exact.mean)).toBeLessThan(0.06);
    expect(Math.abs(pair.asFewIn[0] / pair.asFewIn[1] - exact.none)).toBeLessThan(0.03);
    expect(pair.shortfall).toBeGreaterThan(0);
    expect(chance!.pair('B', 'A')).toEqual(pair);
    expect(chance!.pair('A', 'nobody')).toBe(null);
  });

  it('keep agreements at their size: a lead stays one place, a venue ties nobody', async () => {
    // One agreement led by somebody, one venue, five organizations once each: 3 + 2 places, always two ties from the lead.
    const given = roster({
      agreements: [
        agreement('x', 'partnership', ['a1:lead', 'a2', 'b1']),
        agreement('y', 'consortium', ['b2', 'c1', 'c2']),
      ],
    });
    const members = { A: ['a1', 'a2'], B: ['b1', 'b2'], C: ['c1', 'c2'] };
    const chance = await chanceOf(given, members);
    // Two ties a draw among 15 pairs of six organizations, each equally likely.
    for (const [a, b] of [
      ['A', 'B'],
      ['A', 'C'],
      ['B', 'C'],
    ] as const) {
      expect(Math.abs(chance!.pair(a, b)!.expected - (2 * 4) / 15)).toBeLessThan(0.05);
    }
  });

  it('rewire given ties, everyone keeping their number', async () => {
    // Two ties on four organizations: three pairings, two of which tie A to B twice over.
    const chance = await chanceOf(roster({ ties: [tie('a1', 'a2'), tie('b1', 'b2')] }), GROUPS);
    expect(Math.abs(chance!.pair('A', 'B')!.expected - 4 / 3)).toBeLessThan(0.06);
    expect(Math.abs(chance!.pair('A', 'B')!.asFewIn[0] / 4000 - 1 / 3)).toBeLessThan(0.03);
  });

  it('are not drawn when none are asked for, nor where the rows do not make the ties shown', async () => {
    expect(await chanceOf(boards(TINY), GROUPS, { draws: 0 })).toBe(null);
    // p left a1 before joining a2: in the network of all dates there is no tie, in a draw without dates there would be.
    const apart = boards(TINY);
    apart.seats = apart.seats.map((row) => {
      if (row.personId !== 'p') return row;
      const period = row.organizationId === 'a1' ? { from: null, to: '2020-01-31' } : { from: '2021-01-01', to: null };
      return { ...row, period };
    });
    expect(await chanceOf(apart, GROUPS)).toBe(null);
    // Reported by one end only, and only mutual reports count.
    expect(await chanceOf(roster({ ties: [tie('a1', 'b1')] }), GROUPS, { symmetrize: 'intersection' })).toBe(null);
  });

  it('follow the layers shown and the organizations set aside', async () => {
    const given = boards(TINY, { ties: [tie('a1', 'b1'), tie('a2', 'b2')] });
    const seatsOnly = await chanceOf(given, GROUPS, { relations: ['interlock'] });
    expect(seatsOnly!.pair('A', 'B')).toEqual((await chanceOf(boards(TINY), GROUPS))!.pair('A', 'B'));
    const both = await chanceOf(given, GROUPS);
    expect(both!.pair('A', 'B')!.expected).toBeGreaterThan(seatsOnly!.pair('A', 'B')!.expected + 0.5);
  });

  it('are the same to the bit in threads, and whatever the order of rows', async () => {
    const pool = createTaskPool(2);
    try {
      const here = await chanceOf(boards(TINY), GROUPS, { draws: 300 });
      const there = await chanceOf(boards(TINY), GROUPS, { draws: 300 }, pool.run);
      expect(there!.pair('A', 'B')).toEqual(here!.pair('A', 'B'));
      const seeded = await chanceOf(boards(TINY), GROUPS, { draws: 300, seed: 2 });
      expect(seeded!.pair('A', 'B')).not.toEqual(here!.pair('A', 'B'));
    } finally {
      await pool.close();
    }
  });

  it('stop when the analysis is aborted', async () => {
    const given = boards(TINY);
    const options = { ...DEFAULT_OPTIONS, asOf: 'all' };
    const identities = identify(given, 'name', false);
    const input = { roster: given, options, projection: project(given, options), identities, groups: [] };
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(drawChance(input, runTasksInPlace, signal)).rejects.toThrow('enough');
  });
});

describe('shared directors', () => {
  it('are marked where they are more than chance lets expect: three in a region of single ones', async () => {
    // Forty boards of five, each sharing one director with the next; the first two share three.
    const lists: Record<string, string> = {};
    for (let b = 0; b < 40; b++) {
      const own = [0, 1, 2].map((i) => `o${b}.${i}`);
      lists[`b${String(b).padStart(2, '0')}`] = [`s${b}`, `s${(b + 39) % 40}`, ...own].join(' ');
    }
    lists.b01 = lists.b01!.replace('o1.0 o1.1', 'o0.0 o0.1');
    const given = boards(lists);
    const chance = await chanceOf(given, {}, { draws: 1000 });
    const { ties } = project(given, { ...DEFAULT_OPTIONS, asOf: 'all' });
    const marked = ties.filter((row) => chance!.interlock(row));
    expect(marked.map(({ source, target, weight }) => [source, target, weight])).toEqual([['b00', 'b01', 3]]);
    expect(ties).toHaveLength(40);
    expect(chance!.interlock({ ...ties[0]!, source: 'b00', target: 'nobody' })).toBe(null);
  });
});
