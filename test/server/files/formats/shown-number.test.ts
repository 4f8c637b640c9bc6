// Numbers in workbooks: what a person sees where the digits alone would say something else.
import { describe, expect, test } from 'vitest';
import { readTable } from '../../../../analysis/roster/read-table.ts';
import { shownBy } from '../../../../server/files/formats/shown-number.ts';
import { cellsOf, opened, tablesOf } from '../../../support/opened.ts';
import { type StoredCell, workbook } from '../../../support/workbook.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook whose style n has the n-th of these formats (style 0: none). */
function formatted(formats: readonly string[], rows: readonly (readonly StoredCell[])[], parts = {}): Uint8Array {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const own = formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escaped(code)}"/>`).join('');
  const cells = ['<xf numFmtId="0"/>', ...formats.map((_, i) => `<xf numFmtId="${164 + i}" applyNumberFormat="1"/>`)];
  const base = '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>';
  const styles = `<styleSheet xmlns="${MAIN}"><numFmts>${own}</numFmts>${base}<cellXfs>${cells.join('')}</cellXfs></styleSheet>`;
  return workbook({ S: rows }, { 'xl/styles.xml': styles, ...parts });
}

test.each([
  ['00000', 123, '00123'],
  ['0000000000', 1140012345, '1140012345'],
  ['0000', 123_456, '123456'],
  ['000\\-000\\-000', 12_345_678, '012-345-678'],
  ['[<=9999999]###\\-####;\\(###\\)\\ ###\\-####', 5_145_550_001, '(514) 555-0001'],
  ['[<=9999999]###\\-####;\\(###\\)\\ ###\\-####', 5_550_001, '555-0001'],
  ['000" "000" "0000', 5_145_550_001, '514 555 0001'],
  ['"NEQ "0000000000', 1_140_012_345, 'NEQ 1140012345'],
  ['00000\\-0000', 123_456_789, '12345-6789'],
  ['0%', 0.15, '15%'],
  ['0.0\\ %', 0.1525, '15.25 %'],
  ['yyyy', 45_292, '2024'],
  ['[$-C0C]mmmm\\ yyyy;@', 45_356, '2024-03'],
  ['[$-C0C]d\\ mmmm\\ yyyy;@', 45_356, '2024-03-05'],
  ['"le "dd/mm/yyyy', 45_356.5, '2024-03-05'],
  ['yyyy\\-mm\\-dd\\ hh:mm', 45_356.5, '2024-03-05T12:00'],
])('%s shows %d as %s', (code, value, shown) => {
  expect(shownBy(code, 1900)?.(value) ?? null).toBe(shown);
});

test.each([
  ['General', 12.5],
  ['0', 12],
  ['#,##0', 1_234_567],
  ['#,##0.00\\ "$"', 12.5],
  ['0" ans"', 12],
  ['0.00E+00', 1_140_012_345],
  ['[Red]#,##0;[Blue]\\-#,##0', -5],
  ['@', 12],
  ['hh:mm', 0.5],
  ['00000', 12.5],
  ['00000', -12],
  ['yyyy', -3],
  ['# ?/?', 0.5],
])('%s shows %d as the number that it is', (code, value) => {
  expect(shownBy(code, 1900)?.(value) ?? null).toBeNull();
});

test('a workbook that counts its days from 1904 means other days', () => {
  expect(shownBy('yyyy', 1904)!(43_830)).toBe('2024');
  expect(shownBy('d mmm yyyy', 1904)!(43_830)).toBe('2024-01-01');
});

describe('in a sheet', () => {
  const formats = ['00000', '0000000000', '\\(000\\)\\ 000\\-0000', '0%', 'yyyy', '#,##0', '[$-C0C]d\\ mmm\\ yyyy;@'];
  const rows: StoredCell[][] = [
    ['org_id', 'name', 'neq', 'tel', 'part', 'founded_on', 'fte', 'source_date'],
    [
      { value: 123, style: 1 },
      'Abri & Cie',
      { value: 1_140_012_345, style: 2 },
      { value: 5_145_550_001, style: 3 },
      { value: 0.15, style: 4 },
      { value: 35_431, style: 5 },
      { value: 1234, style: 6 },
      { value: 45_356, style: 7 },
    ],
  ];

  test('codes keep their zeros, telephones their signs, shares theirs; a year is no day; thousands are numbers', async () => {
    const bytes = formatted(formats, rows);
    expect(cellsOf(await opened('a.xlsx', bytes), 'a.xlsx')[1]).toEqual([
      ...['00123', 'Abri & Cie', '1140012345', '(514) 555-0001', '15%', '1997', '1234', '2024-03-05'],
    ]);
    const [table] = await tablesOf('a.xlsx', bytes);
    expect(table!.rows[0]!.fields).toMatchObject({ org_id: '00123', neq: '1140012345', fte: 1234, founded_on: '1997' });
  });

  test('formulas, and prefixed elements, are shown by their format too; texts and flags stay as they are', async () => {
    const cell = (name: string) =>
      `<x:c r="A2" s="1"><x:f>B2+1</x:f><x:v>42</x:v></x:c><x:c r="B2" s="1" t="inlineStr"><x:is><x:t>${name}</x:t></x:is></x:c>`;
    const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>org_id</x:t></x:is></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>name</x:t></x:is></x:c><x:c r="C1" s="1"/></x:row><x:row r="2">${cell('7')}<x:c r="C2" s="1" t="b"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const bytes = formatted(formats, [], { 'xl/worksheets/sheet1.xml': sheet });
    expect(cellsOf(await opened('a.xlsx', bytes), 'a.xlsx').map((cells) => cells.slice(0, 3))).toEqual([
      ['org_id', 'name', ''],
      ['00042', '7', 'TRUE'],
    ]);
  });

  test('a column of percentages is read as shares, one percentage among numbers is not', async () => {
    const shares = (...values: StoredCell[]) => [
      ['source', 'target', 'weight'],
      ...values.map((v, i) => ['a', `b${i}`, v]),
    ];
    const weights = async (...values: StoredCell[]) => {
      const [file] = await opened('t.xlsx', formatted(formats, shares(...values)));
      return readTable(file!).rows.map(({ fields }) => fields.weight);
    };
    expect(await weights({ value: 0.15, style: 4 }, { value: 0.5, style: 4 })).toEqual([0.15, 0.5]);
    expect(await weights({ value: 0.15, style: 4 }, 3)).toEqual([3]);
  });
});
