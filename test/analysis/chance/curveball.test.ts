import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Curveball,
  type Rows,
  TRADES_BETWEEN,
  TRADES_TO_FORGET,
  type TrackedRows,
} from '../../../analysis/chance/curveball.ts';
import { createRandom } from '../../../analysis/random.ts';

function rowsOf(lists: readonly number[][], columns: number): Rows {
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, r) => {
    offsets[r + 1] = offsets[r]! + list.length;
  });
  return { offsets, members: Uint32Array.from(lists.flat()), columns };
}

function listsOf({ offsets, members }: Rows): number[][] {
  return Array.from({ length: offsets.length - 1 }, (_, r) => [...members.slice(offsets[r], offsets[r + 1])]);
}

const asText = (rows: Rows) =>
  listsOf(rows)
    .map((list) => list.sort((a, b) => a - b).join(''))
    .join('|');

/** Every way of filling rows of these sizes so that member c is in `times[c]` of them. */
function allFillings(sizes: readonly number[], times: readonly number[]): string[] {
  if (sizes.length === 0) return times.every((left) => left === 0) ? [''] : [];
  const choose = (from: number, size: number): number[][] =>
    size === 0
      ? [[]]
      : times.flatMap((left, c) => (c >= from && left > 0 ? choose(c + 1, size - 1).map((rest) => [c, ...rest]) : []));
  return choose(0, sizes[0]!).flatMap((list) =>
    allFillings(
      sizes.slice(1),
      times.map((left, c) => left - Number(list.includes(c))),
    ).map((rest) => (rest === '' ? list.join('') : `${list.join('')}|${rest}`)),
  );
}

describe('curveball', () => {
  it('keeps the members of every row and the rows of every member, and never seats anybody twice', () => {
    const lists = fc.array(fc.uniqueArray(fc.nat(9), { maxLength: 8 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(lists, fc.nat(1000), fc.boolean(), (given, seed, placesMatter) => {
        const rows = rowsOf(given, 10);
        const ball = new Curveball(rows, placesMatter);
        const random = createRandom(seed);
        for (let trade = 0; trade < 3; trade++) ball.trade(random);
        const after = listsOf(rows);
        expect(after.map((list) => list.length)).toEqual(given.map((list) => list.length));
        expect(after.map((list) => new Set(list).size)).toEqual(given.map((list) => list.length));
        expect(after.flat().sort()).toEqual(given.flat().sort());
      }),
    );
  });

  it.each([
    ['five', false, [[0, 1], [0, 2], [1], [3]], 4],
    ['five, place by place', true, [[0, 1], [0, 2], [1], [3]], 4],
    ['seven, unequal', false, [[0, 1, 2], [0, 3], [1], [0]], 4],
  ])('draws every list with the margins of %s equally often', (_, placesMatter, given, columns) => {
    const rows = rowsOf(given, columns);
    const times = Array.from({ length: columns }, (_, c) => given.flat().filter((member) => member === c).length);
    const possible = allFillings(
      given.map((list) => list.length),
      times,
    );
    expect(possible.length).toBeGreaterThan(5);
    const ball = new Curveball(rows, placesMatter);
    const random = createRandom(11);
    const counts = new Map(possible.map((text) => [text, 0]));
    const draws = 300 * possible.length;
    for (let draw = 0; draw < draws; draw++) {
      for (let trade = 0; trade < 6; trade++) ball.trade(random);
      const text = asText(rows);
      expect(counts.has(text)).toBe(true);
      counts.set(text, counts.get(text)! + 1);
    }
    // Chi-square against equal counts: mean k - 1, variance 2 (k - 1); four deviations above would be a one-sided mixer.
    const chi = [...counts.values()].reduce((sum, count) => sum + (count - 300) ** 2 / 300, 0);
    const freedom = possible.length - 1;
    expect(chi).toBeLessThan(freedom + 4 * Math.sqrt(2 * freedom));
    expect(chi).toBeGreaterThan(freedom - 4 * Math.sqrt(2 * freedom));
  });

  it('draws those whom it keeps track of as often as when it keeps track of everybody', () => {
    // Rows of three, three and two; members 0 and 1 are in two of them, the four others in one, hence alike.
    const given = [
      [0, 1, 2],
      [0, 3, 4],
      [1, 5],
    ];
    const whole = rowsOf(given, 6);
    const tracked: TrackedRows = { ...rowsOf(given, 6), lengths: Uint32Array.of(2, 1, 1), columns: 2 };
    const shared = ({ offsets, members }: Rows, lengths: ArrayLike<number>) =>
      given.map((_, r) =>
        [...members.subarray(offsets[r], offsets[r]! + lengths[r]!)]
          .filter((member) => member < 2)
          .sort()
          .join(''),
      );
    const [all, few] = [new Curveball(whole, false), new Curveball(tracked, false)];
    const random = createRandom(5);
    const counts = new Map<string, [number, number]>();
    const draws = 6000;
    for (let draw = 0; draw < draws; draw++) {
      for (let trade = 0; trade < 6; trade++) {
        all.trade(random);
        few.trade(random);
      }
      for (const [i, text] of [shared(whole, [3, 3, 2]), shared(tracked, tracked.lengths)].entries()) {
        const key = text.join('|');
        const count = counts.get(key) ?? [0, 0];
        count[i]!++;
        counts.set(key, count);
      }
    }
    // All nine ways of seating two people in two of three rows each.
    expect(counts.size).toBe(9);
    for (const [key, [one, other]] of counts) {
      expect(Math.abs(one - other), key).toBeLessThan(4 * Math.sqrt(one + other));
    }
  });

  it('forgets where everybody sat between draws, and where the list began', () => {
    // 60 boards of 8 from 400 people: by chance a seat is held by whoever held it in 480 / 60 / 400 = 2 % of draws.
    const random = createRandom(3);
    const given = Array.from({ length: 60 }, () => {
      const list = new Set<number>();
      while (list.size < 8) list.add(Math.floor(random() * 400));
      return [...list];
    });
    const rows = rowsOf(given, 400);
    const ball = new Curveball(rows, false);
    const keptAfter = (trades: number) => {
      const before = listsOf(rows).map((list) => new Set(list));
      for (let trade = 0; trade < trades; trade++) ball.trade(random);
      return listsOf(rows).flatMap((list, r) => list.filter((member) => before[r]!.has(member))).length / 480;
    };
    const shares = Array.from({ length: 50 }, () => keptAfter(TRADES_BETWEEN));
    expect(shares.reduce((a, b) => a + b, 0) / 50).toBeLessThan(0.1);
    expect(keptAfter(TRADES_TO_FORGET)).toBeLessThan(0.06);
  });
});
