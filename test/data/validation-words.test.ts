import { expect, test } from 'vitest';
import { termInWords } from '../../data/messages/validation-words.ts';

test('a term is said in words, and one without an end is open, not cut off', () => {
  expect(termInWords('2022-01-15', '2028-06-30', 'fr')).toBe('du 15 janvier 2022 au 30 juin 2028');
  expect(termInWords('2025-09-15', null, 'fr')).toBe('depuis le 15 septembre 2025');
  expect(termInWords(null, '2027-06-30', 'fr')).toBe('jusqu’au 30 juin 2027');
  expect(termInWords(null, null, 'fr')).toBe('');
});
