import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldHeader, foldName, stableId } from '../../../analysis/roster/fold.ts';

test('headers fold case, accents, punctuation, spaces, underscores and dots', () => {
  for (const header of ['Numéro_Organisme', 'numero organisme', ' NUMÉRO.ORGANISME ', 'nume\u0301ro-organisme'])
    expect(foldHeader(header)).toBe('numeroorganisme');
  expect(foldHeader("At Arm's Length")).toBe('atarmslength');
});

test('names fold case, accents, punctuation and spaces', () => {
  const same = [
    'Zoé D’Amours-Côté',
    "ZOE D'AMOURS CÔTÉ",
    ' zoé  d’amours–côté ',
    'Zoe\u0301 D’Amours-Co\u0302te\u0301',
  ];
  expect(new Set(same.map(foldName))).toEqual(new Set(['zoe damours cote']));
});

test('names do not fold their order nor what stands in brackets', () => {
  expect(foldName('Cyr Manon')).not.toBe(foldName('Manon Cyr'));
  expect(foldName('Alain Poirier (Chibougamau)')).not.toBe(foldName('Alain Poirier'));
});

test('other scripts and letters without a decomposition keep their letters', () => {
  expect(foldName('Łucja Sørensen-Strauß')).toBe('lucja sorensen strauss');
  expect(foldName('Ольга')).toBe('ольга');
  expect(foldName('İpek Işık')).toBe(foldName('ipek isik'));
});

test('a stable id is the folded name, and a name of signs stands for itself', () => {
  expect(stableId('Maison des jeunes L’Éclair')).toBe('maison-des-jeunes-leclair');
  expect(stableId(' ??? ')).toBe('???');
});

test('letters fold alike whether their accents are part of them or follow them', () => {
  const letter = fc.integer({ min: 0x20, max: 0x24f }).map((code) => String.fromCharCode(code));
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 12 }), (text) => {
      expect(foldName(text)).toBe(foldName(text.normalize('NFD')));
      expect(foldHeader(text)).toBe(foldHeader(text.normalize('NFD')));
    }),
  );
});
