import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../../analysis/roster/read-table.ts';
import { decodeTable } from '../../../server/files/decode-table.ts';

const TEXT = 'nom;secteur\nL’Étoile – œuvre à 5 €;Logement\n';
const encoded = (encoding: string, options?: { addBOM: boolean }) =>
  new Uint8Array(iconv.encode(TEXT, encoding, options));
const bytesOf = (...bytes: number[]) => new Uint8Array(bytes);
const codes = (bytes: Uint8Array) => decodeTable('f.csv', bytes).problems.map(({ code }) => code);

describe('the same table in every encoding that is read', () => {
  const cases: readonly [string, Uint8Array, string, string[]][] = [
    ['UTF-8', encoded('utf-8'), 'utf-8', []],
    ['UTF-8 with a mark', encoded('utf-8', { addBOM: true }), 'utf-8-bom', []],
    ['UTF-16, little end first', encoded('utf-16le', { addBOM: true }), 'utf-16le', []],
    ['UTF-16, big end first', encoded('utf-16be', { addBOM: true }), 'utf-16be', []],
    ['Windows-1252', encoded('windows-1252'), 'windows-1252', ['encoding_assumed']],
  ];
  test.each(cases)('%s', (_label, bytes, encoding, problems) => {
    const file = decodeTable('f.csv', bytes);
    expect([file.encoding, file.problems.map(({ code }) => code)]).toEqual([encoding, problems]);
    const { rows, report } = readTable(file);
    expect(report).toMatchObject({ kind: 'organizations', encoding, used: 1 });
    expect(rows[0]!.fields).toEqual({ name: 'L’Étoile – œuvre à 5 €', sector: 'housing' });
  });
});

describe('what is no table is refused with the reason, and never crashes the reader', () => {
  const latin = (...bytes: number[]) => bytesOf(0x6e, 0x6f, 0x6d, 0x0a, 0xe9, ...bytes);
  const cases: readonly [string, Uint8Array, string][] = [
    ['bytes that Windows-1252 does not have', latin(0x81), 'file_undecodable'],
    ['a UTF-8 mark and no UTF-8', bytesOf(0xef, 0xbb, 0xbf, 0xff, 0xfe), 'file_undecodable'],
    ['half a letter of UTF-16', bytesOf(0xff, 0xfe, 0x61), 'file_undecodable'],
    ['UTF-32', bytesOf(0xff, 0xfe, 0x00, 0x00, 0x61, 0, 0, 0), 'file_undecodable'],
    ['an Excel workbook', bytesOf(0x50, 0x4b, 0x03, 0x04, 0x14), 'file_is_excel'],
    ['an old Excel workbook', bytesOf(0xd0, 0xcf, 0x11, 0xe0), 'file_is_excel'],
    ['a PDF', new TextEncoder().encode('%PDF-1.7'), 'file_is_pdf'],
    ['a picture', bytesOf(0x89, 0x50, 0x4e, 0x47), 'file_is_binary'],
    ['a gzip', bytesOf(0x1f, 0x8b, 0x08), 'file_is_binary'],
  ];
  test.each(cases)('%s', (_label, bytes, code) => {
    const file = decodeTable('f.csv', bytes);
    expect(file.problems).toMatchObject([{ code, severity: 'error', quarantined: true, file: 'f.csv' }]);
    const { rows, problems, report } = readTable(file);
    expect([rows, problems.map((problem) => problem.code), report.kind]).toEqual([[], [code], null]);
  });

  test('the position of the first bad byte is given', () => {
    expect(decodeTable('f.csv', latin(0x61, 0x9d)).problems[0]!.params).toEqual({
      position: 6,
      encoding: 'Windows-1252',
    });
  });

  test('an overlong or lone surrogate sequence is not UTF-8', () => {
    expect(codes(bytesOf(0x61, 0xc0, 0xaf))).toEqual(['file_undecodable']);
    expect(codes(bytesOf(0xed, 0xa0, 0x80))).toEqual(['file_undecodable']);
  });
});

test.each([
  ['Windows-1252', bytesOf(0x6e, 0x6f, 0x6d, 0x0a, 0xe9, 0x00)],
  ['UTF-8', bytesOf(0x61, 0x00, 0x62)],
])('null characters that are no slip of one cell refuse the table: %s', (_label, bytes) => {
  expect(readTable(decodeTable('f.csv', bytes)).problems.map(({ code }) => code)).toContain('file_has_nul');
});

test('text that was damaged before is read, with its line', () => {
  const file = decodeTable('f.csv', new TextEncoder().encode('nom\nZoÃ«\nAbri\nCaf\ufffd'));
  expect(file.problems.map(({ code, line }) => [code, line])).toEqual([
    ['replacement_character', 4],
    ['mojibake', 2],
  ]);
});

test('an empty file decodes to nothing; reading it says so', () => {
  expect(readTable(decodeTable('f.csv', bytesOf())).problems).toMatchObject([{ code: 'file_empty' }]);
});
