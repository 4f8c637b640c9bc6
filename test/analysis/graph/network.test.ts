import { expect, test } from 'vitest';
import { createNetwork, neighbours } from '../../../analysis/graph/network.ts';

test('vertices are sorted in code units, isolates kept, loops dropped, parallel ties summed', () => {
  const network = createNetwork(
    ['b', 'Z', 'é', 'a'],
    [
      { source: 'a', target: 'b', weight: 2 },
      { source: 'b', target: 'a', weight: 3 },
      { source: 'a', target: 'a', weight: 9 },
      { source: 'Z', target: 'a' },
    ],
    false,
  );
  expect(network.ids).toEqual(['Z', 'a', 'b', 'é']);
  expect([...network.symmetric.offsets]).toEqual([0, 1, 3, 4, 4]);
  expect([...network.symmetric.targets]).toEqual([1, 0, 2, 1]);
  expect([...network.symmetric.weights]).toEqual([1, 1, 5, 5]);
  expect(network.out).toBe(network.symmetric);
});

test('a directed network keeps both ways apart and sums strengths in the symmetric view', () => {
  const network = createNetwork(
    ['a', 'b', 'c'],
    [
      { source: 'a', target: 'b', weight: 2 },
      { source: 'b', target: 'a', weight: 3 },
      { source: 'c', target: 'a', weight: 1 },
    ],
    true,
  );
  expect([...neighbours(network.out, 0)]).toEqual([1]);
  expect([...neighbours(network.in, 0)]).toEqual([1, 2]);
  expect([...neighbours(network.out, 2)]).toEqual([0]);
  expect([...network.symmetric.weights]).toEqual([5, 1, 5, 1]);
});

test('a tie to nobody is an error, not a silent loss', () => {
  expect(() => createNetwork(['a'], [{ source: 'a', target: 'x' }], false)).toThrow(/tie to nobody: a - x/);
});
