import { describe, expect, test } from 'vitest';
import { readTable } from '../../../../analysis/roster/read-table.ts';
import { cellsOf, faultsOf, opened, tablesOf } from '../../../support/opened.ts';
import { sheetXml, workbook } from '../../../support/workbook.ts';

const ORGANIZATIONS = [
  ['org_id', 'name', 'fte'],
  ['007', 'Abri & Cie', 2.5],
] as const;

test('each sheet is a table under its own name; a single one goes by the file’s', async () => {
  const two = await opened(
    'a.xlsx',
    workbook({
      Organismes: ORGANIZATIONS,
      Liens: [
        ['source', 'target'],
        ['007', 'b'],
      ],
      Vide: [],
    }),
  );
  expect(two.map(({ name, format }) => [name, format])).toEqual([
    ['a.xlsx/Organismes', 'xlsx'],
    ['a.xlsx/Liens', 'xlsx'],
  ]);
  expect(two.map((file) => readTable(file).report.kind)).toEqual(['organizations', 'ties']);
  const one = await opened('a.xlsx', workbook({ Organismes: ORGANIZATIONS }));
  expect(one.map(({ name }) => name)).toEqual(['a.xlsx']);
  expect(readTable(one[0]!).rows).toEqual([
    { line: 2, fields: { org_id: '007', name: 'Abri & Cie', fte: 2.5 }, attributes: {} },
  ]);
});

test('cells are what a person sees: days in ISO, long numbers in full, no trace of binary fractions', async () => {
  const row = [
    { value: 45_356, style: 1 },
    { value: 45_356.5, style: 2 },
    1_140_000_000,
    0.1 + 0.2,
    true,
    1e21,
    0.000_000_25,
  ] as const;
  const files = await opened(
    'a.xlsx',
    workbook({
      S: [
        ['name', 'a', 'b', 'c', 'd', 'e', 'f'],
        ['x', ...row.slice(0, 6)],
        ['y', row[6]],
      ],
    }),
  );
  expect(cellsOf(files, 'a.xlsx').slice(1)).toEqual([
    ['x', '2024-03-05', '2024-03-05T12:00', '1140000000', '0.3', 'TRUE', '1000000000000000000000'],
    ['y', '0.00000025', '', '', '', '', ''],
  ]);
});

test('titles above the header are passed over and said; rows keep their number in the sheet', async () => {
  const rows = [['Organismes de la région'], ['Mise à jour 2024'], [], ['org_id', 'name'], [], ['1', 'Abri']];
  const [table] = await tablesOf('a.xlsx', workbook({ Feuil1: rows }));
  expect(table!.rows).toMatchObject([{ line: 6, fields: { org_id: '1', name: 'Abri' } }]);
  expect(table!.problems.map(({ code, value }) => [code, value])).toEqual([
    ['title_line_skipped', 'Organismes de la région'],
  ]);
});

describe('refused, with the reason', () => {
  const plain = workbook({ S: ORGANIZATIONS });
  const far = sheetXml([['org_id', 'name']]).replace(
    '</row>',
    '</row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
  );
  const cases: [string, string, Uint8Array, string][] = [
    ['a workbook under the name of a CSV', 'a.csv', plain, 'file_is_excel'],
    ['an old or protected workbook', 'a.xlsx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'file_is_excel'],
    [
      'links to other files',
      'a.xlsx',
      workbook({ S: ORGANIZATIONS }, { 'xl/externalLinks/externalLink1.xml': '<x/>' }),
      'workbook_linked',
    ],
    [
      'a document type',
      'a.xlsx',
      workbook(
        { S: ORGANIZATIONS },
        { 'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY a "b">]>${sheetXml(ORGANIZATIONS)}` },
      ),
      'xml_doctype',
    ],
    [
      'a sheet that ends in the last cell',
      'a.xlsx',
      workbook({ S: ORGANIZATIONS }, { 'xl/worksheets/sheet1.xml': far }),
      'workbook_too_large',
    ],
    ['no sheet with anything in it', 'a.xlsx', workbook({ S: [] }), 'file_empty'],
    ['a zip that is no workbook', 'a.xlsx', workbook({}, { 'xl/workbook.xml': '<workbook/>' }), 'workbook_unreadable'],
  ];
  test.each(cases)('%s', async (_label, name, bytes, code) => {
    expect((await faultsOf(name, bytes)).map((fault) => fault.code)).toEqual([code]);
  });

  test('a truncated workbook, and one that unpacks beyond bounds', async () => {
    expect(await faultsOf('a.xlsx', plain.slice(0, plain.length - 40))).toMatchObject([
      { code: 'workbook_unreadable' },
    ]);
    const bomb = workbook({ S: ORGANIZATIONS }, { 'xl/big.xml': ' '.repeat(3_000_000) });
    expect(await faultsOf('a.xlsx', bomb)).toMatchObject([{ code: 'workbook_too_large' }]);
  });
});
