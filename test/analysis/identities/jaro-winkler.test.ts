import { expect, test } from 'vitest';
import { jaroWinkler } from '../../../analysis/identities/jaro-winkler.ts';

test.each([
  // Winkler 1994, "Advanced methods for record linkage", table of comparator values.
  ['martha', 'marhta', 0.961],
  ['dwayne', 'duane', 0.84],
  ['dixon', 'dicksonx', 0.813],
  ['shackleford', 'shackelford', 0.982],
  ['dunningham', 'cunnigham', 0.896],
  ['abroms', 'abrams', 0.922],
  ['jones', 'johnson', 0.832],
  ['massey', 'massie', 0.933],
])('%s, %s: %s', (a, b, value) => {
  expect(jaroWinkler(a, b)).toBeCloseTo(value, 3);
  expect(jaroWinkler(b, a)).toBeCloseTo(value, 3);
});

test('nothing is like nothing', () => {
  expect(jaroWinkler('', '')).toBe(1);
  expect(jaroWinkler('a', '')).toBe(0);
  expect(jaroWinkler('abc', 'xyz')).toBe(0);
});
