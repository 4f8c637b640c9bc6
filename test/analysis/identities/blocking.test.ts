import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forEachPair } from '../../../analysis/identities/blocking.ts';

test('every two records that share a key meet once, whatever else they share', () => {
  const record = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 });
  fc.assert(
    fc.property(fc.array(record, { maxLength: 40 }), (lists) => {
      const records = lists.map((keys) => ({ keys, finer: 'x' }));
      const met: string[] = [];
      forEachPair(records, (i, j) => met.push(`${i} ${j}`));
      const wanted: string[] = [];
      lists.forEach((keys, i) => {
        for (let j = i + 1; j < lists.length; j++)
          if (keys.some((key) => lists[j]!.includes(key))) wanted.push(`${i} ${j}`);
      });
      expect(met.sort()).toEqual(wanted.sort());
    }),
  );
});

test('a block that grew too large is cut, and a name on hundreds of boards is taken in a row', () => {
  let pairs = 0;
  const many = Array.from({ length: 500 }, (_, i) => ({ keys: ['k'], finer: String(i % 50) }));
  forEachPair(many, () => pairs++);
  expect(pairs).toBe((50 * 10 * 9) / 2);
  pairs = 0;
  forEachPair(
    Array.from({ length: 500 }, () => ({ keys: ['k'], finer: 'same' })),
    () => pairs++,
  );
  expect(pairs).toBe(499);
});
