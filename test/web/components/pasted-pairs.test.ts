import { expect, test } from 'vitest';
import { distinctValues, parsePairs, writePairs } from '../../../web/components/pasted-pairs.ts';

test('codes are pasted as a sheet or a person writes them, one a line', () => {
  expect(parsePairs('1\tSanté\n2 = Éducation\r\n3; Loisirs, sports\n4,Autre\nrien\n')).toEqual({
    1: 'Santé',
    2: 'Éducation',
    3: 'Loisirs, sports',
    4: 'Autre',
  });
  expect(parsePairs('rien du tout')).toBeUndefined();
  expect(parsePairs(writePairs({ a: 'b = c' }))).toEqual({ a: 'b = c' });
});

test('the words of a column, each once', () => {
  const cell = (text: string) => ({ text, value: text, problem: null });
  const shown = {
    columns: [{ header: 'Sorte', field: null, state: 'read' as const }],
    rows: ['org', 'pers', '', 'org'].map((text, line) => ({ line, state: 'used' as const, cells: [cell(text)] })),
  };
  expect(distinctValues(shown, 'Sorte')).toEqual(['org', 'pers']);
  expect(distinctValues(shown, 'Autre')).toEqual([]);
});
