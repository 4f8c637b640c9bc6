import { describe, expect, test } from 'vitest';
import { nearestWord } from '../../../analysis/roster/nearest-word.ts';
import { suggestionOf } from '../../../analysis/roster/vocabulary.ts';
import { codes, readLines } from '../../support/rosters.ts';

const near = (word: string, ...known: string[]) =>
  nearestWord(
    word,
    known.map((entry) => [entry, entry] as const),
  );

test.each([
  ['a letter changed', 'orgonisme', 'organisme'],
  ['a letter dropped', 'organime', 'organisme'],
  ['a letter doubled', 'organissme', 'organisme'],
  ['two letters swapped', 'ogranisme', 'organisme'],
  ['three slips in twelve letters', 'administrtrr', 'administrateur'],
])('%s', (_label, word, wanted) => {
  expect(near(word, 'secteur', wanted, 'personne')).toBe(wanted);
});

test.each([
  ['too short to tell', 'nam', 'nom'],
  ['too far', 'orgazzme', 'organisme'],
  ['the word itself', 'organisme', 'organisme'],
])('%s: no suggestion', (_label, word, known) => {
  expect(near(word, known)).toBeNull();
});

test('two answers equally near are no answer; the same answer by two names is one', () => {
  expect(near('mars', 'mark', 'mare')).toBeNull();
  expect(
    nearestWord('tresorrier', [
      ['tresorier', 'x'],
      ['tresorriere', 'x'],
    ]),
  ).toBe('x');
});

describe('in a table', () => {
  test('an unknown header, a closed and an open vocabulary get a suggestion, once', () => {
    const { problems, rows } = readLines([
      'organisme,personne,fonctoin,votting,humeur',
      'A,B,trésorirr,oui,x',
      'A,C,xyz,non,y',
      'A,D,trésorirr,oui,z',
    ]);
    expect(
      problems
        .filter(({ code }) => code === 'header_near_field')
        .map(({ column, columnNumber, params }) => [column, columnNumber, params.suggestion]),
    ).toEqual([
      ['fonctoin', 3, 'fonction'],
      ['votting', 4, 'voting'],
    ]);
    expect(rows[0]!.attributes).toMatchObject({ fonctoin: 'trésorirr', humeur: 'x' });
    const read = readLines(['organisme,personne,fonction,mode de désignation', 'A,B,trésorirr,élru', 'A,C,xyz,zzzz']);
    const said = read.problems.map(({ code, value, params }) => [code, value, params.suggestion]);
    expect(said).toContainEqual(['vocabulary_unknown', 'zzzz', undefined]);
    expect(
      said.some(
        ([code, value, suggestion]) =>
          /near$/.test(String(code)) && value === 'trésorirr' && suggestion === 'trésorier',
      ),
    ).toBe(true);
  });

  test('a suggestion is written as the contract writes it; a known word gets none', () => {
    expect(suggestionOf('role', 'vice-presdent')).toBe('vice-président');
    expect(codes(readLines(['id,nom,secteur', '1,A,Logement']).problems)).toEqual([]);
  });
});
