import { expect, test } from 'vitest';
import { MappingFileSchema, mappingOf } from '../../../server/contract/mapping-file.ts';

test('a field may be named alone, or with the direction of its scale', () => {
  const file = {
    '*': { Nom: 'name' },
    'ties.csv': { Freq: { field: 'weight', reverse: true }, Poids: { field: 'weight' } },
  };
  expect(mappingOf(MappingFileSchema.parse(file))).toEqual({
    mapping: { '*': { Nom: 'name' }, 'ties.csv': { Freq: 'weight', Poids: 'weight' } },
    reversed: { 'ties.csv': ['Freq'] },
  });
  expect(mappingOf({ '*': { Nom: 'name' } })).not.toHaveProperty('reversed');
  expect(MappingFileSchema.safeParse({ 'a.csv': { Nom: { field: 'name', upside: 'down' } } }).success).toBe(false);
});
