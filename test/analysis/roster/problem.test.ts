import { expect, test } from 'vitest';
import { Notices, PROBLEM_KINDS, type ProblemCode, problem } from '../../../analysis/roster/problem.ts';
import { describeProblem } from '../../../data/messages/problems.ts';

const THROWN = [
  'file_not_found',
  'folder_empty',
  'archive_member_missing',
  'archive_invalid',
  'archive_too_large',
  'archive_nested',
  'ambiguous_folder',
];

/** Every parameter that a code of the reader carries, so that each sentence can be formed. */
const params = {
  headers: 'a, b',
  table: 'a.csv',
  found: 3,
  expected: 2,
  most: 500,
  encoding: 'UTF-16',
  position: 7,
  size: 300,
  what: 'gender',
  columns: 'incen',
  count: 2,
  length: 4,
  shape: 'neq',
  field: 'source',
  low: 1,
  high: 4,
  name: 'Abri',
  other: 'Gîte',
  line_first: 2,
  ids: '1, 2',
  id: '007',
  agreement: 'E1',
  organization: 'Abri',
  others: 3,
  kept: 'x',
  member: 'a.csv',
  megabytes: 500,
  members: 10,
  folder: 'd',
  files: 'a, b',
  share: 3,
  blank_rows: 2,
  blank_columns: 1,
  suggestion: 'org_id',
  names: 'Abri, Halte',
  format: 'Pajek',
  section: '*Arcs',
  schema: 'Vessel',
  people: 2,
  organizations: 3,
  line: 3,
  rows: 2,
};

test.each([...Object.keys(PROBLEM_KINDS), ...THROWN])('%s has a sentence and a fix in both languages', (code) => {
  for (const language of ['en', 'fr'] as const) {
    const words = describeProblem({ code, params, file: 'f.csv', line: 3, column: 'col', value: 'val' }, language);
    expect(words.message).toMatch(/^.{20,}\.$/su);
    expect(words.fix).toMatch(/^.{10,}\.$/su);
    expect(`${words.message} ${words.fix}`).not.toMatch(/[{}]|undefined|NaN/);
  }
  const [en, fr] = (['en', 'fr'] as const).map((language) => describeProblem({ code, params }, language).message);
  expect(en).not.toBe(fr);
});

test('plurals follow the language: nothing is plural in French below two', () => {
  const said = (count: number, language: 'en' | 'fr') =>
    describeProblem({ code: 'placeholder_seat', params: { count }, value: 'Vacant' }, language).message;
  expect(said(1, 'en')).toContain('1 seat is held by nobody');
  expect(said(10, 'en')).toContain('10 seats are held by nobody');
  expect(said(1, 'fr')).toContain('1 siège n’est occupé');
  expect(said(10, 'fr')).toContain('10 sièges ne sont occupés');
});

test('a code without words is a defect, not an empty sentence', () => {
  expect(() => describeProblem({ code: 'no_such_code' }, 'en')).toThrow('no_such_code');
});

test('a problem says whether its row was set aside, and cuts an overlong value', () => {
  const found = problem('date_invalid', { file: 'f.csv', line: 4, value: 'x'.repeat(1000) });
  expect(found).toMatchObject({ severity: 'error', quarantined: true, line: 4, column: null });
  expect(found.value!.length).toBeLessThan(130);
  expect(problem('self_tie', { file: 'f.csv' }).quarantined).toBe(false);
});

test('notices are said once a column and count their cells', () => {
  const notices = new Notices('f.csv');
  for (const line of [2, 5, 9]) notices.count('two_digit_year' satisfies ProblemCode, line, 'début', `v${line}`);
  notices.count('two_digit_year', 3, 'fin', 'w');
  expect(notices.list().map(({ column, line, value, params: { count } }) => [column, line, value, count])).toEqual([
    ['début', 2, 'v2', 3],
    ['fin', 3, 'w', 1],
  ]);
});
