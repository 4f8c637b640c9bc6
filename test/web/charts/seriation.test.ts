import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Affinity, arrangementLength, seriate } from '../../../web/charts/seriation.ts';

/** A path hidden under a permutation of its items: neighbours on the path are alike, others are not. */
function hiddenPath(permutation: readonly number[]): Affinity {
  const place = new Map(permutation.map((item, index) => [item, index]));
  return (i, j) => (Math.abs(place.get(i)! - place.get(j)!) === 1 ? 1 : 0);
}

describe('seriate', () => {
  it('finds a path again from any shuffling of it', () => {
    for (const hidden of [
      [3, 0, 4, 1, 5, 2],
      [6, 2, 5, 0, 3, 1, 4],
    ]) {
      const order = seriate(hidden.length, hiddenPath(hidden));
      expect(arrangementLength(order, hiddenPath(hidden))).toBe(hidden.length - 1);
    }
  });

  it('puts two blocks that are tied inside side by side, each whole', () => {
    const order = seriate(6, (i, j) => (i % 2 === j % 2 ? 5 : i + j === 5 ? 1 : 0));
    expect(new Set(order.slice(0, 3).map((i) => i % 2)).size).toBe(1);
    expect(new Set(order.slice(3).map((i) => i % 2)).size).toBe(1);
  });

  it('keeps the order given when nothing is tied, and handles 0, 1 and 2 items', () => {
    expect(seriate(4, () => 0)).toEqual([0, 1, 2, 3]);
    expect(seriate(0, () => 1)).toEqual([]);
    expect(seriate(1, () => 1)).toEqual([0]);
    expect(seriate(2, () => 1)).toEqual([0, 1]);
  });

  it('is a permutation, never longer than the order given, and the same each time', () => {
    const weights = fc
      .integer({ min: 1, max: 9 })
      .chain((n) =>
        fc.array(fc.integer({ min: 0, max: 6 }), { minLength: n * n, maxLength: n * n }).map((cells) => ({ n, cells })),
      );
    fc.assert(
      fc.property(weights, ({ n, cells }) => {
        const affinity: Affinity = (i, j) => cells[Math.min(i, j) * n + Math.max(i, j)]!;
        const order = seriate(n, affinity);
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
        const given = arrangementLength(
          [...order].sort((a, b) => a - b),
          affinity,
        );
        expect(arrangementLength(order, affinity)).toBeLessThanOrEqual(given + 1e-9);
        expect(seriate(n, affinity)).toEqual(order);
      }),
      { numRuns: 60 },
    );
  });
});
