import { expect, test } from 'vitest';
import { delimiterOf, splitRecords } from '../../../analysis/roster/dialect.ts';

const lines = (text: string) => splitRecords(text).records.map(({ line, cells }) => [line, ...cells]);

test('the delimiter is read off the header row, outside quotes', () => {
  expect(delimiterOf('a;b;"c,d,e,f"')).toBe(';');
  expect(delimiterOf('a\tb\tc')).toBe('\t');
  expect(delimiterOf('a|b')).toBe('|');
  expect(delimiterOf('alone')).toBe(',');
});

test('a sep= line names the delimiter and is no record', () => {
  expect(splitRecords('sep=;\na;b\n1;2')).toMatchObject({
    dialect: { delimiter: ';' },
    records: [{ line: 2 }, { line: 3 }],
  });
  expect(splitRecords('sep=\t\na\tb').dialect.delimiter).toBe('\t');
});

test('records keep their physical line across quoted line breaks and blank lines', () => {
  expect(lines('a,b\n\n"x\ny",1\n,\nz,2\n')).toEqual([
    [1, 'a', 'b'],
    [3, 'x\ny', '1'],
    [6, 'z', '2'],
  ]);
});

test('CRLF, CR and mixed line ends are one', () => {
  const expected = [
    [1, 'a', 'b'],
    [2, '1', '2'],
    [3, '3', '4'],
  ];
  for (const text of ['a,b\r\n1,2\r\n3,4', 'a,b\r1,2\r3,4\r', '\ufeffa,b\r\n1,2\n3,4\n'])
    expect(lines(text)).toEqual(expected);
});

test('an unclosed quote is told by the line on which it opens', () => {
  expect(splitRecords('a,b\n1,2\n3,"open\n4,5\n6,7').unclosedAt).toBe(3);
});

test('text after a closing quote makes that record doubtful, and that one alone', () => {
  const { records } = splitRecords('a,b\n1,"x"y\n2,z');
  expect(records.map(({ malformed }) => malformed)).toEqual([false, true, false]);
});

test('records below a stray quote are read, each at its own line', () => {
  const { records, unclosedAt } = splitRecords('a,b\n1,2\n"x"y,1\n2,z\n"m\nn","p"q\n4,"r\ns"\n5,t');
  expect(records.map(({ line, cells, malformed }) => [line, malformed, cells[0]])).toEqual([
    [1, false, 'a'],
    [2, false, '1'],
    [3, true, '"x"y,1'],
    [4, false, '2'],
    [5, true, '"m\nn","p"q'],
    [7, false, '4'],
    [9, false, '5'],
  ]);
  expect(unclosedAt).toBeNull();
});
