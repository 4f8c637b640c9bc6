import { expect, test } from 'vitest';
import { contractTables, contractVocabularies } from '../../../analysis/index.ts';
import { RESOURCES } from '../../../analysis/roster/contract.ts';
import { recogniseKind, rolesOf } from '../../../analysis/roster/recognise.ts';
import { codeOf } from '../../../analysis/roster/vocabulary.ts';

const TABLES = (['en', 'fr'] as const).flatMap((language) =>
  contractTables(language).map((table) => ({ language, ...table })),
);

test.each(TABLES)('$language $kind: every header of the template reads back as its field', ({ kind, columns }) => {
  const headers = columns.map(({ header }) => header);
  expect(new Set(headers).size).toBe(headers.length);
  expect(recogniseKind(headers, [])).toBe(kind);
  const roles = rolesOf(kind, headers, {}).map((role) => (role.as === 'field' ? role.field.name : role.as));
  expect(roles).toEqual(columns.map(({ field }) => field));
});

test('headers are words of the language, not names of a program, wherever a word reads back', () => {
  for (const language of ['en', 'fr'] as const) {
    const columns = TABLES.filter((table) => table.language === language).flatMap((table) => table.columns);
    const bare = columns.filter(({ header }) => header.includes('_')).map(({ field }) => field);
    expect([language, bare.length / columns.length < 0.1, bare]).toEqual([language, true, bare]);
  }
});

test('the contract says of every column what it means, in both languages, and never the same', () => {
  const silent = RESOURCES.flatMap(({ name, schema }) =>
    schema.fields
      .filter(({ description }) => !(description?.fr && description.en) || description.fr === description.en)
      .map((field) => `${name}.${field.name}`),
  );
  expect(silent).toEqual([]);
  const straight = RESOURCES.flatMap(({ schema }) => schema.fields).filter(({ description }) =>
    /'| [:»]|« /.test(description.fr),
  );
  expect(straight.map(({ description }) => description.fr)).toEqual([]);
});

test('examples are words that the column takes', () => {
  for (const { columns } of TABLES) {
    for (const { field, vocabulary, example } of columns) {
      if (vocabulary === null || example === null) continue;
      expect([field, example, codeOf(vocabulary, String(example))]).not.toEqual([field, example, null]);
    }
  }
  const lists = contractVocabularies();
  expect(lists.length).toBeGreaterThan(15);
  for (const { entries } of lists) expect(entries.every(({ fr, en }) => fr !== '' && en !== '')).toBe(true);
});

test('what a row cannot do without is said: an organization by id or name, a tie by both ends', () => {
  const french = contractTables('fr');
  const of = (kind: string) =>
    french.find((table) => table.kind === kind)!.columns.filter(({ oneOf }) => oneOf.length > 0);
  expect(of('organizations').map(({ field, oneOf }) => [field, oneOf])).toEqual([
    ['org_id', ['Identifiant', 'Nom']],
    ['name', ['Identifiant', 'Nom']],
  ]);
  expect(of('ties').map(({ oneOf }) => oneOf.length)).toEqual([1, 1]);
  expect(of('assessments').map(({ field }) => field)).toContain('consent');
});
