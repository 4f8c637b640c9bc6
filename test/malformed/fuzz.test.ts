import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleRoster, readTable } from '../../analysis/index.ts';
import type { InputFile, TableRows } from '../../analysis/roster/input.ts';
import { describeProblem } from '../../data/messages/problems.ts';
import { decodeTable } from '../../server/files/decode-table.ts';
import { redactFile } from '../../server/files/redact-file.ts';
import { SMALL_CASES } from './corpus.ts';

/** More, or the same again: PASSERELLE_FUZZ_RUNS=100000, PASSERELLE_FUZZ_SEED=... (printed by a failure). */
const numRuns = Number(process.env.PASSERELLE_FUZZ_RUNS ?? 300);
const seed = process.env.PASSERELLE_FUZZ_SEED ? Number(process.env.PASSERELLE_FUZZ_SEED) : undefined;
const RUNS = { numRuns, ...(seed !== undefined && { seed }), verbose: 1 } as const;
/** CPU time that reading a few kilobytes may take at the very most: a hang, not a slow machine. */
const MOST_MILLISECONDS = 2000;

const inputOf = (text: string): InputFile => ({ name: 'list.csv', text, encoding: 'utf-8', problems: [] });

/** Notices count the rows that were rightly not used: nobody's seats, answers without consent. */
function setAside({ problems }: TableRows): number {
  const codes = new Set(['placeholder_seat', 'consent_missing']);
  return problems.filter(({ code }) => codes.has(code)).reduce((sum, { params }) => sum + Number(params.count ?? 0), 0);
}

/** Reads, and holds what must be true of any reading at all. */
function readSoundly(file: InputFile): TableRows {
  const before = process.cpuUsage();
  const table = readTable(file);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(MOST_MILLISECONDS);
  const { report, rows, problems } = table;
  expect([report.used, rows.length]).toEqual([rows.length, report.used]);
  const left = report.rows - report.used - report.quarantined;
  expect(left >= 0 && left <= setAside(table)).toBe(true);
  expect(JSON.parse(JSON.stringify(table))).toEqual(table);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  for (const found of problems) {
    describeProblem(found, 'fr');
    expect((found.excerpt ?? '').length <= 80).toBe(true);
    expect(found.byteOffset === null || (found.byteOffset ?? -1) >= 0).toBe(true);
  }
  assembleRoster([table]);
  return table;
}

const sign = fc.constantFrom(',', ';', '\t', '|');
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const word = fc.oneof(
  fc.constantFrom(
    'Abri',
    'Halte',
    'Zoë Côté',
    '2020-01-01',
    '03/04/2020',
    '30/02/2020',
    '45292',
    'N/A',
    '1,5',
    '-1',
    '',
    ' ',
  ),
  fc.constantFrom(
    '=1+1',
    '"',
    '""',
    "'",
    '“a”',
    '\\"',
    '#',
    'Total',
    '\u0000',
    '\u202e',
    '\ufeff',
    '\u001a',
    '🙂',
    '<!DOCTYPE html>',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const headers = fc.constantFrom(
  ['id', 'nom', 'secteur'],
  ['organisme', 'personne', 'début'],
  ['source', 'target', 'poids'],
  ['agreement_id', 'org_id', 'form'],
  ['item', 'score', 'target_org_id'],
  ['NAS', 'organisme', 'personne'],
  ['colour', 'size', 'x'],
);

describe('whatever is sent', () => {
  test('any bytes are read or refused, in bounded time, without a crash', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .uint8Array({ maxLength: 60 })
        .map((tail) => Uint8Array.from([...new TextEncoder().encode('id,nom\n1,Zoë\n'), ...tail])),
      fc
        .tuple(fc.constantFrom([0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]), fc.uint8Array({ maxLength: 100 }))
        .map(([mark, rest]) => Uint8Array.from([...mark, ...rest])),
    );
    fc.assert(
      fc.property(bytes, (given) => void readSoundly(decodeTable('list.csv', given))),
      RUNS,
    );
  });

  test('any mutation of a case of the corpus is read or refused', async () => {
    const mutated = fc
      .tuple(
        fc.constantFrom(...SMALL_CASES),
        fc.array(fc.tuple(fc.nat(400), fc.nat(255), fc.constantFrom('set', 'insert', 'drop', 'cut')), {
          minLength: 1,
          maxLength: 4,
        }),
      )
      .map(([{ bytes }, changes]) => changes.reduce(mutate, bytes()));
    await fc.assert(
      fc.asyncProperty(mutated, async (given) => {
        readSoundly(decodeTable('list.csv', given));
        await redactFile('list.csv', given);
      }),
      RUNS,
    );
  });

  test('any table of odd cells is read or refused', () => {
    const table = fc
      .tuple(headers, fc.array(fc.array(word, { maxLength: 5 }), { maxLength: 12 }), sign, lineEnd)
      .map(([head, rows, delimiter, end]) => [head, ...rows].map((cells) => cells.join(delimiter)).join(end));
    fc.assert(
      fc.property(table, (text) => void readSoundly(inputOf(text))),
      RUNS,
    );
  });
});

function mutate(bytes: Uint8Array, [at, byte, how]: readonly [number, number, string]): Uint8Array {
  const place = bytes.length === 0 ? 0 : at % bytes.length;
  if (how === 'cut') return bytes.slice(0, place);
  const list = [...bytes];
  if (how === 'set') list[place] = byte;
  else list.splice(place, how === 'drop' ? 1 : 0, ...(how === 'drop' ? [] : [byte]));
  return Uint8Array.from(list);
}

const NAMES = ['Abri', 'Halte', 'Gîte', 'Zoë Côté', 'Maison "Le Pont"', 'Centre, Nord', 'Rue\nprincipale', "L'Étape"];
const quote = (cell: string, delimiter: string) =>
  cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
const DAY = fc.integer({ min: 1, max: 28 }).map((day) => `2020-03-${String(day).padStart(2, '0')}`);
const seat = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom('Anne Roy', 'Luc Côté', 'Éloïse Bé'), DAY);

describe('tables that are right but for one thing', () => {
  const board = fc.tuple(fc.array(seat, { minLength: 2, maxLength: 15 }), sign, lineEnd, fc.nat());
  const write = (rows: readonly (readonly string[])[], delimiter: string, end: string) =>
    [['organisme', 'personne', 'début'], ...rows]
      .map((cells) => cells.map((cell) => quote(cell, delimiter)).join(delimiter))
      .join(end);

  test('a right table is used whole and gives back what was written', () => {
    fc.assert(
      fc.property(board, ([rows, delimiter, end]) => {
        const { report, rows: read } = readSoundly(inputOf(write(rows, delimiter, end)));
        expect(report).toMatchObject({ kind: 'board_memberships', used: rows.length, quarantined: 0 });
        expect(read.map(({ fields }) => [fields.org_name, fields.person_name, fields.start_on])).toEqual(rows);
      }),
      RUNS,
    );
  });

  test('one impossible date: that row alone is set aside, and the place given is its cell', () => {
    fc.assert(
      fc.property(board, ([rows, delimiter, end, pick]) => {
        const at = pick % rows.length;
        const text = write(
          rows.map((cells, i) => (i === at ? [cells[0], cells[1], '2020-02-30'] : cells)),
          delimiter,
          end,
        );
        const { report, problems } = readSoundly(inputOf(text));
        expect(report).toMatchObject({ used: rows.length - 1, quarantined: 1 });
        const found = problems.find(({ code }) => code === 'date_invalid');
        expect(found).toMatchObject({ record: at + 2, column: 'début', columnNumber: 3, value: '2020-02-30' });
        const bytes = new TextEncoder().encode(text);
        const place = bytes.subarray(found!.byteOffset!, found!.byteOffset! + 10);
        expect(new TextDecoder().decode(place)).toBe('2020-02-30');
        // Lines: those that stand before the record, also within quotes.
        const record = text.slice(0, text.indexOf('2020-02-30')).split(/\r\n|[\r\n]/).length;
        const inside = rows[at]![0].split('\n').length - 1;
        expect(found!.line).toBe(record - inside);
      }),
      RUNS,
    );
  });

  test('a cell too many, a cell too few, a quote astray: that record, and no other', () => {
    const broken = fc.constantFrom<[string, (cells: readonly string[]) => string[]]>(
      ['row_too_long', (cells) => [...cells, 'x']],
      ['row_too_short', (cells) => cells.slice(0, 2)],
      ['quote_malformed', ([organization, , start]) => [organization!, 'Anne "x', start!]],
    );
    fc.assert(
      fc.property(board, broken, ([rows, delimiter, end, pick], [code, spoil]) => {
        const at = pick % rows.length;
        const lines = [['organisme', 'personne', 'début'], ...rows].map((cells, i) =>
          (i === at + 1 ? spoil(cells) : cells)
            .map((cell) => (cell === 'Anne "x' ? cell : quote(cell, delimiter)))
            .join(delimiter),
        );
        const { report, problems } = readSoundly(inputOf(lines.join(end)));
        expect(report).toMatchObject({ used: rows.length - 1, quarantined: 1 });
        expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([{ code, record: at + 2 }]);
      }),
      RUNS,
    );
  });

  test('a sensitive value is in nothing that is read, said or kept', async () => {
    const digits = fc.constantFrom('046 454 286', '130 692 544', '123 456 782');
    const secret = fc.tuple(
      fc.array(fc.tuple(seat, digits), { minLength: 2, maxLength: 6 }),
      sign,
      fc.boolean(),
      fc.nat(),
    );
    await fc.assert(
      fc.asyncProperty(secret, async ([rows, delimiter, short, pick]) => {
        const lines = rows.map(([cells, number], i) => [
          ...(short && i === pick % rows.length ? [cells[0]] : cells),
          number,
        ]);
        const text = [['organisme', 'personne', 'début', 'Numéro'], ...lines]
          .map((cells) => cells.map((cell) => quote(cell, delimiter)).join(delimiter))
          .join('\n');
        const table = readSoundly(inputOf(text));
        const kept = new TextDecoder().decode((await redactFile('list.csv', new TextEncoder().encode(text)))!);
        for (const [, number] of rows)
          expect([JSON.stringify(table).includes(number), kept.includes(number)]).toEqual([false, false]);
        expect(readTable(decodeTable('list.csv', new TextEncoder().encode(kept))).report.used).toBe(table.report.used);
      }),
      RUNS,
    );
  });
});
