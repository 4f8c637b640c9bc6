import { expect, test } from 'vitest';
import { nameParts } from '../../../web/components/name-difference.ts';

const marked = (name: string, other: string) =>
  nameParts(name, other)
    .map(({ text, differs }) => (differs ? `[${text}]` : text))
    .join('');

test.each([
  ['Cyr Manon', 'MANON CYR', 'Cyr Manon'],
  ['Jean-Pierre Côté', 'Jean Cote', 'Jean-[Pierre] Côté'],
  ['Bob Roy', 'Robert Roy', '[Bob] Roy'],
  ['Norman A. Wapachee', 'Norman Wapachee', 'Norman [A.] Wapachee'],
  ['', 'x', ''],
])('%s beside %s: %s', (name, other, expected) => {
  expect(marked(name, other)).toBe(expected);
});
