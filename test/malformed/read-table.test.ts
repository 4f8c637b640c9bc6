import { describe, expect, test } from 'vitest';
import { assembleRoster, RosterError, readTable } from '../../analysis/index.ts';
import type { TableRows } from '../../analysis/roster/input.ts';
import { describeProblem } from '../../data/messages/problems.ts';
import { openFile } from '../../server/files/open-file.ts';
import { ALL_CASES, fileNameOf } from './corpus.ts';
import { expectCase, type Outcome } from './expect-case.ts';
import type { MalformedCase } from './malformed-case.ts';

async function read(wanted: MalformedCase): Promise<Outcome & { tables_: TableRows[] }> {
  try {
    const files = await openFile(fileNameOf(wanted), wanted.bytes());
    const tables_ = files.map((file) => readTable(file));
    const roster = assembleRoster(tables_);
    return { problems: roster.problems, tables: roster.tables, tables_ };
  } catch (error) {
    if (!(error instanceof RosterError)) throw error;
    const place = { line: null, column: null, severity: 'error', quarantined: true };
    return { problems: [{ code: error.code, ...place }], tables: [], tables_: [] };
  }
}

test('the corpus has every case of the list', () => {
  const numbers = new Set(ALL_CASES.map(({ id }) => Number.parseInt(id, 10)));
  const missing = Array.from({ length: 86 }, (_, i) => i + 1).filter((number) => !numbers.has(number));
  // A slow upload is no file: upload.test.ts.
  expect(missing).toEqual([67]);
  expect(new Set(ALL_CASES.map(({ id }) => id)).size).toBe(ALL_CASES.length);
});

describe('read as listed', () => {
  test.each(ALL_CASES.map((wanted) => [wanted.id, wanted.name, wanted] as const))(
    '%s %s',
    async (_id, _name, wanted) => {
      const { tables_, ...outcome } = await read(wanted);
      expectCase(wanted, outcome);
      const values = tables_.flatMap(({ rows }) =>
        rows.flatMap(({ fields, attributes }) =>
          [...Object.values(fields), ...Object.values(attributes)].flat().map(String),
        ),
      );
      for (const held of wanted.holds ?? []) expect(values).toContain(held);
      const said = new Map(tables_.flatMap(({ problems }) => problems).map((found) => [found.code, found]));
      for (const found of said.values()) {
        for (const language of ['en', 'fr'] as const) {
          const { message, fix } = describeProblem(found, language);
          expect([message.length > 20, fix.length > 10]).toEqual([true, true]);
        }
      }
    },
  );
});

describe('the byte offset is where the excerpt begins in the bytes as they were sent', () => {
  const placed = ALL_CASES.filter(({ byteOffset, line, fate }) => byteOffset !== undefined && line && fate !== 'A');
  test.each(placed.map((wanted) => [wanted.id, wanted.name, wanted] as const))('%s %s', async (_id, _name, wanted) => {
    const bytes = wanted.bytes();
    const { problems } = await read(wanted);
    const found = problems.find(({ code }) => code === wanted.code);
    const before = new TextDecoder('windows-1252').decode(bytes.subarray(0, found!.byteOffset!));
    // Lines end with CR, LF or both; as many stand before the place as its line says.
    expect(before.split(/\r\n?|\n/).length).toBe(found!.line);
  });
});
