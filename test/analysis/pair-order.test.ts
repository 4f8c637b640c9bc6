import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pairOrder } from '../../analysis/pair-order.ts';

it('puts pairs in the order of their first, then their second number, equal ones as they came', () => {
  const number = fc.integer({ min: 0, max: 6 });
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { maxLength: 60 }), (pairs) => {
      const places = pairs.map((_, i) => i);
      const expected = places.sort((i, j) => pairs[i]![0] - pairs[j]![0] || pairs[i]![1] - pairs[j]![1] || i - j);
      const order = pairOrder(
        pairs.map(([first]) => first),
        pairs.map(([, second]) => second),
        7,
      );
      expect([...order]).toEqual(expected);
    }),
  );
});
