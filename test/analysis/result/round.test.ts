import { describe, expect, it } from 'vitest';
import { lookThrough, roundNumbers } from '../../../analysis/result/round.ts';

describe('numbers of a result', () => {
  it('keep twelve significant digits, and are null when they are no finite numbers', () => {
    const given = { a: [1 / 3, 2, Number.NaN], b: { c: 0.1 + 0.2, d: Number.POSITIVE_INFINITY }, e: 'text', f: null };
    expect(roundNumbers(given)).toEqual({ a: [0.333333333333, 2, null], b: { c: 0.3, d: null }, e: 'text', f: null });
  });

  it('leave what was given as it was, and copy nothing that needs no rounding', () => {
    const counted = { ids: ['a'], count: 3 };
    const given = { counted, share: 1 / 3 };
    const rounded = roundNumbers(given);
    expect(given.share).toBe(1 / 3);
    expect(rounded.counted).toBe(counted);
  });

  it('are rounded under any name that a column may have', () => {
    const attributes = JSON.parse('{"__proto__": 0.1234567890123, "x": 1}');
    expect(JSON.stringify(roundNumbers(attributes))).toBe('{"__proto__":0.123456789012,"x":1}');
  });

  it('are rounded whether or not their list was looked through before', () => {
    const lists = { clean: [{ weight: 2, ids: ['a'] }], other: [{ weight: 2 }, { weight: 1 / 3 }] };
    lookThrough(lists.clean);
    lookThrough(lists.other);
    const rounded = roundNumbers(lists);
    expect(rounded).toEqual({ clean: lists.clean, other: [{ weight: 2 }, { weight: 0.333333333333 }] });
    expect(rounded.clean).toBe(lists.clean);
  });
});
