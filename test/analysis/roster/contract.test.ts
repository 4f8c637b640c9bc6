import { expect, test } from 'vitest';
import { fieldNames, RESOURCES } from '../../../analysis/roster/contract.ts';
import { foldHeader } from '../../../analysis/roster/fold.ts';
import { codeOf, codesOf } from '../../../analysis/roster/vocabulary.ts';
import { TABLE_KINDS } from '../../../analysis/types.ts';
import vocabularies from '../../../data/contract/vocabularies.json' with { type: 'json' };

test('the contract has every kind of table, in the order in which they are recognised', () => {
  expect(RESOURCES.map(({ name }) => name)).toEqual(TABLE_KINDS);
});

test('within a table no header can mean two fields, but by the order of weak names', () => {
  for (const { name } of RESOURCES) {
    const owners = new Map<string, string>();
    for (const { field, strong } of fieldNames(name)) {
      for (const alias of strong) {
        expect(`${alias} of ${name}: ${owners.get(alias) ?? field.name}`).toBe(`${alias} of ${name}: ${field.name}`);
        owners.set(alias, field.name);
      }
    }
  }
});

test('every vocabulary that a field names exists, and rules name only fields of their table', () => {
  for (const { name, recognizedBy, schema } of RESOURCES) {
    const fields = new Set(schema.fields.map((field) => field.name));
    for (const field of schema.fields)
      if (field.vocabulary) expect(codesOf(field.vocabulary).length).toBeGreaterThan(1);
    for (const rule of recognizedBy)
      for (const wanted of rule.allOf.flat())
        expect(`${name}.${[...fields].includes(wanted.replace('~', ''))}`).toBe(`${name}.true`);
  }
});

test('every word of a vocabulary leads to its own code: labels first, no word claimed twice', () => {
  for (const [list, entries] of Object.entries(vocabularies.vocabularies)) {
    for (const entry of entries) {
      expect([list, entry.code, codeOf(list, entry.code)]).toEqual([list, entry.code, entry.code]);
      for (const word of [entry.fr, entry.en, ...('aliases' in entry ? entry.aliases : [])])
        if (foldHeader(word) !== '') expect([list, word, codeOf(list, word)]).toEqual([list, word, entry.code]);
    }
  }
});

test('every field has a title in both languages', () => {
  for (const { schema } of RESOURCES)
    for (const field of schema.fields as readonly { title?: { en: string; fr: string } }[])
      expect(field.title?.en && field.title.fr).toBeTruthy();
});
