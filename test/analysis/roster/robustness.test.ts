import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RESOURCES } from '../../../analysis/roster/contract.ts';
import { readRoster } from '../../../analysis/roster/read-roster.ts';
import { readTable } from '../../../analysis/roster/read-table.ts';
import type { Roster } from '../../../analysis/types.ts';

const inputOf = (text: string, name = 'f.csv') => ({ name, text, encoding: 'utf-8', problems: [] });

/** What must hold of any roster, whatever was read. */
function expectSound(roster: Roster): void {
  const organizations = new Set(roster.organizations.map(({ id }) => id));
  const people = new Set(roster.people.map(({ id }) => id));
  expect(organizations.size).toBe(roster.organizations.length);
  expect(new Set(roster.seats.map(({ id }) => id)).size).toBe(roster.seats.length);
  for (const seat of roster.seats)
    expect(organizations.has(seat.organizationId) && people.has(seat.personId)).toBe(true);
  for (const tie of roster.ties) {
    const known = tie.level === 'people' ? people : organizations;
    expect(known.has(tie.source) && known.has(tie.target) && tie.source !== tie.target).toBe(true);
    expect(tie.weight === null || Number.isFinite(tie.weight)).toBe(true);
  }
  for (const { participants } of roster.agreements)
    for (const { organizationId } of participants) expect(organizations.has(organizationId)).toBe(true);
  for (const { rows, used, quarantined } of roster.tables) expect(used + quarantined).toBeLessThanOrEqual(rows);
  expect(JSON.parse(JSON.stringify(roster))).toEqual(roster);
}

test('any text at all is read or refused, never a crash', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.stringMatching(/^[a;,"\n\r\t|=1\- ]*$/)),
      (text) => {
        expectSound(readRoster([inputOf(text)]));
      },
    ),
    { numRuns: 400, seed: 7 },
  );
});

const headersOf = RESOURCES.map(({ name, schema }) => ({ name, fields: schema.fields.map((field) => field.name) }));
const cell = fc.oneof(
  fc.constantFrom(
    '',
    'A',
    'B',
    'C',
    'A|B',
    'B;C',
    'A/B',
    '2020',
    '03/04/2020',
    '30/02/2020',
    '45292',
    '1,5',
    '-1',
    'oui',
    'chair',
    'N/A',
    'Poste vacant',
    '__proto__',
    '"',
    'é',
  ),
  fc.string({ maxLength: 6 }),
);
const table = fc.constantFrom(...headersOf).chain(({ name, fields }) =>
  fc.record({
    name: fc.constant(name),
    headers: fc
      .subarray(fields, { minLength: Math.min(2, fields.length) })
      .map((some) => (name === 'seats_wide' ? [...some, 'maire', 'con1', 'con2'] : some)),
    rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 8 }), { maxLength: 8 }),
  }),
);

test('tables of every kind with any cells give a sound roster, alike in any order of files', () => {
  fc.assert(
    fc.property(fc.array(table, { minLength: 1, maxLength: 4 }), (tables) => {
      const files = tables.map(({ name, headers, rows }, i) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const lines = rows.map((cells) => headers.map((_, at) => quoted(cells[at % cells.length]!)).join(','));
        return inputOf([headers.join(','), ...lines].join('\n'), `${name}-${i}.csv`);
      });
      const roster = readRoster(files);
      expectSound(roster);
      expect(readRoster(files.toReversed())).toEqual(roster);
    }),
    { numRuns: 300, seed: 11 },
  );
});

test('every row is accounted for: used, quarantined, or counted in a notice', () => {
  const text = [
    'organisme,administrateur,début',
    'A,Anne,2020',
    'A,Vacant,2020',
    'A,Luc,30/02/2020',
    'A,Luc',
    ',Luc,',
  ].join('\n');
  const { report, problems } = readTable(inputOf(text));
  expect(report).toMatchObject({ rows: 5, used: 1, quarantined: 3 });
  expect(problems.filter(({ quarantined }) => quarantined)).toHaveLength(3);
});

test('100,000 seats are read and assembled in linear time', () => {
  const rowsOf = (n: number) =>
    Array.from(
      { length: n },
      (_, i) =>
        `O${i % 9000},"Prénom ${i % 70_000} Nom-${i % 331}",administrateur,${2000 + (i % 20)}-03-0${1 + (i % 9)},`,
    );
  const timeOf = (n: number) => {
    const text = ['org_id,person_name,role,start_on,end_on', ...rowsOf(n)].join('\n');
    const start = performance.now();
    expect(readRoster([inputOf(text)]).tables[0]!.used).toBe(n);
    return performance.now() - start;
  };
  timeOf(1000);
  const small = timeOf(20_000);
  const large = timeOf(100_000);
  process.stdout.write(`20,000 seats ${small.toFixed(0)} ms, 100,000 seats ${large.toFixed(0)} ms\n`);
  // Five times the rows: far below the twenty-five times that a quadratic step would take, even on a busy machine.
  expect(large).toBeLessThan(15 * small + 500);
});
