import { expect, test } from 'vitest';
import { isSpreadsheetDamage, numberStyleOf, readNumber } from '../../../analysis/roster/numbers.ts';

test('the decimal sign is settled once a column', () => {
  expect(numberStyleOf(['1,5', '2'], ';')).toBe('comma');
  expect(numberStyleOf(['1.5', '2'], ';')).toBe('point');
  expect(numberStyleOf(['1,234', '2,500'], ';')).toBe('comma');
  expect(numberStyleOf(['1,234', '2,500'], ',')).toBe('point');
});

test('thousands in spaces, points or commas are read in the style of the column', () => {
  expect(readNumber('1\u00a0234,5', 'comma')).toBe(1234.5);
  expect(readNumber('1.234,5', 'comma')).toBe(1234.5);
  expect(readNumber('1,234.5', 'point')).toBe(1234.5);
  expect(readNumber('-2', 'point')).toBe(-2);
});

test('what is no finite number is none', () => {
  for (const text of ['abc', 'NaN', 'Infinity', '1e999', '', '1,2,3', '12%'])
    expect(readNumber(text, 'point'), text).toBeNull();
});

test('identifiers that a spreadsheet turned into numbers are recognised', () => {
  expect(['1,14E+09', '1.14e9', '1E5', '1234567890123450'].map(isSpreadsheetDamage)).toEqual([true, true, true, true]);
  expect(['1144567890', 'E5', '1234567890123456'].map(isSpreadsheetDamage)).toEqual([false, false, false]);
});
