import { expect, test } from 'vitest';
import { resemblingTables } from '../../../analysis/changes/resembling-tables.ts';
import { readLines } from '../../support/rosters.ts';

const table = (name: string, ...rows: string[]) => readLines(['organisme,personne', ...rows], {}, name);
const counting = table('ca 2025-09.csv', 'A,Anne Roy', 'A,Luc Roy', 'B,Anne Roy', 'B,Ida Blé');

const found = (...args: Parameters<typeof table>) =>
  resemblingTables(table(...args), [counting]).map(({ known, covered, sameName, advice }) => [
    known,
    covered,
    sameName,
    advice,
  ]);

test('a new version has the name but for numbers, or half of the keys', () => {
  expect(found('CA_2025-12.csv', 'X,Max Dion')).toEqual([[0, 0, true, 'beside']]);
  expect(found('liste.csv', 'A,ANNE ROY', 'B,Ida Blé', 'C,Max Dion')).toEqual([[2 / 3, 0.5, false, 'replace']]);
  expect(found('liste.csv', 'A,Anne Roy', 'C,Max Dion', 'D,Max Dion')).toEqual([]);
});

test('a part of a list is put beside it', () => {
  expect(found('relais.csv', 'A,Anne Roy')).toEqual([[1, 0.25, false, 'beside']]);
});

test('another kind of table is no version, and another year of a yearly list is put beside it', () => {
  const ties = readLines(['source,target,relation', 'A,B,referral'], {}, 'ca 2025-09.csv');
  expect(resemblingTables(ties, [counting])).toEqual([]);
  const year = (n: number) => readLines(['year,director,company', `${n},Anne Roy,A`, `${n},Luc Roy,A`], {}, `${n}.csv`);
  expect(resemblingTables(year(2013), [year(2012)])).toMatchObject([{ known: 1, covered: 1, advice: 'beside' }]);
});
