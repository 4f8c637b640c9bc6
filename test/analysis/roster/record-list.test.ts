import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { openRecords } from '../../../analysis/roster/dialect.ts';
import { HeldRecords, type RecordList } from '../../../analysis/roster/record-list.ts';
import { decodeTable } from '../../../server/files/decode-table.ts';
import { fileNameOf, SMALL_CASES } from '../../malformed/corpus.ts';

/** The same text read both ways: records kept, and records read out of the text. */
function bothWays(text: string, delimiter?: string) {
  const plain = ({ records, ...rest }: ReturnType<typeof openRecords>) => ({ ...rest, records: [...records] });
  const held = openRecords(text, { delimiter, held: Number.POSITIVE_INFINITY });
  const written = openRecords(text, { delimiter, held: 0 });
  return [plain(held), plain(written)] as const;
}

const cell = fc.constantFrom(
  ...['', 'a', ' ', 'Zoé', '3', "l'eau", "'x;y'", '"b"', '"x\ny"', '"x\r\ny"', '"p""q"', '"c" ', '"', 'a"b', '"d"x'],
  ...['"\\"e\\""', '“f,g”', '"h,i"', '"\n\n"', '#'],
);
const TIDY = ['', 'a', ' ', 'Zoé', '"b"', '"x\ny"', '"h,i"', '"\n\n"'];
const table = (cells: fc.Arbitrary<string>) =>
  fc
    .array(fc.tuple(fc.array(cells, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\r\n', '\n\n')), {
      maxLength: 8,
    })
    .map((rows) => rows.map(([own, end]) => own.join(',') + end).join(''));

describe('records read out of the text are those that are kept', () => {
  test('whatever quotes, line ends and blank rows it has', () => {
    fc.assert(
      fc.property(table(cell), fc.constantFrom(undefined, ',', ';', '"'), (text, delimiter) => {
        const [held, written] = bothWays(text, delimiter);
        expect(written).toEqual(held);
      }),
      { seed: 5, numRuns: 3_000 },
    );
  });

  test('in every case of the malformed corpus', () => {
    for (const malformed of SMALL_CASES) {
      const { text } = decodeTable(fileNameOf(malformed), malformed.bytes());
      const [held, written] = bothWays(text);
      expect(written, malformed.name).toEqual(held);
    }
  });
});

/** Quotes that a parser forgives make a record doubtful only where another cell of it holds a quote. */
const tidy = fc.oneof(table(fc.constantFrom(...TIDY, '"p""q"')), table(fc.constantFrom(...TIDY, '"c" ')));

test('a text that is gone through in stretches gives the records of a parser that sees it whole', () => {
  fc.assert(
    fc.property(tidy, fc.nat({ max: 90 }), (rows, shift) => {
      if (!rows.includes('"')) return;
      const once = `${rows}\nz,z\n`;
      // Longer than two stretches, which end elsewhere in the pattern each time.
      const text = `${'s'.repeat(shift)},t\n${once.repeat(Math.ceil(260_000 / once.length))}`.replace(/\r\n/g, '\n');
      const whole = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' });
      expect(whole.errors).toEqual([]);
      const filled = whole.data.filter((cells) => cells.some((value) => value.trim() !== ''));
      for (const held of [0, Number.POSITIVE_INFINITY]) {
        const { records, unclosedAt } = openRecords(text, { delimiter: ',', held });
        expect(unclosedAt).toBeNull();
        expect(records.length).toBe(filled.length);
        let at = 0;
        let fitting = 0;
        for (const { cells } of records) if (cells.join('\u0000') === filled[at++]!.join('\u0000')) fitting += 1;
        expect(fitting).toBe(filled.length);
      }
    }),
    { seed: 11, numRuns: 15 },
  );
});

describe.each([0, Number.POSITIVE_INFINITY])('a list of records (kept up to %d characters)', (held) => {
  const list = (): RecordList => openRecords('h\na,1\n\n"b\nb",2\n#,3\nd,4', { delimiter: ',', held }).records;
  const shown = (records: Iterable<{ line: number; cells: string[] }>) =>
    Array.from(records, ({ line, cells }) => `${line} ${cells.join(' ')}`);

  test('is gone through as often as one likes, from any place', () => {
    const records = list();
    const all = ['1 h', '2 a 1', '4 b\nb 2', '6 # 3', '7 d 4'];
    expect([shown(records), shown(records)]).toEqual([all, all]);
    expect(shown(records.slice(1, 3))).toEqual(all.slice(1, 3));
    expect(shown(records.slice(3, 99))).toEqual(all.slice(3));
    expect([records.at(4)?.cells, records.at(5), records.lineAt(2), records.lineAt(9)]).toEqual([
      ['d', '4'],
      undefined,
      4,
      0,
    ]);
    expect([records.mayHold('#'), records.length]).toEqual([true, 5]);
  });

  test('is cut, sifted and changed, each on top of the other', () => {
    const records = list()
      .part(1, 4)
      .without(({ cells }) => cells[0] === '#');
    records.change((record) => record.cells.push('x'));
    records.change(({ cells }, index) => {
      cells[0] = `${index}${cells.length}`;
    });
    expect([shown(records), shown(records)]).toEqual([
      ['2 03 1 x', '4 13 2 x'],
      ['2 03 1 x', '4 13 2 x'],
    ]);
    expect(records.lineAt(1)).toBe(4);
  });
});

test('kept records are changed in place: whoever handed them over sees it', () => {
  const record = { line: 1, cells: ['a'], malformed: false };
  new HeldRecords([record]).change(({ cells }) => cells.push('b'));
  expect(record.cells).toEqual(['a', 'b']);
});
