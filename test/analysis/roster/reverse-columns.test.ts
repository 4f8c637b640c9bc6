import { expect, test } from 'vitest';
import { readLines } from '../../support/rosters.ts';

test('a scale where low is strong is turned round between its own ends; what is no number is judged as before', () => {
  const lines = ['from;to;Frequency', 'a;b;1', 'b;c;4', 'c;d;2,5', 'd;e;often'];
  const mapping = { '*': { Frequency: 'weight' } };
  const { rows, problems } = readLines(lines, { mapping, reversed: { 'table.csv': ['frequency'] } });
  expect(rows.map(({ fields }) => fields.weight)).toEqual([4, 1, 2.5]);
  expect(problems.map(({ code, line, value }) => [code, line, value])).toEqual([['number_invalid', 5, 'often']]);
});

test('without being asked, nothing is turned', () => {
  const { rows } = readLines(['from,to,weight', 'a,b,1', 'b,c,4'], { reversed: { 'other.csv': ['weight'] } });
  expect(rows.map(({ fields }) => fields.weight)).toEqual([1, 4]);
});
