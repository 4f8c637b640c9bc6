import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeCell, restoreCell } from '../../../analysis/roster/cell-escape.ts';
import { splitRecords } from '../../../analysis/roster/dialect.ts';
import { toCsv } from '../../../server/jobs/csv.ts';

/** Texts of what a spreadsheet may run, what it escapes with, and what separates. */
const naughty = fc.string({ unit: fc.constantFrom(...'=+-@\'"\t\r\n;,| a1é'), maxLength: 12 });

test('what was escaped is restored, whatever it holds', () => {
  fc.assert(
    fc.property(fc.oneof(naughty, fc.string(), fc.string({ unit: 'binary' })), (text) => {
      expect(restoreCell(escapeCell(text))).toBe(text);
    }),
    { numRuns: 5000 },
  );
});

test('nothing that is escaped begins a cell as a formula, not even behind a separator', () => {
  fc.assert(
    fc.property(naughty, (text) => {
      const written = escapeCell(text);
      fc.pre(written !== text || !/^-\d/.test(text));
      for (const cell of written.split(/[;,|\t\r\n]/)) expect(cell).not.toMatch(/^[=+\-@]/);
    }),
    { numRuns: 5000 },
  );
});

test('a table goes through a file and back cell by cell', () => {
  const row = fc.array(naughty, { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(row, fc.constantFrom(',', ';'), (cells, delimiter) => {
      fc.pre(cells.some((cell) => cell.trim() !== ''));
      const columns = cells.map((_, i) => `c${i}`);
      const { records } = splitRecords(toCsv(columns, [cells], delimiter), { delimiter });
      expect(records[1]?.cells.map(restoreCell)).toEqual(cells.map((cell) => cell.replace(/\r\n?/g, '\n')));
    }),
    { numRuns: 2000, examples: [[["'", '', "'"], ',']] },
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ["'=1+1", "''=1+1"],
  ["l'abri", "l'abri"],
  ["'til", "'til"],
  ['-12,5', '-12,5'],
  ['-', "'-"],
  ['+1 514 555-0100', "'+1 514 555-0100"],
  ['a;=1+1', "a;'=1+1"],
  ['Saint-Jean', 'Saint-Jean'],
])('%s is written %s', (text, written) => {
  expect(escapeCell(text)).toBe(written);
  expect(restoreCell(written)).toBe(text);
});
